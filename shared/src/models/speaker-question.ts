/** Describes the questions that wait for a speaker, session by session, like ones together, and who speaks where. */
import { z } from 'zod'
import { OrgUnitId, PersonId, QuestionId, SessionId } from './ids.ts'
import { MATTER_LENGTH } from './matter.ts'
import { Day, Instant } from './moments.ts'

export const SpeakerQuestion = z.object({
  id: QuestionId,
  number: z.int(),
  /** Null after erasure. */
  content: z.string().nullable(),
  /** Null: the asker hides the name, or was erased. */
  asker: z.string().nullable(),
  askedOn: Day,
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
})
export type SpeakerQuestion = z.infer<typeof SpeakerQuestion>

/** Questions much alike, of which one answer may be enough; one question that is like no other is a group, too. */
export const QuestionGroup = z.object({ questions: z.array(SpeakerQuestion).min(1) })
export type QuestionGroup = z.infer<typeof QuestionGroup>

export const SessionQuestions = z.object({
  /** Null: asked for no session, because none was to come. */
  sessionId: SessionId.nullable(),
  /** "buổi 2", or the title. */
  title: z.string(),
  unitId: OrgUnitId,
  unitName: z.string(),
  startsAt: Instant.nullable(),
  /** Who speaks, as an account of the house; null: nobody named. */
  speaker: z.string().nullable(),
  mayNameSpeaker: z.boolean(),
  waiting: z.array(QuestionGroup),
  answered: z.array(SpeakerQuestion),
})
export type SessionQuestions = z.infer<typeof SessionQuestions>

/** The next session first, then those that were, the newest first; what was asked for none at the end. */
export const QuestionsToAnswer = z.object({ sessions: z.array(SessionQuestions) })
export type QuestionsToAnswer = z.infer<typeof QuestionsToAnswer>

/** The most questions that one answer may go to. */
const MOST_AT_ONCE = 100

export const AnswerQuestionsInput = z.object({
  questionIds: z.array(QuestionId).min(1).max(MOST_AT_ONCE),
  answer: z.string().trim().min(1).max(MATTER_LENGTH),
})
export type AnswerQuestionsInput = z.infer<typeof AnswerQuestionsInput>

/** Who may be named speaker of a session: who holds that role here or in a unit above. */
export const SpeakerChoices = z.object({
  people: z.array(z.object({ personId: PersonId, fullName: z.string(), unitName: z.string() })),
})
export type SpeakerChoices = z.infer<typeof SpeakerChoices>

export const NameSpeakerInput = z.object({
  /** Null: nobody any more. */
  personId: PersonId.nullable(),
})
export type NameSpeakerInput = z.infer<typeof NameSpeakerInput>
