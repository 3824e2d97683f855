/** Reads hours, and days with hours, as people and other programs write them in cells: `8h05`, `14/3/2026 08:05`. */
import { fold } from '@quan-triet/shared/text/fold'
import { readDay } from './clean-day.ts'

const CLOCK =
  /^(\d{1,2})\s*(?:[:.h]|gio)\s*(?:(\d{1,2})\s*(?:phut)?(?:[:.]\d{1,2}(?:\.\d+)?)?)?\s*(am|pm|sa|ch)?$/
const DAY_MINUTES = 24 * 60
const SERIAL = /^(\d{0,5})[.](\d+)$/

/** @returns `HH:MM`, or undefined for what is no hour of a day, such as 25:00 */
export const readClock = (text: string): string | undefined => {
  const said = fold(text)
  const parts = CLOCK.exec(said)
  if (!parts) return fromFraction(said)
  const half = parts[3] ?? ''
  const hour = hourOf(Number(parts[1]), half)
  const minute = Number(parts[2] ?? 0)
  return hour <= 23 && minute <= 59 ? wallTime(hour * 60 + minute) : undefined
}

const hourOf = (hour: number, half: string): number => {
  if ((half === 'pm' || half === 'ch') && hour < 12) return hour + 12
  return (half === 'am' || half === 'sa') && hour === 12 ? 0 : hour
}

/** Spreadsheets keep an hour as the fraction of a day. */
const fromFraction = (said: string): string | undefined => {
  const parts = SERIAL.exec(said)
  return parts && Number(parts[1]) === 0 ? wallTime(minutesOf(parts[2] ?? '')) : undefined
}

const minutesOf = (fraction: string): number =>
  Math.min(DAY_MINUTES - 1, Math.round(Number(`0.${fraction}`) * DAY_MINUTES))

const wallTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

/** What a cell says of a moment; either may be missing. */
export interface ReadMoment {
  day?: string
  time?: string
}

/** @param latestYear two digits of a year are read as the latest such year that is not after it */
export const readMoment = (text: string, latestYear: number): ReadMoment | undefined => {
  const time = readClock(text)
  if (time !== undefined) return { time }
  const serial = SERIAL.exec(text.trim())
  const whole = dayFrom(serial ? (serial[1] ?? '') : text, latestYear)
  if (whole !== undefined)
    return serial ? { day: whole, time: wallTime(minutesOf(serial[2] ?? '')) } : { day: whole }
  const words = fold(text)
    .replace('t', ' ')
    .split(/[\s,]+/)
    .filter(Boolean)
  return fromParts(words, latestYear)
}

/** A day beside an hour, in either order, such as `08:05 14/3/2026` or `14/3/2026 8:05 SA`. */
const fromParts = (words: readonly string[], latestYear: number): ReadMoment | undefined => {
  const day = words.map((word) => dayFrom(word, latestYear)).find((one) => one !== undefined)
  const rest = words.filter((word) => dayFrom(word, latestYear) === undefined).join(' ')
  const time = readClock(rest)
  return day === undefined ? undefined : { day, ...(time !== undefined && { time }) }
}

const dayFrom = (text: string, latestYear: number): string | undefined => {
  const read = readDay(text, latestYear)
  return read !== undefined && 'day' in read ? read.day : undefined
}
