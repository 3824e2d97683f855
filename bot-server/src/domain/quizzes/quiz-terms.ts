/** Judges what a test is set to: its windows, what may still be changed, and whether it may be published. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { MOST_QUIZ_QUESTIONS, type QuizWindow } from '@quan-triet/shared/models/quiz'

export interface QuizTerms {
  questionCount: number
  minutes: number
  passPercent: number
  windows: readonly QuizWindow[]
}

export type TermsFault =
  | 'window_empty'
  | 'window_short'
  | 'window_past'
  | 'windows_overlap'
  | 'window_begun'
  | 'locked'

const MINUTE_MS = 60_000

/**
 * Once somebody has begun, all of it stands but a window that has not opened yet.
 * @returns what is wrong; undefined: it may be set
 */
export const faultOfTerms = (
  after: QuizTerms,
  { before, hasBegun, now }: { before: QuizTerms; hasBegun: boolean; now: Instant },
): TermsFault | undefined => {
  if (hasBegun && !isSamePaper(before, after)) return 'locked'
  if (hasBegun && !keepsBegun(before, after, now)) return 'window_begun'
  const isKept = (window: QuizWindow): boolean =>
    before.windows.some((one) => isSameWindow(one, window))
  for (const [index, window] of after.windows.entries()) {
    const fault = faultOfWindow(window, after, { now, isKept: isKept(window) })
    if (fault) return fault
    const earlier = after.windows[index - 1]
    if (earlier && window.opensAt <= earlier.closesAt) return 'windows_overlap'
  }
  return undefined
}

const isSamePaper = (a: QuizTerms, b: QuizTerms): boolean =>
  a.questionCount === b.questionCount && a.minutes === b.minutes && a.passPercent === b.passPercent

const isSameWindow = (a: QuizWindow, b: QuizWindow): boolean =>
  a.opensAt === b.opensAt && a.closesAt === b.closesAt

/** Windows that have opened stay where they are, also in their order. */
const keepsBegun = (before: QuizTerms, after: QuizTerms, now: Instant): boolean =>
  before.windows.every((window, index) => {
    const kept = after.windows[index]
    return window.opensAt > now || (kept !== undefined && isSameWindow(kept, window))
  })

const faultOfWindow = (
  { opensAt, closesAt }: QuizWindow,
  { minutes }: QuizTerms,
  { now, isKept }: { now: Instant; isKept: boolean },
): TermsFault | undefined => {
  if (closesAt <= opensAt) return 'window_empty'
  if (Date.parse(closesAt) - Date.parse(opensAt) < minutes * MINUTE_MS) return 'window_short'
  return !isKept && closesAt <= now ? 'window_past' : undefined
}

export type PublishFault = 'too_few_questions' | 'no_window' | 'windows_over'

/** @param usable how many questions are not struck */
export const faultOfPublishing = (
  { questionCount, windows }: QuizTerms,
  usable: number,
  now: Instant,
): PublishFault | undefined => {
  if (usable < questionCount) return 'too_few_questions'
  if (windows.length === 0) return 'no_window'
  return windows.every((window) => window.closesAt <= now) ? 'windows_over' : undefined
}

/** Whether so many more questions have room in a bank. */
export const hasRoom = (before: number, more: number): boolean =>
  before + more <= MOST_QUIZ_QUESTIONS
