/** Takes short passages that many essays share for phrases and leaves them out; a long passage has a source, however many share it. */
import type { Alignment } from './align-texts.ts'
import { COMPARED_RUN, ownRunsOf, type PreparedText } from './prepare-text.ts'

/** Longer than any phrase. */
const LONGEST_PHRASE = 32

/**
 * @param own the text that the alignment counts in
 * @param common tells by its hash whether many essays have a run
 * @returns the same when no passage is a phrase
 */
export const dropStockPassages = (
  own: PreparedText,
  alignment: Alignment,
  common: { has(run: number): boolean },
): Alignment => {
  const runs = ownRunsOf(own)
  const kept = alignment.passages.filter((passage) => {
    const [from, to] = syllablesOf(own, passage)
    return (
      to - from > LONGEST_PHRASE || !isCommon(runs.subarray(from, to - COMPARED_RUN + 1), common)
    )
  })
  if (kept.length === alignment.passages.length) return alignment
  const covered = new Uint8Array(alignment.covered.length)
  let longestPassage = 0
  for (const passage of kept) {
    const [from, to] = syllablesOf(own, passage)
    const here = alignment.covered.subarray(from, to)
    covered.set(here, from)
    longestPassage = Math.max(longestPassage, countOf(here).coveredSyllables)
  }
  return { passages: kept, covered, longestPassage, ...countOf(covered) }
}

/** Most of its runs, those that are quoted not counted. */
const isCommon = (runs: Int32Array, common: { has(run: number): boolean }): boolean => {
  const own = runs.filter((run) => run !== 0)
  const known = own.filter((run) => common.has(run))
  return own.length > 0 && known.length * 2 > own.length
}

/** The numbers of a passage's first syllable and of the one behind its last. */
const syllablesOf = (
  { read }: PreparedText,
  { from, to }: { from: number; to: number },
): [number, number] => {
  const { starts, count } = read
  const first = lowestFrom(starts.subarray(0, count), from)
  return [first, lowestFrom(starts.subarray(0, count), to)]
}

/** @param rising numbers @returns the place of the first that is not below */
const lowestFrom = (rising: Int32Array, least: number): number => {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

const countOf = (covered: Uint8Array) => {
  let [coveredSyllables, longestRun, run] = [0, 0, 0]
  for (const is of covered) {
    run = is === 1 ? run + 1 : 0
    coveredSyllables += is
    longestRun = Math.max(longestRun, run)
  }
  return { coveredSyllables, longestRun }
}
