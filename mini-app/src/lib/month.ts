/** Lays the days of a month out in weeks that begin on Monday, as calendars in Vietnam do. */
import type { Day } from '@quan-triet/shared/models/moments'
import { addDays, lastDayOfMonth, weekdayOf } from '@quan-triet/shared/time/calendar'

export interface Month {
  year: number
  /** 1–12. */
  month: number
}

const DAYS_A_WEEK = 7

/** The month so many months later (or earlier, if negative). */
export const monthAfter = ({ year, month }: Month, months: number): Month => {
  const index = year * 12 + (month - 1) + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The weeks of a month, each of seven places; places outside the month are null. */
export const weeksOf = ({ year, month }: Month): (Day | null)[][] => {
  const last = lastDayOfMonth(year, month)
  const first = `${last.slice(0, 8)}01`
  const daysBefore = (weekdayOf(first) + 6) % DAYS_A_WEEK
  const weeks = Math.ceil((daysBefore + Number(last.slice(8))) / DAYS_A_WEEK)
  const placeAt = (place: number): Day | null => {
    const day = addDays(first, place - daysBefore)
    return day.slice(0, 8) === last.slice(0, 8) ? day : null
  }
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: DAYS_A_WEEK }, (__, place) => placeAt(week * DAYS_A_WEEK + place)),
  )
}
