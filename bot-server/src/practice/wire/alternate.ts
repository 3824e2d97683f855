/** Picks among variants that sources disagree on: the one chosen, or each in turn. */

/** @param turn counts up with every use, so that every variant comes up */
export const alternate = <T extends string>(
  choice: T | 'alternating',
  variants: readonly T[],
  turn: number,
): T => {
  if (choice !== 'alternating') return choice
  const variant = variants[turn % variants.length]
  if (variant === undefined) throw new Error('no variants to choose among')
  return variant
}
