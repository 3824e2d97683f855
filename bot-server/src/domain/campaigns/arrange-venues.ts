/** Puts the venues of a session into the order of their tree: each under the one it hangs on, with its depth. */

interface Hanging {
  id: string
  parentId: string | null
}

/** A venue whose parent is not among them stands at the top. Order among siblings is kept. */
export const arrangeVenues = <V extends Hanging>(
  venues: readonly V[],
): (V & { depth: number })[] => {
  const ids = new Set(venues.map((venue) => venue.id))
  const parentOf = ({ parentId }: Hanging) =>
    parentId !== null && ids.has(parentId) ? parentId : null
  const children = Map.groupBy(venues, parentOf)
  const arranged: (V & { depth: number })[] = []
  const waiting = (children.get(null) ?? []).toReversed().map((venue) => ({ ...venue, depth: 0 }))
  for (let venue = waiting.pop(); venue !== undefined; venue = waiting.pop()) {
    arranged.push(venue)
    const depth = venue.depth + 1
    for (const child of (children.get(venue.id) ?? []).toReversed())
      waiting.push({ ...child, depth })
  }
  return arranged
}
