/** Describes what members send up: questions to the speaker and recommendations, as their sender and the branch see them. */
import { z } from 'zod'
import {
  QuestionState,
  RecommendationCategory,
  RecommendationState,
} from '../vocabulary/matters.ts'
import { OrgUnitId, PersonId, QuestionId, RecommendationId } from './ids.ts'
import { Day } from './moments.ts'
import { OrgUnitName } from './person.ts'

export const MatterKind = z.enum(['question', 'recommendation'])
export type MatterKind = z.infer<typeof MatterKind>

/** The most that may be written at once, in characters. */
export const MATTER_LENGTH = 1000

const Content = z.string().trim().min(1).max(MATTER_LENGTH)

/** What somebody wants to send; `hidesName`: whoever answers is not told who asks, the secretary neither. */
export const NewMatter = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('question'), content: Content, hidesName: z.boolean() }),
  z.object({
    kind: z.literal('recommendation'),
    content: Content,
    hidesName: z.boolean(),
    category: RecommendationCategory,
  }),
])
export type NewMatter = z.infer<typeof NewMatter>

/** To which branch; omitted: where the person's study is. */
export const SendMatterInput = z.object({ unitId: OrgUnitId.optional(), matter: NewMatter })
export type SendMatterInput = z.infer<typeof SendMatterInput>

/** Written down by the secretary for somebody without a phone (M-12). */
export const RecordMatterInput = z.object({ personId: PersonId, matter: NewMatter })
export type RecordMatterInput = z.infer<typeof RecordMatterInput>

export const AnswerMatterInput = z.object({
  answer: Content,
  /** Of a recommendation: where it belongs, when the sender chose wrongly. */
  category: RecommendationCategory.optional(),
})
export type AnswerMatterInput = z.infer<typeof AnswerMatterInput>

export const MatterReceipt = z.object({
  kind: MatterKind,
  /** Within the branch's campaign, from 1. */
  number: z.int(),
  /** The session at which a question is to be answered; null: none is to come. */
  session: z.string().nullable(),
})
export type MatterReceipt = z.infer<typeof MatterReceipt>

const common = {
  number: z.int(),
  /** Null after erasure. */
  content: z.string().nullable(),
  hidesName: z.boolean(),
  /** The day is enough, and tells less of whoever hides the name. */
  sentOn: Day,
  answer: z.string().nullable(),
  answeredOn: Day.nullable(),
}

export const Matter = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    id: QuestionId,
    state: QuestionState,
    session: z.string().nullable(),
    ...common,
  }),
  z.object({
    kind: z.literal('recommendation'),
    id: RecommendationId,
    state: RecommendationState,
    category: RecommendationCategory,
    ...common,
  }),
])
export type Matter = z.infer<typeof Matter>

/** What a person has sent, newest first, and to which branches more may be sent. */
export const OwnMatters = z.object({
  places: z.array(OrgUnitName),
  matters: z.array(Matter),
})
export type OwnMatters = z.infer<typeof OwnMatters>

export const BranchMatter = z.object({
  matter: Matter,
  /** Null: the sender hides the name, or was erased. */
  sender: z.string().nullable(),
})
export type BranchMatter = z.infer<typeof BranchMatter>

/** What a branch has been sent in its campaign: unanswered first, of those the newest first. */
export const BranchMatters = z.object({
  campaignTitle: z.string(),
  matters: z.array(BranchMatter),
})
export type BranchMatters = z.infer<typeof BranchMatters>
