/** Says how one go at the test may pass from state to state, and when by the server's clock it ends. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { QuizWindow } from '@quan-triet/shared/models/quiz'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { QuizAttemptState } from '@quan-triet/shared/vocabulary/quiz-steps'
import { createStateMachine } from '../state-machine.ts'

/** An ended paper is never opened again; its score may be counted anew, which is no step. */
export const attemptStates = createStateMachine<QuizAttemptState>({
  dang_lam: ['da_nop', 'het_gio'],
  da_nop: ['da_cham'],
  het_gio: ['da_cham'],
  da_cham: [],
})

const MINUTE_MS = 60_000
/** An answer given in the last second may be so long on its way. */
const GRACE_MS = 15_000

/** Whoever begins late has until the window closes, so that nobody sits when scores are told. */
export const endOfAttempt = (begunAt: Instant, minutes: number, window: QuizWindow): Instant => {
  const full = addMs(begunAt, minutes * MINUTE_MS)
  return full < window.closesAt ? full : window.closesAt
}

/** From when on nothing of a window can change any more. */
export const resultsOf = (window: QuizWindow): Instant => addMs(window.closesAt, GRACE_MS)

interface Going {
  state: QuizAttemptState
  endsAt: Instant
}

/** Whether answers are still taken. */
export const takesAnswers = ({ state, endsAt }: Going, now: Instant): boolean =>
  state === 'dang_lam' && now < addMs(endsAt, GRACE_MS)

/** Whether the clock has ended it, and nobody has written that down yet. */
export const hasRunOut = (attempt: Going, now: Instant): boolean =>
  attempt.state === 'dang_lam' && !takesAnswers(attempt, now)

/** Before which `ends_at` lies of whatever has run out. */
export const ranOutBefore = (now: Instant): Instant => addMs(now, -GRACE_MS)
