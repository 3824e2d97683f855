/** Lists the days off of Vietnamese offices: the holidays of the Labour Code, what makes up for them, and known swaps. */
import type { Day } from '../models/moments.ts'
import { addDays, weekdayOf } from './calendar.ts'
import { lunarDay, tetOf } from './lunar.ts'

const SUNDAY = 0
const MONDAY = 1
const TUESDAY = 2
const THURSDAY = 4
const SATURDAY = 6
/** The first year in which the day of Vietnamese culture is a holiday (Resolution 80-NQ/TW of 7/1/2026). */
const CULTURE_DAY_SINCE = 2026

export const isWeekend = (day: Day): boolean => [SUNDAY, SATURDAY].includes(weekdayOf(day))

const run = (from: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(from, index))

/**
 * The five days of Tết (Labour Code, art. 112): the last day of the old year and four of the new when the new year
 * begins on a Tuesday, so that the week is whole; else two and three. As announced every year from 2020 to 2026.
 */
const tetDays = (year: number): Day[] => {
  const first = tetOf(year)
  return run(addDays(first, weekdayOf(first) === TUESDAY ? -1 : -2), 5)
}

/** National Day is two days: 2/9 and the neighbour that joins it to a weekend. As announced from 2021 to 2026. */
const nationalDays = (year: number): Day[] => {
  const day = `${year}-09-02`
  const isBetterAfter = [MONDAY, THURSDAY, SUNDAY].includes(weekdayOf(day))
  return isBetterAfter ? [day, addDays(day, 1)] : [addDays(day, -1), day]
}

/** The statutory holidays of a year, in blocks of days that belong together. */
const blocksOf = (year: number): Day[][] => [
  [`${year}-01-01`],
  tetDays(year),
  [lunarDay(year, 3, 10)],
  [`${year}-04-30`, `${year}-05-01`],
  nationalDays(year),
  ...(year >= CULTURE_DAY_SINCE ? [[`${year}-11-24`]] : []),
]

/** All days of a year on which offices are closed by law besides weekends, those that make up for a weekend included. */
export const holidaysOf = (year: number): Day[] => {
  const off = new Set(blocksOf(year).flat())
  // Art. 111: who loses a weekly day off has the next working day instead.
  for (const block of blocksOf(year))
    for (let lost = block.filter(isWeekend).length; lost > 0; lost -= 1) {
      let day = addDays(block.at(-1) ?? `${year}-01-01`, 1)
      while (isWeekend(day) || off.has(day)) day = addDays(day, 1)
      off.add(day)
    }
  return [...off].toSorted()
}

/** A day that differs from the rule: `nghi` is off, `lam` is worked. */
export interface CalendarException {
  day: Day
  kind: 'nghi' | 'lam'
}

/** Swaps of a working day against a Saturday that the government announced for civil servants. */
export const ANNOUNCED: readonly CalendarException[] = [
  { day: '2024-04-29', kind: 'nghi' },
  { day: '2024-05-04', kind: 'lam' },
  { day: '2025-05-02', kind: 'nghi' },
  { day: '2025-04-26', kind: 'lam' },
  { day: '2026-01-02', kind: 'nghi' },
  { day: '2026-01-10', kind: 'lam' },
  { day: '2026-08-31', kind: 'nghi' },
  { day: '2026-08-22', kind: 'lam' },
]
