/** Proposes when and where a make-up session is held, from how the branch held its last session. */
import type { MakeupHours } from '@quan-triet/shared/models/makeup'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf, weekdayOf } from '@quan-triet/shared/time/calendar'

interface Held {
  startsAt: Instant
  endsAt: Instant
  venue: string
  isMakeup: boolean
}

const NOTICE_DAYS = 3
const USUAL = { from: '08:00', to: '11:00' }
const DAYS_A_WEEK = 7

/**
 * The weekday, hours and place of the last ordinary session, at least three days ahead; Saturday morning without one.
 * @param sessions earliest first
 */
export const proposeHours = (
  sessions: readonly Held[],
  now: Instant,
  usual: { title: string; venue: string },
): MakeupHours => {
  const last = sessions.findLast(
    (one) => !one.isMakeup && dayOf(one.startsAt) === dayOf(one.endsAt),
  )
  const from = last ? timeOf(last.startsAt) : USUAL.from
  const to = last ? timeOf(last.endsAt) : USUAL.to
  const earliest = addDays(dayOf(now), NOTICE_DAYS)
  const weekday = last ? weekdayOf(dayOf(last.startsAt)) : 6
  const wait = (weekday - weekdayOf(earliest) + DAYS_A_WEEK) % DAYS_A_WEEK
  const day = addDays(earliest, wait)
  return {
    title: usual.title,
    startsAt: at(day, from),
    endsAt: at(day, to),
    venue: last?.venue || usual.venue,
  }
}
