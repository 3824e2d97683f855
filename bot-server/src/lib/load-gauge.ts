/** Measures how busy this process is: how late its event loop comes, and what it has in hand. */

export interface LoadGauge {
  /**
   * By how much the loop came late, in milliseconds: the median of the last second, which one long step does not move.
   * Before the first second is over nothing is known, and it is 0.
   */
  delayMs(): number
  /** How many pieces of work are in hand. */
  open(): number
  /** Begins one. @returns how to end it */
  enter(): () => void
  stop(): void
}

const EVERY_MS = 50
const READINGS = 20

/** @param isTicking false: the loop is not looked at, as where nothing runs for long */
export const createLoadGauge = ({ isTicking }: { isTicking: boolean }): LoadGauge => {
  const readings: number[] = []
  let inHand = 0
  let last = performance.now()
  const tick = (): void => {
    const now = performance.now()
    readings.push(Math.max(0, now - last - EVERY_MS))
    if (readings.length > READINGS) readings.shift()
    last = now
  }
  const ticking = isTicking ? setInterval(tick, EVERY_MS).unref() : undefined
  return {
    delayMs: () =>
      readings.length < READINGS ? 0 : (readings.toSorted((a, b) => a - b)[READINGS / 2] ?? 0),
    open: () => inHand,
    enter() {
      inHand += 1
      let isOpen = true
      return () => {
        if (isOpen) inHand -= 1
        isOpen = false
      }
    },
    stop: () => clearInterval(ticking),
  }
}
