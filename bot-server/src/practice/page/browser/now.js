/** Tells the practice time of this moment: the clock runs on by itself between what the stand-in says. */

/** @returns milliseconds since the epoch */
export const nowMs = ({ clock }) =>
  Date.parse(clock.now) + (Date.now() - (clock.heardAtMs ?? Date.now()))
