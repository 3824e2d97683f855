/** Tells the time: the house's time, which a practice clock may move, and the machine's, which nobody moves. */
import type { Instant } from '@quan-triet/shared/models/moments'

export interface Clock {
  /** The house's time: every rule, deadline and record uses it. */
  now(): Instant
  /** The machine's own time: only leases use it, since work in flight does not hurry when a clock is moved. */
  wall(): Instant
}

const machineNow = (): Instant => new Date().toISOString()

export const systemClock: Clock = { now: machineNow, wall: machineNow }

export interface MovableClock extends Clock {
  /** Moves the house's time; never backwards. */
  moveTo(instant: Instant): void
}

/** A clock that stands at `start` until it is moved (tests), or runs on from there (`ticking`, the practice ground). */
export const createMovableClock = (start: Instant, options = { ticking: false }): MovableClock => {
  let base = Date.parse(start)
  let setAt = Date.now()
  const elapsed = () => (options.ticking ? Date.now() - setAt : 0)
  return {
    now: () => new Date(base + elapsed()).toISOString(),
    wall: machineNow,
    moveTo(instant) {
      base = Math.max(base + elapsed(), Date.parse(instant))
      setAt = Date.now()
    },
  }
}
