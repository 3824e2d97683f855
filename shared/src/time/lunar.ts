/** Finds days of the Vietnamese lunar calendar: new moons and solar terms as seen at UTC+7, not at China's UTC+8. */
import type { Day } from '../models/moments.ts'

const RADIANS = Math.PI / 180
const ZONE_DAYS = 7 / 24
/** Mean length of a lunar month, in days. */
const MONTH_DAYS = 29.530588853
/** Julian date of the first new moon of 1900, from which new moons are numbered. */
const FIRST_MOON = 2_415_021.076998695
const EPOCH_JULIAN_DAY = 2_440_588
const DAY_MS = 86_400_000

const julianDayOf = (day: Day): number =>
  EPOCH_JULIAN_DAY + Math.round(Date.parse(`${day}T00:00:00.000Z`) / DAY_MS)

const dayOfJulian = (julianDay: number): Day =>
  new Date((julianDay - EPOCH_JULIAN_DAY) * DAY_MS).toISOString().slice(0, 10)

/** Amplitude in days, then how many times the sun's anomaly, the moon's anomaly and the moon's latitude go into it. */
type Term = readonly [amplitude: number, sun: number, moon: number, latitude: number]

/** Meeus, Astronomical Algorithms: what the true new moon differs from the mean one by. */
const TERMS: readonly Term[] = [
  [0.0021, 2, 0, 0],
  [-0.4068, 0, 1, 0],
  [0.0161, 0, 2, 0],
  [-0.0004, 0, 3, 0],
  [0.0104, 0, 0, 2],
  [-0.0051, 1, 1, 0],
  [-0.0074, 1, -1, 0],
  [0.0004, 1, 0, 2],
  [-0.0004, -1, 0, 2],
  [-0.0006, 0, 1, 2],
  [0.001, 0, -1, 2],
  [0.0005, 1, 2, 0],
]

/** The Julian date of the `k`-th new moon since 1900, in universal time. */
const newMoon = (k: number): number => {
  const t = k / 1236.85
  const mean =
    2_415_020.759_33 +
    29.530_588_68 * k +
    0.000_117_8 * t ** 2 -
    0.000_000_155 * t ** 3 +
    0.000_33 * Math.sin((166.56 + 132.87 * t - 0.009_173 * t ** 2) * RADIANS)
  const sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t ** 2 - 0.000_003_47 * t ** 3
  const moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t ** 2 + 0.000_012_36 * t ** 3
  const latitude = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t ** 2 - 0.000_002_39 * t ** 3
  const wobble = (0.1734 - 0.000_393 * t) * Math.sin(sun * RADIANS)
  const correction = TERMS.reduce(
    (sum, [amplitude, ofSun, ofMoon, ofLatitude]) =>
      sum + amplitude * Math.sin((ofSun * sun + ofMoon * moon + ofLatitude * latitude) * RADIANS),
    wobble,
  )
  return mean + correction - clockDrift(t)
}

/** By how much the turning of the earth lags behind even time, in days. */
const clockDrift = (t: number): number =>
  t < -11
    ? 0.001 + 0.000_839 * t + 0.000_226_1 * t ** 2 - 0.000_008_45 * t ** 3
    : -0.000_278 + 0.000_265 * t + 0.000_262 * t ** 2

/** The Vietnamese day on which the `k`-th new moon falls: the first of a lunar month. */
const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + ZONE_DAYS)

/** Which twelfth of the year the sun stands in when a Vietnamese day begins: 0 from the spring equinox on, to 11. */
const sunTwelfth = (julianDay: number): number => {
  const t = (julianDay - 0.5 - ZONE_DAYS - 2_451_545) / 36_525
  const anomaly =
    (357.5291 + 35_999.0503 * t - 0.000_155_9 * t ** 2 - 0.000_000_48 * t ** 3) * RADIANS
  const mean = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t ** 2
  const centre =
    (1.9146 - 0.004_817 * t - 0.000_014 * t ** 2) * Math.sin(anomaly) +
    (0.019_993 - 0.000_101 * t) * Math.sin(2 * anomaly) +
    0.000_29 * Math.sin(3 * anomaly)
  const degrees = mean + centre
  return Math.floor((degrees - 360 * Math.floor(degrees / 360)) / 30)
}

/** The first day of the eleventh lunar month that ends a calendar year: it holds the winter solstice. */
const eleventhMonth = (year: number): number => {
  const k = Math.floor((julianDayOf(`${year}-12-31`) - FIRST_MOON) / MONTH_DAYS)
  const start = newMoonDay(k)
  return sunTwelfth(start) >= 9 ? newMoonDay(k - 1) : start
}

const moonNumber = (julianDay: number): number =>
  Math.floor(0.5 + (julianDay - FIRST_MOON) / MONTH_DAYS)

/** How many months after the eleventh the leap month comes: the first in which the sun enters no new twelfth. */
const leapAfter = (eleventh: number): number => {
  const k = moonNumber(eleventh)
  let months = 1
  let twelfth = sunTwelfth(newMoonDay(k + 1))
  for (;;) {
    const next = sunTwelfth(newMoonDay(k + months + 1))
    if (next === twelfth || months >= 14) return months
    twelfth = next
    months += 1
  }
}

/**
 * The day on which a date of the Vietnamese lunar calendar falls; never in the leap month.
 * @param year the lunar year, by the calendar year its first month falls in
 * @param month 1–12
 * @param date 1–30
 */
export const lunarDay = (year: number, month: number, date: number): Day => {
  const from = eleventhMonth(year - 1)
  const until = eleventhMonth(year)
  const isLeapYear = until - from > 365
  const offset = (month + 1) % 12
  const shift = isLeapYear && month <= 10 && offset >= leapAfter(from) ? 1 : 0
  const start = month >= 11 ? until : from
  const months = month >= 11 ? month - 11 : offset + shift
  return dayOfJulian(newMoonDay(moonNumber(start) + months) + date - 1)
}

/** The first day of the lunar year (mùng 1 Tết). */
export const tetOf = (year: number): Day => lunarDay(year, 1, 1)
