/** Groups neighbouring pieces into parts of an even, readable length. */

export interface PackLimits {
  /** Syllables a part should at least have. */
  readonly min: number
  /** Syllables a part should at most have. */
  readonly max: number
}

/**
 * Groups sizes into runs of neighbours of at most `max`, as few of them below `min` as possible.
 *
 * A piece larger than `max` stays alone. Linear in the number of pieces, as a run is never longer than `max`.
 * @param sizes syllables of each piece in reading order
 * @returns for each run the index after its last piece, in order
 */
export const packNeighbours = (sizes: readonly number[], limits: PackLimits): number[] => {
  const costs = [0]
  const starts: number[] = [0]
  for (let end = 1; end <= sizes.length; end += 1) {
    let best = Number.POSITIVE_INFINITY
    let size = 0
    for (let start = end - 1; start >= 0; start -= 1) {
      size += Math.max(1, sizes[start] ?? 0)
      if (size > limits.max && start < end - 1) break
      const cost = (costs[start] ?? 0) + costOf(size, limits)
      if (cost < best) {
        best = cost
        starts[end] = start
      }
    }
    costs[end] = best
  }
  return readEnds(starts, sizes.length)
}

/** Every run costs something, so that small pieces are joined; a short run costs more the shorter it is. */
const costOf = (size: number, { min }: PackLimits): number => {
  const missing = Math.max(0, min - size) / min
  return 0.1 + missing * missing
}

const readEnds = (starts: readonly number[], count: number): number[] => {
  const ends: number[] = []
  for (let end = count; end > 0; end = starts[end] ?? 0) ends.push(end)
  return ends.toReversed()
}
