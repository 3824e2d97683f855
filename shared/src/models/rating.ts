/** Describes what members think of a session: a tap each, kept as counts, never with a name. */
import { z } from 'zod'
import {
  ClarityAnswer,
  RatingAnswer,
  RatingQuestion,
  SpeakerAnswer,
} from '../vocabulary/rating-answers.ts'
import { SessionId } from './ids.ts'
import { Instant } from './moments.ts'

export const RateSessionInput = z.discriminatedUnion('question', [
  z.object({ question: z.literal('bao_cao_vien'), answer: SpeakerAnswer }),
  z.object({ question: z.literal('de_hieu'), answer: ClarityAnswer }),
])
export type RateSessionInput = z.infer<typeof RateSessionInput>

/** A session that the person may rate now, and what he or she has said something about already. */
export const OwnRating = z.object({
  sessionId: SessionId,
  until: Instant,
  answered: z.array(RatingQuestion),
})
export type OwnRating = z.infer<typeof OwnRating>

/** How often each answer was given; null while there are too few to hide who said what. */
export const RatingCounts = z.array(
  z.object({
    question: RatingQuestion,
    answers: z.array(z.object({ answer: RatingAnswer, count: z.int() })).nullable(),
  }),
)
export type RatingCounts = z.infer<typeof RatingCounts>

export const SessionRating = z.object({
  /** Nothing is shown before this moment: who watches counts grow learns who said what. */
  shownFrom: Instant,
  /** Null until then. */
  counts: RatingCounts.nullable(),
})
export type SessionRating = z.infer<typeof SessionRating>

/** Of a unit with all below it: only sessions whose own counts may be shown. */
export const UnitRatings = z.object({
  unitName: z.string(),
  sessions: z.int(),
  counts: RatingCounts,
})
export type UnitRatings = z.infer<typeof UnitRatings>
