/** Decides what may stay on the device when its room runs out. */

/** How large one kept thing is, and when it was written, counted by writes. */
export interface Entry {
  bytes: number
  at: number
}
export type Index = ReadonlyMap<string, Entry>

/** Never let go of: sign-in, drafts, check-ins that wait, settings. */
const STAYS = 2

/**
 * What must make room for what: answers kept for the next look go first, then parts kept for reading without network;
 * everything else stays.
 */
const rankOf = (key: string): number => {
  if (key.startsWith('answer:')) return 0
  return key.startsWith('offline:') ? 1 : STAYS
}

const encoder = new TextEncoder()

/** The size of a thing at its most: phones count a character as two bytes, or as what UTF-8 needs. */
export const entryBytes = (key: string, text: string): number => {
  const all = key + text
  return Math.max(2 * all.length, encoder.encode(all).length)
}

const sum = (entries: Iterable<Entry>): number =>
  [...entries].reduce((all, one) => all + one.bytes, 0)

/** The bytes of everything that does not make room for a thing of this rank. */
export const firmBytes = (index: Index, rank: number): number =>
  sum([...index].filter(([key]) => !yieldsTo(key, rank)).map(([, entry]) => entry))

/** A newer answer may take the place of an older one; a kept part never that of another: the person asked for both. */
const yieldsTo = (key: string, rank: number): boolean =>
  rankOf(key) < rank || (rank === 0 && rankOf(key) === 0)

/**
 * What to let go of so that a thing fits: least needed first, then oldest, and no more than necessary.
 * @param bytes of the thing to be written; its former version is no longer counted
 * @returns the keys, or null when there is no room even without them
 */
export const chooseToDrop = (
  index: Index,
  thing: { key: string; bytes: number },
  budget: number,
): string[] | null => {
  const others = new Map(index)
  others.delete(thing.key)
  const rank = rankOf(thing.key)
  if (firmBytes(others, rank) + thing.bytes > budget) return null
  let used = sum(others.values()) + thing.bytes
  const dropped: string[] = []
  for (const [key, entry] of inOrderOfNeed(others, rank)) {
    if (used <= budget) break
    used -= entry.bytes
    dropped.push(key)
  }
  return dropped
}

const inOrderOfNeed = (index: Index, rank: number): [string, Entry][] =>
  [...index]
    .filter(([key]) => yieldsTo(key, rank))
    .toSorted(([a, one], [b, other]) => rankOf(a) - rankOf(b) || one.at - other.at)
