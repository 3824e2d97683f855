/** Finds the names that more than one person bears, who then need their year of birth beside it. */

/** The names that occur more than once. */
export const namesakes = (people: readonly { fullName: string }[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { fullName } of people) {
    if (seen.has(fullName)) twice.add(fullName)
    seen.add(fullName)
  }
  return twice
}
