/** Finds the runs of words that two short texts have in common, for showing why they are proposed. */
import { syllablesOf } from './normalise.ts'

/** Runs of at least two words that both have, without marks, the longest first. */
export const commonRuns = (a: string, b: string): string[] => {
  const [one, other] = [syllablesOf(a), syllablesOf(b)]
  const found: string[] = []
  for (let at = 0; at < one.length;) {
    const length = longestAt(one, other, at)
    if (length >= 2) found.push(one.slice(at, at + length).join(' '))
    at += Math.max(1, length)
  }
  return [...new Set(found)].toSorted((x, y) => y.length - x.length)
}

const longestAt = (one: readonly string[], other: readonly string[], at: number): number => {
  let best = 0
  for (const [from] of other.entries()) {
    let length = 0
    while (one[at + length] !== undefined && one[at + length] === other[from + length]) length += 1
    best = Math.max(best, length)
  }
  return best
}
