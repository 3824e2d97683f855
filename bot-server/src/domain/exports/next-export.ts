/** Says when an export that comes by itself comes next. */
import type { ExportRhythm } from '@quan-triet/shared/models/export'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { addDays, at, dayOf, weekdayOf } from '@quan-triet/shared/time/calendar'

/** Before the office begins. */
const HOUR = '07:00'
const MONDAY = 1

const isDayOf: Record<ExportRhythm, (day: Day) => boolean> = {
  ngay: () => true,
  tuan: (day) => weekdayOf(day) === MONDAY,
  thang: (day) => day.endsWith('-01'),
}

/** The first 07:00 of Vietnam after `now` on a day of the rhythm: each day, each Monday, each first of a month. */
export const nextExportAt = (rhythm: ExportRhythm, now: Instant): Instant => {
  let day = dayOf(now)
  while (!isDayOf[rhythm](day) || at(day, HOUR) <= now) day = addDays(day, 1)
  return at(day, HOUR)
}
