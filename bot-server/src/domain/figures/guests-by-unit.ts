/** Counts the guests of every unit: people who attended in it or below it and are at home in none of these units. */

interface Visit<Person extends string, Unit extends string> {
  personId: Person
  unitId: Unit
  homeId: Unit | null
}

/**
 * A guest from the next branch is no guest of the ward; nobody counts twice in one unit (N_tt of 2.7).
 * @param lines of each unit, itself with all above it
 */
export const guestsByUnit = <Person extends string, Unit extends string>(
  visits: readonly Visit<Person, Unit>[],
  lines: ReadonlyMap<Unit, ReadonlySet<Unit>>,
): Map<Unit, number> => {
  const guests = new Map<Unit, Set<Person>>()
  for (const { personId, unitId, homeId } of visits) {
    const home = homeId === null ? undefined : lines.get(homeId)
    for (const unit of lines.get(unitId) ?? [])
      if (!home?.has(unit)) guests.set(unit, (guests.get(unit) ?? new Set()).add(personId))
  }
  return new Map([...guests].map(([unit, people]) => [unit, people.size]))
}
