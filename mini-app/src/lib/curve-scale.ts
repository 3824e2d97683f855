/** Places days and counts on a field of 100 by 100, from the lower left corner up. */
import type { Day } from '@quan-triet/shared/models/moments'
import { daysBetween } from '@quan-triet/shared/time/calendar'

export interface CurveScale {
  /** From 0, the first day, to 100, the last. */
  x(day: Day): number
  /** From 100, nothing, to 0, the top. */
  y(count: number): number
}

/** @param span from the first day to the last, and the count at the top; a span of no length is drawn at its left end */
export const curveScale = (span: { from: Day; until: Day; top: number }): CurveScale => {
  const days = Math.max(1, daysBetween(span.from, span.until))
  const top = Math.max(1, span.top)
  return {
    x: (day) => (100 * daysBetween(span.from, day)) / days,
    y: (count) => 100 - (100 * count) / top,
  }
}

/**
 * How many should have studied by the end of a day on the straight line from nobody on the first day to the target on the
 * day it is due, rounded up to whole people.
 */
export const plannedBy = (day: Day, line: { from: Day; due: Day; needed: number }): number => {
  const all = Math.max(1, daysBetween(line.from, line.due))
  const passed = Math.min(all, Math.max(0, daysBetween(line.from, day)))
  return Math.floor((line.needed * passed + all - 1) / all)
}
