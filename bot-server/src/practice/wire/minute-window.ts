/** Counts calls in the last minute of a stand-in's time, as a limit by the minute does. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface MinuteWindow {
  /** Counts a call if it fits. @returns how many more fit, or null when this one does not */
  take(now: Instant, limit: number): number | null
}

const MINUTE_MS = 60_000

export const createMinuteWindow = (): MinuteWindow => {
  let times: number[] = []
  return {
    take(now, limit) {
      const nowMs = Date.parse(now)
      times = times.filter((time) => time > nowMs - MINUTE_MS)
      if (times.length >= limit) return null
      times.push(nowMs)
      return limit - times.length
    },
  }
}
