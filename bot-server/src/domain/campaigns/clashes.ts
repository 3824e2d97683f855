/** Says which duties one person cannot keep both, the way from one place to the other included. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

export interface Duty {
  venueId: string
  sessionId: string
  startsAt: Instant
  endsAt: Instant
}

const MINUTE_MS = 60_000

/** Whether two duties at different venues overlap, or stand closer together than the way takes. */
export const areClashing = (one: Duty, other: Duty, travelMinutes: number): boolean => {
  if (one.venueId === other.venueId) return false
  if (one.sessionId === other.sessionId) return true
  const way = travelMinutes * MINUTE_MS
  return one.startsAt < addMs(other.endsAt, way) && other.startsAt < addMs(one.endsAt, way)
}
