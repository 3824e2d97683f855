/** Judges a ratio against a target and says how many people are still needed (F-04), on whole numbers throughout. */
import type { Ratio } from './ratio.ts'

/** With nobody to count there is nothing to judge (rule 5). */
export type TargetVerdict = 'dat' | 'chua_dat' | 'khong_co_doi_tuong'

/** Decided on 100·n ≥ t·d, never on the rounded text (rule 4). @param targetPercent whole percent, 0–100 */
export const judgeTarget = (ratio: Ratio, targetPercent: number): TargetVerdict => {
  if (ratio.denominator === 0) return 'khong_co_doi_tuong'
  return 100 * ratio.numerator >= targetPercent * ratio.denominator ? 'dat' : 'chua_dat'
}

export interface StillNeeded {
  /** How many must have studied in all: ⌈t·d/100⌉. */
  needed: number
  /** max(0, needed − n). */
  missing: number
  /** False when more are missing than can still come: «không thể đạt với mẫu số này». */
  isReachable: boolean
}

/**
 * F-04.
 * @param stillAble persons of the base who have not studied yet and still can
 */
export const stillNeeded = (
  ratio: Ratio,
  targetPercent: number,
  stillAble: number,
): StillNeeded => {
  const needed = Math.floor((targetPercent * ratio.denominator + 99) / 100)
  const missing = Math.max(0, needed - ratio.numerator)
  return { needed, missing, isReachable: missing <= stillAble }
}
