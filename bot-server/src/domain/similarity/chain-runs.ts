/** Joins shared runs that follow each other in both texts into chains: a copied stretch with words changed in it. */
import type { SharedRun } from './shared-runs.ts'

/** Between two runs of one chain at most so many syllables are changed. */
const WIDEST_GAP = 10
/** A gap costs a little, so that of two ways the straighter is taken. */
const GAP_COST = 0.25
/** So many runs before one are tried as its beginning. */
const LOOK_BACK = 60
/** Neighbouring runs may share this much, where a word is repeated. */
const OVERLAP = 2

export interface Chain {
  runs: readonly SharedRun[]
  score: number
}

/** @param runs in the order of the own text @returns the best chains first; each run stands in one of them */
export const chainRuns = (runs: readonly SharedRun[]): Chain[] => {
  const scores = new Float64Array(runs.length)
  const before = new Int32Array(runs.length).fill(-1)
  for (const [index, run] of runs.entries()) {
    scores[index] = run.fresh
    for (let back = index - 1; back >= 0 && back >= index - LOOK_BACK; back -= 1) {
      const earlier = runs[back]
      if (!earlier) break
      const gap = gapBetween(earlier, run)
      if (gap === undefined) continue
      const score = (scores[back] ?? 0) + run.fresh - gap * GAP_COST
      if (score > (scores[index] ?? 0)) {
        scores[index] = score
        before[index] = back
      }
    }
  }
  return takeChains(runs, scores, before)
}

/** @returns the wider of the two gaps; undefined when one run does not follow the other in both texts */
const gapBetween = (earlier: SharedRun, later: SharedRun): number | undefined => {
  const own = later.own - earlier.own - earlier.length
  const source = later.source - earlier.source - earlier.length
  if (own < -OVERLAP || source < -OVERLAP || own > WIDEST_GAP || source > WIDEST_GAP)
    return undefined
  return Math.max(0, own, source)
}

const takeChains = (
  runs: readonly SharedRun[],
  scores: Float64Array,
  before: Int32Array,
): Chain[] => {
  const isTaken = new Uint8Array(runs.length)
  const chains: Chain[] = []
  const best = [...runs.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const end of best) {
    const chain: SharedRun[] = []
    for (let at = end; at >= 0 && isTaken[at] === 0; at = before[at] ?? -1) {
      isTaken[at] = 1
      const run = runs[at]
      if (run) chain.unshift(run)
    }
    if (chain.length > 0)
      chains.push({ runs: chain, score: chain.reduce((sum, { fresh }) => sum + fresh, 0) })
  }
  return chains.toSorted((a, b) => b.score - a.score)
}
