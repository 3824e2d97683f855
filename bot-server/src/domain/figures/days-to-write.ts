/** Chooses the evenings of a campaign whose figures are still to be written. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays } from '@quan-triet/shared/time/calendar'

/**
 * From the first day of the campaign to yesterday, and never beyond ngày chốt or the day of closing; the newest first,
 * since they are looked at first.
 * @param span.today in Vietnam: its evening is yet to come
 * @param most how many at once
 */
export const daysToWrite = (
  span: { startsOn: Day; snapshotOn: Day; closedOn: Day | null; today: Day },
  written: ReadonlySet<Day>,
  most: number,
): Day[] => {
  const yesterday = addDays(span.today, -1)
  const ends = [yesterday, span.snapshotOn, span.closedOn ?? yesterday]
  const days: Day[] = []
  let day = ends.reduce((least, one) => (one < least ? one : least))
  while (day >= span.startsOn && days.length < most) {
    if (!written.has(day)) days.push(day)
    day = addDays(day, -1)
  }
  return days
}

/** Counted in a moment. */
const SMALL = 200
const DAYS_OF_SMALL = 31
/** By then a province of thousands of branches has been counted, and nobody waits for an answer. */
const NIGHT_ENDS_AT = 5

/**
 * How many evenings one turn writes: a small campaign catches up at once; a large one, whose counting holds SQLite for
 * seconds, writes one a turn, and only at night.
 * @param nodes units that take part
 * @param hour of the day in Vietnam, 0–23
 */
export const daysAtOnce = (nodes: number, hour: number): number => {
  if (nodes <= SMALL) return DAYS_OF_SMALL
  return hour < NIGHT_ENDS_AT ? 1 : 0
}
