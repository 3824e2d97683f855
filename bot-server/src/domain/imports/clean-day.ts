/** Reads days in the styles that people type them: `5/3/26`, `05-03-2026`, `5.3.2026`, in words, as a serial number, a year alone. */
import { fold } from '@quan-triet/shared/text/fold'

/** What a text says: a day, or only its year. */
export type ReadDay = { day: string } | { year: number }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const NUMBERS = /^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$/
const IN_WORDS = /^(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4}|\d{2})$/
const MONTH = /^(?:thang )?(\d{1,2})(?:\s*[/.-]\s*| nam )(\d{4})$/
const YEAR = /^(?:nam |sn |s\.n\.? ?)?(\d{4})$/
const SERIAL = /^\d{4,5}(\.\d+)?$/
/** Serial day 1 of spreadsheets is 1/1/1900; a day in 1900 that never was shifts the rest by one. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const FIRST_SERIAL = 2200
const DAY_MS = 86_400_000

/**
 * @param text as a cell gives it; a cell that the sheet marks as a day comes as `YYYY-MM-DD`
 * @param latestYear two digits of a year are read as the latest such year that is not after it
 * @returns undefined for what is no day, such as 31/2
 */
export const readDay = (text: string, latestYear: number): ReadDay | undefined => {
  const said = fold(text).replace(/^(?:sinh )?(?:ngay )(?=\d+\s*[/.-])/, '')
  return readYear(said) ?? readFull(said, latestYear) ?? readMonth(said) ?? readSerial(said)
}

const readYear = (said: string): ReadDay | undefined => {
  const year = Number(YEAR.exec(said)?.[1])
  return year >= 1900 && year <= 2100 ? { year } : undefined
}

const readFull = (said: string, latestYear: number): ReadDay | undefined => {
  const iso = ISO.exec(said)
  if (iso) return dayFrom(iso[3], iso[2], Number(iso[1]))
  const numbers = NUMBERS.exec(said) ?? IN_WORDS.exec(said)
  return numbers
    ? dayFrom(numbers[1], numbers[2], fullYear(numbers[3] ?? '', latestYear))
    : undefined
}

const readMonth = (said: string): ReadDay | undefined => {
  const [, month, year] = MONTH.exec(said) ?? []
  return Number(month) >= 1 && Number(month) <= 12 ? { year: Number(year) } : undefined
}

const readSerial = (said: string): ReadDay | undefined =>
  SERIAL.test(said) ? dayOfSerial(Number(said)) : undefined

/** Every day that a sentence names, in order, such as both ends of a period. */
export const findDays = (text: string, latestYear: number): string[] =>
  [
    ...fold(text).matchAll(
      /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2} thang \d{1,2} nam \d{4}/g,
    ),
  ].flatMap(([found]) => {
    const read = readDay(found, latestYear)
    return read !== undefined && 'day' in read ? [read.day] : []
  })

const fullYear = (digits: string, latestYear: number): number => {
  if (digits.length === 4) return Number(digits)
  const inCentury = Number(digits) + Math.floor(latestYear / 100) * 100
  return inCentury > latestYear ? inCentury - 100 : inCentury
}

const dayFrom = (
  date: string | undefined,
  month: string | undefined,
  year: number,
): ReadDay | undefined => {
  const instant = new Date(Date.UTC(year, Number(month) - 1, Number(date)))
  const isReal =
    instant.getUTCMonth() === Number(month) - 1 && instant.getUTCDate() === Number(date)
  return isReal && year >= 1850 && year <= 2200
    ? { day: instant.toISOString().slice(0, 10) }
    : undefined
}

const dayOfSerial = (serial: number): ReadDay | undefined =>
  serial < FIRST_SERIAL
    ? undefined
    : { day: new Date(SERIAL_EPOCH + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10) }
