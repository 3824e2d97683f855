/** Numbers that look drawn by chance and are the same every time, so that learning gives the same on every machine. */

/** Draws a whole number from 0 to `below` − 1. */
export type Draw = (below: number) => number

const STEP = 0x6d2b79f5

export const drawFrom = (seed: number): Draw => {
  let state = seed
  return (below) => {
    state = (state + STEP) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
