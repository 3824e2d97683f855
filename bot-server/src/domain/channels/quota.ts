/** Says what the month's quota of a channel still allows, and when messages are gathered because little is left. */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, lastDayOfMonth } from '@quan-triet/shared/time/calendar'
import { defaultQuietHours, isQuiet, type QuietHours } from '../deadlines/quiet-hours.ts'

/** Messages of one calendar month in Vietnam that a way may have counted, and how many it takes; null: without end. */
export interface QuotaUse {
  used: number
  limit: number | null
}

/**
 * - `plenty`: everything leaves as planned
 * - `merging`: what one chat is due leaves in one call, gathered once a day
 * - `answers_only`: what is left is kept for answers to somebody who just asked
 * - `spent`: nothing leaves until the month ends
 */
export type QuotaLevel = 'plenty' | 'merging' | 'answers_only' | 'spent'

const MERGE_FROM = 0.85
const KEPT_FOR_ANSWERS = 0.05
const DIGEST_TIME = '17:00'

/** How many messages of the month are kept for answers: the last 5 %, at least one. */
export const reserveOf = (limit: number): number => Math.max(1, Math.ceil(limit * KEPT_FOR_ANSWERS))

export const quotaLevel = ({ used, limit }: QuotaUse): QuotaLevel => {
  if (limit === null) return 'plenty'
  if (used >= limit) return 'spent'
  if (used >= limit - reserveOf(limit)) return 'answers_only'
  return used >= limit * MERGE_FROM ? 'merging' : 'plenty'
}

/** How many calls may still be made this month; Infinity without a limit. @param isAnswer answers may use the reserve */
export const roomLeft = ({ used, limit }: QuotaUse, isAnswer: boolean): number => {
  if (limit === null) return Infinity
  return Math.max(0, limit - (isAnswer ? 0 : reserveOf(limit)) - used)
}

/** The calendar month in Vietnam in which an instant falls, `YYYY-MM`. */
export const quotaMonthOf = (instant: Instant): string => dayOf(instant).slice(0, 7)

/** When the month after an instant's begins in Vietnam, and with it a new quota. */
export const nextQuotaMonth = (instant: Instant): Instant => {
  const day = dayOf(instant)
  const [year = 0, month = 0] = day.split('-').map(Number)
  return at(addDays(lastDayOfMonth(year, month), 1), '00:00')
}

/**
 * When a message that was due is gathered with the others of its chat: at 17:00, one hour a day, or when the quiet
 * hours of its campaign end if they cover 17:00. A moment that is one already stays.
 */
export const digestAt = (due: Instant, hours: QuietHours = defaultQuietHours): Instant => {
  const digestOf = (day: Day): Instant =>
    isQuiet(at(day, DIGEST_TIME), hours) ? at(day, hours.until) : at(day, DIGEST_TIME)
  const day = dayOf(due)
  return due <= digestOf(day) ? digestOf(day) : digestOf(addDays(day, 1))
}
