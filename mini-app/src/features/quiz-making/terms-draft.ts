/** Holds what is typed of a test's terms, and turns it into what the server takes. */
import type { Quiz, SetQuizTermsInput } from '@quan-triet/shared/models/quiz'
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'

export interface WindowDraft {
  day: Day
  from: string
  until: string
}

export interface TermsDraft {
  questionCount: string
  minutes: string
  passPercent: string
  windows: WindowDraft[]
}

/** What each number may be, as the server has it. */
export const ranges = {
  questionCount: [1, 60],
  minutes: [1, 240],
  passPercent: [1, 100],
} as const

export const isWithin = (field: keyof typeof ranges, text: string): boolean => {
  const [from, to] = ranges[field]
  return /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= to
}

export const draftOf = (quiz: Quiz): TermsDraft => ({
  questionCount: String(quiz.questionCount),
  minutes: String(quiz.minutes),
  passPercent: String(quiz.passPercent),
  windows: quiz.windows.map(({ opensAt, closesAt }) => ({
    day: dayOf(opensAt),
    from: timeOf(opensAt),
    until: timeOf(closesAt),
  })),
})

/** Two slots of a weekend as proposals: a week ahead, in the morning and in the evening. */
export const proposedWindow = (before: readonly WindowDraft[], today: Day): WindowDraft =>
  before[0]
    ? { day: before[0].day, from: '19:00', until: '21:00' }
    : { day: addDays(today, 7), from: '08:00', until: '10:00' }

export const inputOf = (draft: TermsDraft): SetQuizTermsInput => ({
  questionCount: Number(draft.questionCount),
  minutes: Number(draft.minutes),
  passPercent: Number(draft.passPercent),
  windows: draft.windows.map(({ day, from, until }) => ({
    opensAt: at(day, from),
    closesAt: at(day, until),
  })),
})

export const isWhole = (draft: TermsDraft): boolean =>
  isWithin('questionCount', draft.questionCount) &&
  isWithin('minutes', draft.minutes) &&
  isWithin('passPercent', draft.passPercent)
