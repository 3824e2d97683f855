/** Says which of a unit's campaigns a question is about: the nearest, and all that are as near (ruling 13). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'

/**
 * The first, and those whose next session or deadline falls on the same day.
 * @param nodes nearest first; `nextAt` null: nothing of it is to come
 */
export const nearestOf = <N extends { nextAt: Instant | null }>(nodes: readonly N[]): N[] => {
  const day = (node: N | undefined) => (node && node.nextAt !== null ? dayOf(node.nextAt) : null)
  return nodes.filter((node) => day(node) === day(nodes[0]))
}
