/** Says on which days a task is due: once, or every month, quarter or year from its first day on. */
import type { Day } from '@quan-triet/shared/models/moments'
import { lastDayOfMonth } from '@quan-triet/shared/time/calendar'
import type { TaskRepeat } from '@quan-triet/shared/vocabulary/plans'

const MONTHS: Record<TaskRepeat, number> = {
  khong: 0,
  hang_thang: 1,
  hang_quy: 3,
  hang_nam: 12,
}
const YEAR_MONTHS = 12
/** A term of a resolution: no task goes on for longer. */
const MOST_MONTHS = 5 * YEAR_MONTHS

export interface DueTask {
  dueOn: Day
  repeats: TaskRepeat
}

/** Counted from the first day each time, so that the 31st comes back after a shorter month. */
const monthsLater = (day: Day, months: number): Day => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const index = month - 1 + months
  const [toYear, toMonth] = [year + Math.floor(index / YEAR_MONTHS), (index % YEAR_MONTHS) + 1]
  const last = lastDayOfMonth(toYear, toMonth)
  const same = `${last.slice(0, 'YYYY-MM-'.length)}${day.slice(-2)}`
  return same < last ? same : last
}

/** In order, the first always among them; holidays do not move a due day. @param until inclusive */
export const occurrencesUntil = ({ dueOn, repeats }: DueTask, until: Day): Day[] => {
  const step = MONTHS[repeats]
  const days = [dueOn]
  if (step === 0) return days
  for (let months = step; months <= MOST_MONTHS; months += step) {
    const day = monthsLater(dueOn, months)
    if (day > until) break
    days.push(day)
  }
  return days
}

/** The first one after a day; undefined when there is none any more. */
export const occurrenceAfter = (task: DueTask, day: Day): Day | undefined => {
  const step = MONTHS[task.repeats]
  if (task.dueOn > day) return task.dueOn
  if (step === 0) return undefined
  for (let months = step; months <= MOST_MONTHS; months += step) {
    const next = monthsLater(task.dueOn, months)
    if (next > day) return next
  }
  return undefined
}

/** What is followed now: all that was due by today, and the next one. */
export const occurrencesToFollow = (task: DueTask, today: Day): Day[] => {
  const past = occurrencesUntil(task, today)
  const next = occurrenceAfter(task, today)
  return next === undefined || past.includes(next) ? past : [...past, next]
}

export const isOccurrence = (task: DueTask, day: Day): boolean =>
  occurrencesUntil(task, day).includes(day)
