/** Says how many of a base reach a target in percent (F-04): ⌈t·d/100⌉ on whole numbers. */

/** @param percent whole percent, 0–100 */
export const neededFor = (percent: number, of: number): number =>
  Math.floor((percent * of + 99) / 100)
