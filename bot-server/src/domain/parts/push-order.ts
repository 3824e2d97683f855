/** Finds parts of one document that would go out before a part that precedes them. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface PlannedPart {
  position: number
  dueAt: Instant
}

/** An earlier part, and a later one that is due before it. */
export interface OrderBreach {
  earlier: PlannedPart
  later: PlannedPart
}

/**
 * The first pair that breaks the order of reading: the later part is due before the earlier one.
 * Two parts due at the same moment keep their order by position.
 * @param planned parts of one document still to go out, in any order
 */
export const findOrderBreach = (planned: readonly PlannedPart[]): OrderBreach | undefined => {
  const byPosition = planned.toSorted((a, b) => a.position - b.position)
  for (const [index, later] of byPosition.entries()) {
    const earlier = byPosition[index - 1]
    if (earlier && later.dueAt < earlier.dueAt) return { earlier, later }
  }
  return undefined
}
