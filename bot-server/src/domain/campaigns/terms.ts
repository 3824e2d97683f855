/** Says where a unit's own terms would be looser than those of the unit above it (2.5: stricter, never looser). */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'

export interface Terms {
  targetPercent: number
  minSessions: number
  deadlines: ReadonlyMap<DeadlineSubject, Instant>
}

export type Looser =
  | { term: 'deadline'; subject: DeadlineSubject; latest: Instant }
  | { term: 'target'; least: number }
  | { term: 'sessions'; least: number }

/**
 * The first term that is looser than the one above: a later deadline, a lower target, fewer sessions.
 * @param wanted what the unit wants to set; what is left out stays
 * @param above the terms of the unit above; undefined for the owner, who answers to nobody here
 */
export const findLooser = (
  wanted: Partial<Terms>,
  above: Terms | undefined,
): Looser | undefined => {
  if (above === undefined) return undefined
  for (const [subject, dueAt] of wanted.deadlines ?? []) {
    const latest = above.deadlines.get(subject)
    if (latest !== undefined && dueAt > latest) return { term: 'deadline', subject, latest }
  }
  if ((wanted.targetPercent ?? above.targetPercent) < above.targetPercent)
    return { term: 'target', least: above.targetPercent }
  if ((wanted.minSessions ?? above.minSessions) < above.minSessions)
    return { term: 'sessions', least: above.minSessions }
  return undefined
}
