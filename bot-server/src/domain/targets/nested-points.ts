/** Finds where the numbers of a part exceed those of its whole: on no day may they (INV-23, 300 of 1,800). */
import type { Day } from '@quan-triet/shared/models/moments'

interface Reached {
  day: Day
  numerator: number
}

/**
 * Compared on every day on which either has a number, so that neither a late entry nor a correction of an earlier day
 * passes. Before its whole has any number a part is not judged.
 * @param whole its valid points, as `part`, in any order
 * @returns the first day that breaks it, and what both had reached by then
 */
export const findExcess = (
  whole: readonly Reached[],
  part: readonly Reached[],
): { day: Day; whole: number; part: number } | undefined => {
  const days = [...new Set([...whole, ...part].map((point) => point.day))].toSorted()
  for (const day of days) {
    const [most, some] = [reachedBy(whole, day), reachedBy(part, day)]
    if (most !== undefined && some !== undefined && some > most)
      return { day, whole: most, part: some }
  }
  return undefined
}

const reachedBy = (points: readonly Reached[], day: Day): number | undefined => {
  const until = points.filter((point) => point.day <= day)
  return until.reduce<Reached | undefined>(
    (last, point) => (last === undefined || point.day > last.day ? point : last),
    undefined,
  )?.numerator
}
