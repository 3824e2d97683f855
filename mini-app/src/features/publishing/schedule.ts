/** Proposes when each part goes out: from a first day, at one hour, so many days apart. */
import type { DraftPart } from '@quan-triet/shared/models/document'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at } from '@quan-triet/shared/time/calendar'

export interface Timetable {
  startDay: Day
  /** Wall time in Vietnam, `HH:MM`. */
  time: string
  /** Days from one part to the next, at least 1. */
  everyDays: number
}

export interface Slot {
  day: Day
  time: string
}

/** One slot per part, in order. @param count how many parts */
export const proposeSlots = ({ startDay, time, everyDays }: Timetable, count: number): Slot[] =>
  Array.from({ length: count }, (_, index) => ({
    day: addDays(startDay, index * everyDays),
    time,
  }))

export const instantOf = ({ day, time }: Slot): Instant => at(day, time)

/** Parts that have no time yet: never scheduled, or taken back to a draft. */
export const partsToSchedule = (parts: readonly DraftPart[]): DraftPart[] =>
  parts.filter(({ push }) => push === null || push.state === 'soan' || push.state === 'kiem_tra')
