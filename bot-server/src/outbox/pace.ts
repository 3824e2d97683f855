/** Spaces calls out, so that a channel is never asked for more than it allows. */
import { setTimeout as wait } from 'node:timers/promises'

export interface Pace {
  /** Resolves when the next call may be made. */
  turn(): Promise<void>
}

/** @param perSecond how many calls a second, evenly spaced; by the machine's clock */
export const createPace = (perSecond: number): Pace => {
  const gapMs = 1000 / perSecond
  let free = 0
  return {
    async turn() {
      const now = performance.now()
      const mine = Math.max(now, free)
      free = mine + gapMs
      if (mine > now) await wait(mine - now)
    },
  }
}

/** No spacing: for a stand-in that allows any rate. */
export const unpaced: Pace = { turn: () => Promise.resolve() }
