/** Keeps the key-cadre class before the base classes of the same campaign (INV-09). */
import type { Instant } from '@quan-triet/shared/models/moments'

/** The hours of a class that matter for the order. */
export interface ClassHours {
  isKeyCadre: boolean
  isMakeup: boolean
  firstStart: Instant
  lastEnd: Instant
}

/** When the last key-cadre class ends; make-ups hold nobody back. Null when there is none. */
export const keyCadreEnd = (classes: readonly ClassHours[]): Instant | null =>
  classes
    .filter((one) => one.isKeyCadre && !one.isMakeup)
    .map((one) => one.lastEnd)
    .toSorted()
    .at(-1) ?? null

/**
 * Whether a class may be held at these hours.
 * @param others key-cadre classes at the same unit and above it; of a key-cadre class, the classes at and below its unit
 */
export const fitsOrder = (planned: ClassHours, others: readonly ClassHours[]): boolean => {
  if (planned.isMakeup) return true
  if (planned.isKeyCadre)
    return others.every(
      (one) => one.isKeyCadre || one.isMakeup || one.firstStart >= planned.lastEnd,
    )
  const end = keyCadreEnd(others)
  return end === null || planned.firstStart >= end
}
