/** Samples the runs of own words by which an essay is found again among millions (FracMinHash, 1 of 16). */
import { ownRunsOf, type PreparedText } from './prepare-text.ts'

/** One run of so many is kept: 53 for an essay, and a copied passage of 225 syllables is met with 99.8 %. */
export const SAMPLED_OF = 16
const LIMIT = 2 ** 32 / SAMPLED_OF

/** @returns unsigned 32-bit hashes, rising, each once */
export const printsOf = (text: PreparedText): Uint32Array => {
  const runs = ownRunsOf(text)
  const kept: number[] = []
  for (let at = 0; at < runs.length; at += 1) {
    const print = (runs[at] ?? 0) >>> 0
    if (print !== 0 && print < LIMIT) kept.push(print)
  }
  const sorted = Uint32Array.from(kept).toSorted()
  return sorted.filter((print, at) => at === 0 || print !== sorted[at - 1])
}
