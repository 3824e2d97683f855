/** Finds the day a message names: mai, thứ bảy tuần này, 15/1, ngày 15 tháng 1. */
import { addDays, daysBetween, weekdayOf } from '@quan-triet/shared/time/calendar'
import { numberAt } from './numbers.ts'
import { type Signature, agreementOf, signatureOf } from './signature.ts'
import type { Word } from './words.ts'

/** A day found at a word, and the index after its last word; `date` is missing where the day cannot be resolved. */
export type FoundDate = { date?: string; next: number }

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?$/
const HALF_YEAR_DAYS = 183
/** Days from today that a phrase means; the longest phrase is tried first. */
const RELATIVE: [string, number][] = [
  ['ngày kia', 2],
  ['ngày mốt', 2],
  ['bữa mốt', 2],
  ['hôm kia', -2],
  ['hôm qua', -1],
  ['tối qua', -1],
  ['chiều qua', -1],
  ['sáng qua', -1],
  ['ngày mai', 1],
  ['bữa mai', 1],
  ['sáng mai', 1],
  ['chiều mai', 1],
  ['tối mai', 1],
  ['trưa mai', 1],
  ['hôm nay', 0],
  ['bữa nay', 0],
  ['ngày hôm nay', 0],
  ['tối nay', 0],
  ['sáng nay', 0],
  ['chiều nay', 0],
  ['trưa nay', 0],
  ['mai', 1],
  ['mốt', 2],
]
const PHRASES = RELATIVE.map(([phrase, days]) => ({
  words: phrase.split(' ').map(signatureOf),
  days,
}))
const FIRST_WORDS = new Set(PHRASES.map(({ words }) => words[0]?.key))
const WEEKDAY_WORDS: Record<string, number> = { hai: 1, ba: 2, tu: 3, nam: 4, sau: 5, bay: 6 }

const meets = (typed: Word | undefined, meant: Signature): boolean =>
  typed !== undefined && typed.key === meant.key && agreementOf(typed, meant) !== 'contrary'

const pad = (value: number): string => String(value).padStart(2, '0')

const isDay = (day: string): boolean =>
  !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

const fullYear = (typed: string): number => (typed.length === 2 ? 2000 : 0) + Number(typed)

/** The day of a month nearest to today when no year is said. */
const dayInMonth = (day: number, month: number, today: string): string | undefined => {
  const year = Number(today.slice(0, 4))
  const near = [year - 1, year, year + 1]
    .map((candidate) => `${candidate}-${pad(month)}-${pad(day)}`)
    .filter((date) => isDay(date))
  return near.find((date) => Math.abs(daysBetween(today, date)) <= HALF_YEAR_DAYS)
}

/** The next such day of a month when only the day is said; today counts. */
const nextDay = (day: number, today: string): string | undefined => {
  const [year = 0, month = 0] = today.split('-').map(Number)
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const index = month - 1 + ahead
    const date = `${year + Math.floor(index / 12)}-${pad((index % 12) + 1)}-${pad(day)}`
    if (isDay(date) && date >= today) return date
  }
  return undefined
}

const found = (date: string | undefined, next: number): FoundDate =>
  date === undefined ? { next } : { date, next }

const slashedAt = (word: Word, index: number, today: string): FoundDate | undefined => {
  const [, day, month, year] = SLASHED.exec(word.raw) ?? []
  if (day === undefined || month === undefined) return undefined
  if (year === undefined) return found(dayInMonth(Number(day), Number(month), today), index + 1)
  const date = `${fullYear(year)}-${pad(Number(month))}-${pad(Number(day))}`
  return found(isDay(date) ? date : undefined, index + 1)
}

const relativeAt = (
  words: readonly Word[],
  index: number,
  today: string,
): FoundDate | undefined => {
  if (!FIRST_WORDS.has(words[index]?.key)) return undefined
  for (const { words: phrase, days } of PHRASES) {
    if (phrase.every((meant, offset) => meets(words[index + offset], meant))) {
      return found(addDays(today, days), index + phrase.length)
    }
  }
  return undefined
}

/** `ngày 15 tháng 1 (năm 2026)`, `ngày 15`, `ngày 15/1`, `mùng 5`. */
const spokenAt = (words: readonly Word[], index: number, today: string): FoundDate | undefined => {
  if (!/^(ngay|mung|mong)$/.test(words[index]?.key ?? '')) return undefined
  const next = words[index + 1]
  if (next === undefined) return undefined
  const start = next.key === 'mung' ? index + 2 : index + 1
  return slashedAt(next, index + 1, today) ?? dayNumberAt(words, start, today)
}

/** "Ngày một", "ngày năm" say something else more often than a date. */
const NOT_A_DAY = /^(mot|nam)$/

const dayNumberAt = (
  words: readonly Word[],
  start: number,
  today: string,
): FoundDate | undefined => {
  const day = numberAt(words, start)
  if (day === undefined || NOT_A_DAY.test(words[start]?.key ?? '')) return undefined
  const month = words[day.next]?.key === 'thang' ? numberAt(words, day.next + 1) : undefined
  return month === undefined
    ? found(nextDay(day.value, today), day.next)
    : withYear({ day: day.value, month: month.value, today }, words, month.next)
}

type MonthDay = { day: number; month: number; today: string }

const withYear = (
  { day, month, today }: MonthDay,
  words: readonly Word[],
  next: number,
): FoundDate => {
  const at = words[next]?.key === 'nam' ? next + 1 : next
  const year = /^20\d\d$/.exec(words[at]?.raw ?? '')?.[0]
  if (year === undefined) return found(dayInMonth(day, month, today), next)
  const date = `${year}-${pad(month)}-${pad(day)}`
  return found(isDay(date) ? date : undefined, at + 1)
}

const weekdayNumberAt = (words: readonly Word[], index: number): number | undefined => {
  const word = words[index]
  const after = words[index + 1]
  if (word === undefined || after === undefined) return undefined
  if (meets(word, SUNDAY[0]) && meets(after, SUNDAY[1])) return 0
  if (!meets(word, ORDINAL)) return undefined
  const digit = /^[2-7]$/.test(after.raw) ? Number(after.raw) - 1 : undefined
  return digit ?? (numberAt(words, index + 1) === undefined ? undefined : WEEKDAY_WORDS[after.key])
}

const SUNDAY = [signatureOf('chủ'), signatureOf('nhật')] as const
const ORDINAL = signatureOf('thứ')

/** `thứ 7`, `chủ nhật`, with `tuần này`, `tuần sau`; without a week the next such day, today included. */
const weekdayAt = (words: readonly Word[], index: number, today: string): FoundDate | undefined => {
  const weekday = weekdayNumberAt(words, index)
  if (weekday === undefined) return undefined
  const next = index + 2
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (words[next]?.key !== 'tuan') return found(addDays(today, ahead), next)
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7))
  const inWeek = addDays(monday, (weekday + 6) % 7)
  const which = words[next + 1]?.key
  if (which === 'sau' || which === 'toi') return found(addDays(inWeek, 7), next + 2)
  return found(which === 'truoc' ? addDays(inWeek, -7) : inWeek, next + 2)
}

const WEEKEND = [signatureOf('cuối'), signatureOf('tuần')] as const
const SATURDAY = 6

/** `cuối tuần`: its Saturday, or today when that is Sunday; with `tuần sau` the Saturday after. */
const weekendAt = (words: readonly Word[], index: number, today: string): FoundDate | undefined => {
  if (!meets(words[index], WEEKEND[0]) || !meets(words[index + 1], WEEKEND[1])) return undefined
  const weekday = weekdayOf(today)
  const day = weekday === 0 ? today : addDays(today, SATURDAY - weekday)
  const which = words[index + 2]?.key
  if (which === 'sau' || which === 'toi') return found(addDays(day, 7), index + 3)
  return found(which === 'truoc' ? addDays(day, -7) : day, index + (which === 'nay' ? 3 : 2))
}

/** `14 tháng 3` without "ngày" before it. */
const bareMonthDayAt = (
  words: readonly Word[],
  index: number,
  today: string,
): FoundDate | undefined =>
  /^\d{1,2}$/.test(words[index]?.raw ?? '') && words[index + 1]?.key === 'thang'
    ? dayNumberAt(words, index, today)
    : undefined

/** Words with which a day may begin, beside figures. */
const BEGINNINGS = new Set([...FIRST_WORDS, 'ngay', 'mung', 'mong', 'thu', 'chu', 'cuoi'])
const FIGURE = /^\d/

/** The day named at `index`, if one is. @param today the Vietnamese calendar day on which the message was written */
export const dateAt = (
  words: readonly Word[],
  index: number,
  today: string,
): FoundDate | undefined => {
  const word = words[index]
  if (word === undefined || !(BEGINNINGS.has(word.key) || FIGURE.test(word.raw))) return undefined
  return (
    slashedAt(word, index, today) ??
    relativeAt(words, index, today) ??
    spokenAt(words, index, today) ??
    weekdayAt(words, index, today) ??
    weekendAt(words, index, today) ??
    bareMonthDayAt(words, index, today)
  )
}
