/** Forms F-11, the share of the masses who came, when the unit has declared a base for it. */
import { makeRatio, type Ratio } from './ratio.ts'

export type MassesFigure =
  | { kind: 'ratio'; ratio: Ratio }
  /** «chưa có mẫu số»: the count is printed alone. */
  | { kind: 'no_base'; count: number }
  /** More came than were declared: the base is out of date, and no ratio is formed on it. */
  | { kind: 'base_too_small'; count: number; base: number }

/** F-11 = |Q| / B. @param base declared by the unit, or null */
export const massesFigure = (count: number, base: number | null): MassesFigure => {
  if (base === null) return { kind: 'no_base', count }
  if (count > base) return { kind: 'base_too_small', count, base }
  return { kind: 'ratio', ratio: makeRatio(count, base, 'quan_chung') }
}
