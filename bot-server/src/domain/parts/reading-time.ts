/** Estimates how long a part takes to read. */

/** 600 syllables are read in 3 minutes, 900 in 4 (domain model 2.4). */
const SYLLABLES_A_MINUTE = 210

/** Whole minutes, at least 1. @param syllables a whole number from 0 */
export const readingMinutes = (syllables: number): number =>
  Math.max(1, Math.round(syllables / SYLLABLES_A_MINUTE))
