/** Says how far a target of the term is: verdict, what is missing, the pace it takes, and a forecast (1.7, U-07). */
import type { Day } from '@quan-triet/shared/models/moments'
import type { TargetPoint, TargetProgress } from '@quan-triet/shared/models/target'
import { daysBetween } from '@quan-triet/shared/time/calendar'
import type { TargetKind } from '@quan-triet/shared/vocabulary/term-targets'

export interface TargetTerms {
  kind: TargetKind
  /** Percent for `ty_le` and `toi_da`, a count for `luy_ke`. */
  value: number
  startsOn: Day
  endsOn: Day
}

type Point = Pick<TargetPoint, 'day' | 'numerator' | 'denominator'>

/**
 * Whole numbers throughout; a percentage is only ever printed. Of counts, each point is the total since the term began.
 * @param points in the order of their days, the newest last
 */
export const targetProgress = (
  terms: TargetTerms,
  points: readonly Point[],
  today: Day,
): TargetProgress => {
  const last = points.at(-1)
  if (!last) return { ...NOTHING, expected: expectedBy(terms, today) }
  return terms.kind === 'luy_ke' ? countProgress(terms, points, today) : ratioProgress(terms, last)
}

const NOTHING: TargetProgress = {
  verdict: 'chua_co_so_lieu',
  missing: null,
  expected: null,
  forecast: null,
}

/** Decided on 100·n against t·d; a cap is kept as long as the share is not above it (K-11). */
const ratioProgress = (
  { kind, value }: TargetTerms,
  { numerator, denominator }: Point,
): TargetProgress => {
  if (denominator === null || denominator === 0)
    return { ...NOTHING, verdict: 'khong_co_doi_tuong' }
  const isCap = kind === 'toi_da'
  const isMet = isCap
    ? 100 * numerator <= value * denominator
    : 100 * numerator >= value * denominator
  const needed = Math.floor((value * denominator + 99) / 100)
  return {
    verdict: isMet ? 'dat' : 'chua_dat',
    missing: isCap ? null : Math.max(0, needed - numerator),
    expected: null,
    forecast: null,
  }
}

const countProgress = (
  terms: TargetTerms,
  points: readonly Point[],
  today: Day,
): TargetProgress => {
  const done = points.at(-1)?.numerator ?? 0
  return {
    verdict: done >= terms.value ? 'dat' : 'chua_dat',
    missing: Math.max(0, terms.value - done),
    expected: expectedBy(terms, today),
    forecast: forecastOf(terms, points),
  }
}

/** What an even pace over the term asks for by a day, rounded up; null for ratios, which have no pace. */
const expectedBy = ({ kind, value, startsOn, endsOn }: TargetTerms, day: Day): number | null => {
  if (kind !== 'luy_ke') return null
  const whole = daysBetween(startsOn, endsOn)
  const gone = Math.min(Math.max(daysBetween(startsOn, day), 0), whole)
  return whole === 0 ? value : Math.floor((value * gone + whole - 1) / whole)
}

/**
 * The total at the end of the term if it goes on as between the first and the last point, rounded down: with fewer than
 * two points on different days nothing is foretold.
 */
const forecastOf = ({ endsOn }: TargetTerms, points: readonly Point[]): number | null => {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || first.day === last.day) return null
  const days = daysBetween(first.day, last.day)
  const left = Math.max(0, daysBetween(last.day, endsOn))
  const gained = Math.max(0, last.numerator - first.numerator)
  return last.numerator + Math.floor((gained * left) / days)
}

/** A part is no larger than its whole (INV-23): of what is aimed at, and of what is reached by the same day. */
export const isWithin = (part: number, whole: number | undefined): boolean =>
  whole === undefined || part <= whole
