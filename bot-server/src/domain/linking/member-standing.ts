/** Decides what joining or leaving changes in what is known of a group's member, whatever order the events come in. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface MemberTimes {
  joinedAt: Instant
  leftAt: Instant | null
}

/**
 * What happened last decides; of joining and leaving at the same moment, leaving.
 * @param known undefined for somebody who was never heard of in that group
 * @param at when the platform says it happened: an event older than what is known changes nothing
 * @returns the new times; undefined when nothing changes
 */
export const standingAfter = (
  known: MemberTimes | undefined,
  change: 'joined' | 'left',
  at: Instant,
): MemberTimes | undefined => {
  const latest = known?.leftAt ?? known?.joinedAt ?? ''
  if (change === 'joined') return at > latest ? { joinedAt: at, leftAt: null } : undefined
  const isStale = known?.leftAt === null ? at < latest : at <= latest
  return isStale ? undefined : { joinedAt: known?.joinedAt ?? at, leftAt: at }
}
