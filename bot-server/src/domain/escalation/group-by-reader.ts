/** Puts what units are told into groups that share no reader, so that each reader gets one message a day. */

/**
 * @param readers who reads what a unit is told, by unit
 * @returns the units in groups; a reader of one group reads nothing of another. In the order of the first unit of each
 */
export const groupByReader = <Unit, Reader>(
  readers: ReadonlyMap<Unit, readonly Reader[]>,
): Unit[][] => {
  const groupOf = new Map<Reader, Set<Unit>>()
  const groups = new Set<Set<Unit>>()
  for (const [unit, people] of readers) {
    const joined = new Set<Unit>()
    for (const known of new Set(people.map((person) => groupOf.get(person)))) {
      if (!known) continue
      for (const one of known) joined.add(one)
      groups.delete(known)
    }
    joined.add(unit)
    groups.add(joined)
    for (const one of joined)
      for (const person of readers.get(one) ?? []) groupOf.set(person, joined)
  }
  return [...groups].map((group) => [...group])
}
