/** Counts, while essays of a campaign come in one by one, which runs of syllables many of them have. */
import { mostHaving } from './frequent-runs.ts'

/** Runs share places by chance; so many places keep that far below what is called common. */
const PLACES = 2 ** 20
/** Afterwards all counts are halved: what was common last year is forgotten in time. */
const REMEMBERED = 512

export interface CommonCounts {
  /** Takes in the own runs of one essay; a run counts once. */
  add(runs: Int32Array): void
  /** Whether more essays than a few have this run. */
  has(run: number): boolean
  essays(): number
}

export const createCommonCounts = (): CommonCounts => {
  const counts = new Uint16Array(PLACES)
  let essays = 0
  const placeOf = (run: number): number => (Math.imul(run, 0x9e37_79b1) >>> 0) % PLACES
  return {
    add(runs) {
      if (essays >= REMEMBERED) {
        for (let at = 0; at < PLACES; at += 1) counts[at] = (counts[at] ?? 0) >> 1
        essays >>= 1
      }
      essays += 1
      for (const place of new Set(Array.from(new Set(runs), placeOf)))
        counts[place] = (counts[place] ?? 0) + 1
    },
    has: (run) => run !== 0 && (counts[placeOf(run)] ?? 0) > mostHaving(essays),
    essays: () => essays,
  }
}
