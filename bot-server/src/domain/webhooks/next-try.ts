/** Decides when a program that did not take a message is told again (Standard Webhooks): soon, then ever more seldom. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** What is waited after each failed try; after the last one nothing is tried any more. */
const WAITS_MS = [
  5000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  DAY_MS,
] as const

/** An address at which nothing was taken for so long is told nothing any more. */
export const FAILING_MS = 5 * DAY_MS

/**
 * @param attempts how often it was tried, this time included
 * @param at.jitter 0–1, so that many do not come back together
 * @param at.askedMs how long the receiver asked to wait
 * @returns null when it was tried often enough
 */
export const nextTry = (
  attempts: number,
  at: { now: Instant; jitter: number; askedMs?: number },
): Instant | null => {
  const waitMs = WAITS_MS[attempts - 1]
  if (waitMs === undefined) return null
  const asked = Math.min(at.askedMs ?? 0, DAY_MS)
  return addMs(at.now, Math.round(Math.max(waitMs * (0.9 + at.jitter / 5), asked)))
}
