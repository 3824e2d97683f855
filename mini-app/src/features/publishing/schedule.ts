/** Proposes when each part goes out: from a first day, at one hour, so many days apart. */
import type { DraftPart } from '@quan-triet/shared/models/document'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, timeOf } from '@quan-triet/shared/time/calendar'

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

interface Line {
  partId: string
  slot: Slot
}

/** What is asked of the server for a timetable. */
export interface Timing {
  pushes: { partId: string; dueAt: Instant }[]
  /** Neighbours that go as one message. */
  merged: string[][]
}

/** Only parts that still have the same hour as those before them go together. */
const keepTogether = (merged: readonly string[][], lines: readonly Line[]): string[][] => {
  const groupOf = new Map(merged.flatMap((ids, index) => ids.map((id) => [id, index])))
  const kept: Line[][] = []
  for (const line of lines) {
    const last = kept.at(-1)
    const before = last?.at(-1)
    const group = groupOf.get(line.partId)
    const isTogether =
      before !== undefined &&
      group !== undefined &&
      group === groupOf.get(before.partId) &&
      instantOf(before.slot) === instantOf(line.slot)
    if (last && isTogether) last.push(line)
    else kept.push([line])
  }
  return kept.filter((group) => group.length > 1).map((group) => group.map((one) => one.partId))
}

/** @param lines parts in reading order, each with its slot */
export const timingOf = (lines: readonly Line[], merged: readonly string[][]): Timing => ({
  pushes: lines.map(({ partId, slot }) => ({ partId, dueAt: instantOf(slot) })),
  merged: keepTogether(merged, lines),
})

/** A proposed timetable as the lines of the screen: the slot of each part, and which go together. */
export const applySlots = (
  slots: readonly { partIds: readonly string[]; dueAt: Instant }[],
): { byHand: Record<string, Slot>; merged: string[][] } => ({
  byHand: Object.fromEntries(
    slots.flatMap(({ partIds, dueAt }) =>
      partIds.map((id) => [id, { day: dayOf(dueAt), time: timeOf(dueAt) }]),
    ),
  ),
  merged: slots.filter(({ partIds }) => partIds.length > 1).map(({ partIds }) => [...partIds]),
})
