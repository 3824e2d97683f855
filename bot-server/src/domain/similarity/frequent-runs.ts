/** Finds the runs of words that many essays of a set have: phrases, if they are short. */
import { forEachRun, listRuns } from './find-candidates.ts'

/** A run in more essays than this share, or number, is common. */
const COMMON_SHARE = 0.04
const COMMON_NUMBER = 8

/** Of so many essays, more than this have a common run. */
export const mostHaving = (essays: number): number => Math.max(COMMON_NUMBER, essays * COMMON_SHARE)

/** @param runs of each essay, as `ownRunsOf` makes them */
export const findFrequentRuns = (runs: readonly Int32Array[]): ReadonlySet<number> => {
  const most = mostHaving(runs.length)
  const common = new Set<number>()
  forEachRun(listRuns(runs), (run, having) => {
    if (having.length > most) common.add(run | 0)
  })
  return common
}
