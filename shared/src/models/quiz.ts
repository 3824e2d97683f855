/** Describes the test that may replace the essay (E21): its questions and windows as its makers see them. */
import { z } from 'zod'
import { EssayMode } from '../vocabulary/essay-verdicts.ts'
import { CampaignId, PartId, QuizQuestionId } from './ids.ts'
import { Instant, InstantInput } from './moments.ts'

export const QUIZ_OPTIONS = 4
/** A bank from which a test of 60 questions can still be drawn five times. */
export const MOST_QUIZ_QUESTIONS = 300
const MOST_IN_PAPER = 60
const LONGEST_QUESTION = 1000
const LONGEST_OPTION = 500
/** Letters of a pasted text: the whole bank. */
const LONGEST_PASTE = 400_000

/** What a campaign asks for until its officer says otherwise (E21: 20 questions, 60 minutes). */
export const usualQuizTerms = { questionCount: 20, minutes: 60, passPercent: 50 } as const

export const QuizQuestionDraft = z.object({
  text: z.string().trim().min(5).max(LONGEST_QUESTION),
  /** Four, all different. */
  options: z
    .array(z.string().trim().min(1).max(LONGEST_OPTION))
    .length(QUIZ_OPTIONS)
    .refine((options) => new Set(options.map((one) => one.toLowerCase())).size === QUIZ_OPTIONS),
  /** Which of the options is right, from 0. */
  right: z
    .int()
    .min(0)
    .max(QUIZ_OPTIONS - 1),
  /** Where it can be read again. */
  partId: PartId.nullable(),
})
export type QuizQuestionDraft = z.infer<typeof QuizQuestionDraft>

/** A part of the campaign's documents to which a question may point. */
export const QuizPart = z.object({ partId: PartId, position: z.int(), label: z.string() })
export type QuizPart = z.infer<typeof QuizPart>

export const QuizQuestion = QuizQuestionDraft.extend({
  id: QuizQuestionId,
  position: z.int(),
  /** Taken out after somebody had sat: it counts as right for everybody who was asked. */
  struck: z.object({ at: Instant, reason: z.string() }).nullable(),
})
export type QuizQuestion = z.infer<typeof QuizQuestion>

/** A time slot; each person sits in one, and in the second only after failing or missing the first. */
export const QuizWindow = z.object({ opensAt: Instant, closesAt: Instant })
export type QuizWindow = z.infer<typeof QuizWindow>

export const Quiz = z.object({
  campaignId: CampaignId,
  campaignTitle: z.string(),
  mode: EssayMode,
  questionCount: z.int(),
  minutes: z.int(),
  passPercent: z.int(),
  /** Up to two, in order, not overlapping. */
  windows: z.array(QuizWindow),
  publishedAt: Instant.nullable(),
  questions: z.array(QuizQuestion),
  parts: z.array(QuizPart),
  /** How many have begun, finished, passed; counts only (INV-15). */
  counts: z.object({ begun: z.int(), finished: z.int(), scored: z.int(), passed: z.int() }),
  may: z.object({
    /** Nobody has begun and the campaign runs. */
    edit: z.boolean(),
    publish: z.boolean(),
    unpublish: z.boolean(),
    strike: z.boolean(),
  }),
})
export type Quiz = z.infer<typeof Quiz>

export const SetQuizTermsInput = z.object({
  questionCount: z.int().min(1).max(MOST_IN_PAPER),
  minutes: z.int().min(1).max(240),
  passPercent: z.int().min(1).max(100),
  windows: z.array(z.object({ opensAt: InstantInput, closesAt: InstantInput })).max(2),
})
export type SetQuizTermsInput = z.infer<typeof SetQuizTermsInput>

export const AddQuizQuestionsInput = z.object({
  questions: z.array(QuizQuestionDraft).min(1).max(MOST_QUIZ_QUESTIONS),
})
export type AddQuizQuestionsInput = z.infer<typeof AddQuizQuestionsInput>

export const ReadQuizTextInput = z.object({ text: z.string().min(1).max(LONGEST_PASTE) })

/** What was found in a pasted text or a sheet: nothing is stored before somebody has looked at it. */
export const QuizReading = z.object({
  questions: z.array(QuizQuestionDraft),
  /** What could not be taken: where it stood, and why in words. */
  problems: z.array(z.object({ at: z.string(), why: z.string() })),
})
export type QuizReading = z.infer<typeof QuizReading>

export const PublishQuizInput = z.object({ publish: z.boolean() })

export const StrikeQuestionInput = z.object({ reason: z.string().trim().min(3).max(500) })
