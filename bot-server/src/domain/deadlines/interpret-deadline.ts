/** Reads the moment out of a deadline's wording: the last second that is still in time (F-13). */
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { fold } from '@quan-triet/shared/text/fold'
import { addDays, endOf, lastDayOfMonth } from '@quan-triet/shared/time/calendar'

/** The stretch of time a deadline names, and whether it must be done before it or may last to its end. */
export type DeadlinePieces = { bound: 'truoc' | 'den_het' } & NamedTime

type NamedTime =
  | { granularity: 'ngay'; year: number; month: number; date: number }
  | { granularity: 'thang'; year: number; month: number }
  | { granularity: 'quy'; year: number; quarter: number }

export interface InterpretedDeadline {
  bound: DeadlinePieces['bound']
  granularity: DeadlinePieces['granularity']
  /** The last day on which it is still in time. */
  dueOn: Day
  /** The last second of that day. */
  dueAt: Instant
  /** "dự kiến": it is never overdue. */
  isTentative: boolean
}

const MONTHS_OF_QUARTER = 3

/**
 * The last day still in time: "trước ngày 15/1" is the 14th, "đến hết ngày 25/3" the 25th, "trong tháng 2" its last
 * day, "quý II" the 30th of June (F-13). Undefined when the calendar has no such day, month or quarter.
 */
export const dueDayOf = (pieces: DeadlinePieces): Day | undefined => {
  const [first, last] = stretchOf(pieces) ?? []
  if (first === undefined || last === undefined) return undefined
  return pieces.bound === 'truoc' ? addDays(first, -1) : last
}

const stretchOf = (time: NamedTime): [first: Day, last: Day] | undefined => {
  switch (time.granularity) {
    case 'ngay':
      return dayNamed(time)
    case 'thang':
      return monthsNamed(time.year, time.month, 1)
    case 'quy':
      return monthsNamed(time.year, (time.quarter - 1) * MONTHS_OF_QUARTER + 1, MONTHS_OF_QUARTER)
  }
}

const dayText = (year: number, month: number, date: number): Day =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`

const isMonth = (month: number): boolean => month >= 1 && month <= 12

const dayNamed = ({ year, month, date }: { year: number; month: number; date: number }) => {
  if (!isMonth(month) || date < 1) return undefined
  const day = dayText(year, month, date)
  const stretch: [Day, Day] = [day, day]
  return day <= lastDayOfMonth(year, month) ? stretch : undefined
}

const monthsNamed = (year: number, month: number, count: number): [Day, Day] | undefined =>
  isMonth(month) && isMonth(month + count - 1)
    ? [dayText(year, month, 1), lastDayOfMonth(year, month + count - 1)]
    : undefined

/** Patterns are written on the folded key, so every way of typing the words is met. */
const YEAR = String.raw`(?:\s*[/.-]\s*|\s+nam\s+)(\d{4})`
const DAY_WITH_SIGNS = new RegExp(String.raw`\b(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:${YEAR})?(?!\d)`)
const DAY_IN_WORDS = new RegExp(
  String.raw`\bngay\s+(\d{1,2})\s+thang\s+(\d{1,2})(?:${YEAR})?(?!\d)`,
)
const MONTH = new RegExp(String.raw`\bthang\s+(\d{1,2})(?:${YEAR})?(?!\d)`)
const QUARTER = new RegExp(String.raw`\bqu[iy]\s+(iv|i{1,3}|[1-4])(?:${YEAR})?(?![\da-z])`)
const RECURRING = /\bhang (?:nam|qu[iy]|thang)\b/
const TENTATIVE = /\bdu kien\b/
/** "trước" directly before what it bounds: "báo cáo trước chi bộ đến ngày 5/3" is not "trước ngày 5/3". */
const BEFORE = /\btruoc\s+(?:ngay\s+)?$/

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * Reads the wording of a deadline in a plan or resolution (F-13).
 *
 * @param wording as printed, with or without marks
 * @param wordedOn the day of the document; a date without year is the next such date from that day on
 * @returns undefined when no single moment is named: no date, a recurring one, or no year and no `wordedOn`
 */
export const interpretDeadline = (
  wording: string,
  wordedOn?: Day,
): InterpretedDeadline | undefined => {
  const key = fold(wording)
  if (RECURRING.test(key)) return undefined
  const found = findTime(key, wordedOn)
  if (!found) return undefined
  const bound = BEFORE.test(key.slice(0, found.index)) ? 'truoc' : 'den_het'
  const dueOn = dueDayOf({ ...found.time, bound })
  if (dueOn === undefined) return undefined
  return {
    bound,
    granularity: found.time.granularity,
    dueOn,
    dueAt: endOf(dueOn),
    isTentative: TENTATIVE.test(key),
  }
}

type Unfinished = (year: number) => NamedTime

const findTime = (
  key: string,
  wordedOn: Day | undefined,
): { time: NamedTime; index: number } | undefined => {
  const found = findDay(key) ?? findQuarter(key) ?? findMonth(key)
  if (!found) return undefined
  const year = found.year ?? yearAfter(wordedOn, found.in)
  return year === undefined ? undefined : { time: found.in(year), index: found.index }
}

interface Found {
  index: number
  year: number | undefined
  in: Unfinished
}

const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

const findDay = (key: string): Found | undefined => {
  const match = DAY_IN_WORDS.exec(key) ?? DAY_WITH_SIGNS.exec(key)
  if (!match) return undefined
  const [date, month] = [Number(match[1]), Number(match[2])]
  return {
    index: match.index,
    year: yearOf(match[3]),
    in: (year) => ({ granularity: 'ngay', year, month, date }),
  }
}

const findMonth = (key: string): Found | undefined => {
  const match = MONTH.exec(key)
  if (!match) return undefined
  const month = Number(match[1])
  return {
    index: match.index,
    year: yearOf(match[2]),
    in: (year) => ({ granularity: 'thang', year, month }),
  }
}

const findQuarter = (key: string): Found | undefined => {
  const match = QUARTER.exec(key)
  if (!match) return undefined
  const quarter = ROMAN[match[1] ?? ''] ?? Number(match[1])
  return {
    index: match.index,
    year: yearOf(match[2]),
    in: (year) => ({ granularity: 'quy', year, quarter }),
  }
}

/** The first year in which the time named does not end before the document was written. */
const yearAfter = (wordedOn: Day | undefined, named: Unfinished): number | undefined => {
  if (wordedOn === undefined) return undefined
  const year = Number(wordedOn.slice(0, 4))
  const last = stretchOf(named(year))?.[1]
  return last !== undefined && last < wordedOn ? year + 1 : year
}
