/** Puts the parts of a document on the days on which they go out, or went out. */
import type { DraftPart, PartPush } from '@quan-triet/shared/models/document'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'

export interface PartOnDay {
  part: DraftPart
  push: PartPush
  /** When it left, or is to leave. */
  at: Instant
}

/** Each day with its parts, earliest first. */
export const pushDays = (parts: readonly DraftPart[]): Map<Day, PartOnDay[]> => {
  const timed = parts
    .flatMap((part): PartOnDay[] =>
      part.push === null
        ? []
        : [{ part, push: part.push, at: part.push.sentAt ?? part.push.dueAt }],
    )
    .toSorted((one, other) => (one.at < other.at ? -1 : 1))
  const days = new Map<Day, PartOnDay[]>()
  for (const one of timed) {
    const day = dayOf(one.at)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return days
}
