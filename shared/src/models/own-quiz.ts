/** Describes the test as the person who sits it sees it: windows, paper, what is saved, and the result when it may be told. */
import { z } from 'zod'
import { QuizStep } from '../vocabulary/quiz-steps.ts'
import { CampaignId, PartId, QuizAttemptId } from './ids.ts'
import { Instant } from './moments.ts'
import { QUIZ_OPTIONS, QuizWindow } from './quiz.ts'

const Choice = z
  .int()
  .min(0)
  .max(QUIZ_OPTIONS - 1)

/** A question as it is asked: options in this paper's own order; which is right is not in it. */
export const PaperQuestion = z.object({
  /** From 1, in this paper's own order. */
  position: z.int(),
  text: z.string(),
  options: z.array(z.string()),
  chosen: Choice.nullable(),
})
export type PaperQuestion = z.infer<typeof PaperQuestion>

export const QuizPaper = z.object({
  attemptId: QuizAttemptId,
  begunAt: Instant,
  endsAt: Instant,
  questions: z.array(PaperQuestion),
})
export type QuizPaper = z.infer<typeof QuizPaper>

/** A question answered wrongly or not at all, told after the own window. */
export const QuizMistake = z.object({
  position: z.int(),
  text: z.string(),
  chosen: z.string().nullable(),
  /** Null until the last window is over: who sits in it draws from the same bank. */
  right: z.string().nullable(),
  part: z.object({ partId: PartId, label: z.string() }).nullable(),
})
export type QuizMistake = z.infer<typeof QuizMistake>

export const OwnQuizAttempt = z.object({
  attemptId: QuizAttemptId,
  /** Which window it was sat in, from 1. */
  window: z.int(),
  begunAt: Instant,
  endedAt: Instant.nullable(),
  /** The clock ended it. */
  isTimedOut: z.boolean(),
  answered: z.int(),
  of: z.int(),
  /** Null until the window is over. */
  result: z
    .object({
      right: z.int(),
      of: z.int(),
      isPassed: z.boolean(),
      /** Questions taken out since, which count as right. */
      struck: z.int(),
      mistakes: z.array(QuizMistake),
    })
    .nullable(),
})
export type OwnQuizAttempt = z.infer<typeof OwnQuizAttempt>

export const MyQuiz = z.object({
  campaignId: CampaignId,
  campaignTitle: z.string(),
  step: QuizStep,
  /** Whether a test is owed; otherwise it may be sat and is counted apart (M-07). */
  isOwed: z.boolean(),
  terms: z.object({ questionCount: z.int(), minutes: z.int(), passPercent: z.int() }).nullable(),
  windows: z.array(QuizWindow),
  /** The window that counts next: the one open now, else the one to come. */
  nextWindow: QuizWindow.nullable(),
  /** When the score of the running or handed-in attempt will be told. */
  resultsAt: Instant.nullable(),
  paper: QuizPaper.nullable(),
  /** The newest first. */
  attempts: z.array(OwnQuizAttempt),
})
export type MyQuiz = z.infer<typeof MyQuiz>

export const MyQuizQuery = z.object({ campaignId: CampaignId.optional() })
export const OfQuizCampaign = z.object({ campaignId: CampaignId })

/** Answers kept on the phone until the server has them; the latest of a question counts. */
export const SaveQuizAnswersInput = z.object({
  answers: z
    .array(z.object({ position: z.int().min(1).max(100), chosen: Choice.nullable() }))
    .min(1)
    .max(100),
})
export type SaveQuizAnswersInput = z.infer<typeof SaveQuizAnswersInput>

export const SavedQuizAnswers = z.object({ answered: z.int(), of: z.int(), endsAt: Instant })
export type SavedQuizAnswers = z.infer<typeof SavedQuizAnswers>
