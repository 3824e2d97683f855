/** A ratio as the product keeps it: two whole numbers and the name of the base, never a percentage alone (PD-9, 2.7). */

/** Out of whom: all members (M), those who must study (R), the declared masses (B). */
export type RatioBase = 'tong_so' | 'phai_hoc' | 'quan_chung'

export interface Ratio {
  readonly numerator: number
  readonly denominator: number
  readonly base: RatioBase
}

/** @throws RangeError unless both are whole numbers with 0 ≤ numerator ≤ denominator */
export const makeRatio = (numerator: number, denominator: number, base: RatioBase): Ratio => {
  const isWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)
  if (!isWhole || numerator < 0 || numerator > denominator)
    throw new RangeError(`Not a ratio: ${numerator}/${denominator}`)
  return { numerator, denominator, base }
}

/**
 * Joins the ratios of several units: sums of operands, never a mean of percentages (rule 2, TV-09).
 * @throws RangeError when the bases differ: what does not share a base cannot be pooled
 */
export const poolRatios = (ratios: readonly Ratio[], base: RatioBase): Ratio => {
  if (ratios.some((one) => one.base !== base)) throw new RangeError('Ratios of different bases')
  return makeRatio(
    ratios.reduce((sum, one) => sum + one.numerator, 0),
    ratios.reduce((sum, one) => sum + one.denominator, 0),
    base,
  )
}
