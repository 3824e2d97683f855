/** Compares a percentage that somebody wrote with the counts it is said to be of; it is never kept (INV-33). */

/** 97,27 is { digits: 9727, decimals: 2 }. */
export interface Percentage {
  digits: number
  decimals: number
}

export type PercentageVerdict = 'right' | 'truncated' | 'wrong' | 'all_claimed' | 'impossible'

/**
 * Right is what rounding half up gives at as many decimals as were written, or what the house prints where that
 * would say 100 or 0 and is not. `truncated`: the same cut off. `all_claimed`: 100 % of fewer than all.
 * `impossible`: more than the whole, or of nobody.
 * @param n how many @param d out of how many; whole numbers from 0
 */
export const checkPercentage = (
  n: number,
  d: number,
  { digits, decimals }: Percentage,
): PercentageVerdict => {
  if (d === 0 || n > d) return 'impossible'
  const steps = 10n ** BigInt(decimals)
  const claimed = BigInt(digits)
  const all = 100n * steps
  if (claimed === all && n < d) return 'all_claimed'
  if (claimed === 0n && n > 0) return 'wrong'
  const [part, whole] = [BigInt(n) * all, BigInt(d)]
  const nearest = (2n * part + whole) / (2n * whole)
  if (claimed === nearest || claimed === housePrint(nearest, { n, d, all })) return 'right'
  return claimed === part / whole ? 'truncated' : 'wrong'
}

/** Rule 3 of 2.7: 100 only of all, 0 only of none. */
const housePrint = (nearest: bigint, { n, d, all }: { n: number; d: number; all: bigint }) => {
  if (nearest === all && n < d) return all - 1n
  return nearest === 0n && n > 0 ? 1n : nearest
}

/** Whether some whole number of the d would print so; where none does, a digit was mistyped. */
export const hasSuchRatio = (d: number, percentage: Percentage): boolean => {
  const all = 100n * 10n ** BigInt(percentage.decimals)
  const near = Number((BigInt(percentage.digits) * BigInt(d)) / all)
  return [near - 1, near, near + 1, near + 2].some(
    (n) => n >= 0 && n <= d && ['right', 'truncated'].includes(checkPercentage(n, d, percentage)),
  )
}

/** Out of how many, if n were that percentage; null where nothing follows from it. */
export const impliedWhole = (n: number, { digits, decimals }: Percentage): number | null =>
  digits === 0 ? null : Math.round((n * 100 * 10 ** decimals) / digits)
