/** Joins essays that share a text into groups, one essay after another. */

export interface JoinedGroups<Id extends string> {
  /** The group's name from now on. */
  into: Id
  /** Other groups that become part of it. */
  clusters: Id[]
  /** Essays that were of no group. */
  members: Id[]
}

interface Grouped<Id extends string> {
  id: Id
  cluster: Id | null
}

/**
 * Two essays are of one group when a chain of matches leads from one to the other. Groups are named after one of their
 * essays; of groups that meet, the least name stays.
 * @param own the essay that was just checked @param matched what it shares a text with, and their groups so far
 * @returns undefined when it shares nothing
 */
export const joinGroups = <Id extends string>(
  own: Grouped<Id>,
  matched: readonly Grouped<Id>[],
): JoinedGroups<Id> | undefined => {
  const [first] = matched
  if (!first) return undefined
  const all = [own, ...matched]
  const [known, ...clusters] = [...new Set(all.flatMap(({ cluster }) => cluster ?? []))].toSorted()
  const members = all.flatMap(({ id, cluster }) => (cluster === null ? [id] : []))
  return { into: known ?? first.id, clusters, members: [...new Set(members)] }
}
