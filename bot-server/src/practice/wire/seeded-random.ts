/** Draws numbers that only look random: the same seed draws the same, so that a storm can be had again. */

export interface SeededRandom {
  /** The next number from 0 up to, but not including, 1. */
  next(): number
}

/** Mulberry32: small, fast, and good enough to throw dice with. */
export const createSeededRandom = (seed: number): SeededRandom => {
  let state = seed >>> 0
  return {
    next() {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}
