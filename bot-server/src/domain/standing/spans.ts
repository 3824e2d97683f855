/** Compares stretches of days: from the first, until before the last; without a last they go on. */
import type { Day } from '@quan-triet/shared/models/moments'
import type { SpanState } from '@quan-triet/shared/models/standing'
import { addDays } from '@quan-triet/shared/time/calendar'

export interface Span {
  from: Day
  /** The first day on which it no longer holds. */
  to: Day | null
}

export const holds = ({ from, to }: Span, day: Day): boolean =>
  from <= day && (to === null || to > day)

/** A row that was taken back: it ends on its first day and never holds. */
export const isEmpty = ({ from, to }: Span): boolean => to !== null && to <= from

export const overlaps = (a: Span, b: Span): boolean =>
  !isEmpty(a) && !isEmpty(b) && (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)

/** The same day a year later; 29/2 becomes 28/2. */
export const yearAfter = (day: Day): Day => {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? next.replace('-29', '-28') : next
}

/** The last day on which it holds; null when it goes on. */
export const lastDayOf = ({ to }: Span): Day | null => (to === null ? null : addDays(to, -1))

export const stateOn = (span: Span, day: Day): SpanState => {
  if (isEmpty(span)) return 'da_huy'
  if (span.from > day) return 'sap_toi'
  return holds(span, day) ? 'dang' : 'da_het'
}

/** Holds on a day, and no more on a later one. */
export const endsSoon = (span: Span, day: Day, soon: Day): boolean =>
  holds(span, day) && span.to !== null && span.to <= soon

/** As people say it: from a day until its last day. */
export const spanUntil = (from: Day, lastDay: Day | null): Span => ({
  from,
  to: lastDay === null ? null : addDays(lastDay, 1),
})

/** Whether an end on that day makes it shorter; on or before its first day takes it back. */
export const isShortenedBy = ({ to }: Span, end: Day): boolean => to === null || end < to

/** The end to write: never before the first day, so that a row taken back stays readable. */
export const endFor = ({ from }: Span, end: Day): Day => (end > from ? end : from)
