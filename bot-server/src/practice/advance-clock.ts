/** Moves the practice clock forward, stopping at everything that falls due on the way. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { MovableClock } from '../lib/clock.ts'

export interface PracticeHouse {
  /** Runs all work that is due now. */
  settle(): Promise<void>
  /** When the next thing falls due, or null when nothing does. */
  nextEventAt(): Promise<Instant | null>
}

export interface AdvanceOptions {
  clock: MovableClock
  house: PracticeHouse
  target: Instant
  /** Called after each stop. */
  onStop: (at: Instant) => void
}

/** A year of a busy branch has far fewer stops; beyond this something makes new work without end. */
const MAX_STOPS = 5000
/** How often the same moment may come up again before it counts as work that never gets done. */
const MAX_REPEATS = 3

/**
 * Moves to `target` in the order of events: due work runs at its own time, never later.
 * @returns false when it gave up after too many stops; the clock then stands at the last one
 */
export const advanceClock = async (options: AdvanceOptions): Promise<boolean> => {
  const { clock, house, target, onStop } = options
  const stop = async (at: Instant) => {
    clock.moveTo(at)
    await house.settle()
    onStop(clock.now())
  }
  let last: Instant | null = null
  let repeats = 0
  for (let stops = 0; stops < MAX_STOPS; stops++) {
    const next = await house.nextEventAt()
    repeats = next === last ? repeats + 1 : 0
    last = next
    if (next === null || next > target || repeats > MAX_REPEATS) {
      await stop(target)
      return true
    }
    await stop(next)
  }
  return false
}
