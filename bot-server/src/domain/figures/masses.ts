/** Forms F-11, the share of the masses who came, when the unit has declared a base for it. */
import { makeRatio, type Ratio } from './ratio.ts'

/** K-03: "quần chúng đạt từ 90% trở lên"; no campaign says otherwise. */
export const MASSES_TARGET_PERCENT = 90

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

/** What units counted and declared, as sums: each operand on its own (rule 2). */
export interface MassesSums {
  /** Người: those who came for the first time in this campaign. */
  people: number
  /** Lượt: everyone who came to a session, counted at each. */
  visits: number
  /** The declared bases together. */
  declared: number
  /** How many units declare a base. */
  declaring: number
  /** Units where masses came and no base is declared. */
  undeclared: number
}

export const sumMasses = (all: Iterable<MassesSums>): MassesSums => {
  const sum = { people: 0, visits: 0, declared: 0, declaring: 0, undeclared: 0 }
  for (const one of all) {
    sum.people += one.people
    sum.visits += one.visits
    sum.declared += one.declared
    sum.declaring += one.declaring
    sum.undeclared += one.undeclared
  }
  return sum
}

/** B(U): the sum of the bases, and none at all while a unit that counted people has not declared its own (TV-08). */
export const baseOfMasses = ({ declared, declaring, undeclared }: MassesSums): number | null =>
  declaring === 0 || undeclared > 0 ? null : declared
