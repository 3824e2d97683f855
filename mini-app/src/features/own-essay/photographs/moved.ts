/** Moves one of several things by a place. */

/** @param step -1 to the front, 1 to the back; beyond either end nothing moves */
export const moved = <T>(things: readonly T[], index: number, step: -1 | 1): T[] => {
  const to = index + step
  if (to < 0 || to >= things.length) return [...things]
  const rest = things.filter((_, at) => at !== index)
  return [...rest.slice(0, to), ...things.slice(index, index + 1), ...rest.slice(to)]
}
