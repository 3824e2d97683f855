/** Aligns two essays: which passages of one stand in the other, though words were changed and sentences moved. */
import { joinStretches, type Stretch } from './join-stretches.ts'
import { edgeAfter, edgeBefore, NEAR_EDGE } from './passage-edges.ts'
import type { PreparedText } from './prepare-text.ts'
import { countFresh } from './shared-runs.ts'
import { takeStretches } from './take-stretches.ts'

/** In UTF-16 offsets of both texts as they stand. */
export interface Passage {
  from: number
  to: number
  sourceFrom: number
  sourceTo: number
}

export interface Alignment {
  /** Own syllables that stand in the source and in no document. */
  coveredSyllables: number
  /** The longest of them in a row, unchanged. */
  longestRun: number
  /** The most of them in one passage. */
  longestPassage: number
  passages: Passage[]
  /** The covered syllables by number, for counting several sources together. */
  covered: Uint8Array
}

/** A passage with fewer is not shown. */
const LEAST_IN_PASSAGE = 12
/** With so many it is, however short the equal runs are. */
const ENOUGH_IN_PASSAGE = 24
const LEAST_RUN = 6
/** Of a passage's own words at least this share stands in the other text. */
const LEAST_DENSE = 0.35

/** @returns passages in the order of the own text; the other way round gives the same passages */
export const alignTexts = (own: PreparedText, source: PreparedText): Alignment => {
  const { stretches, covered } = takeStretches(own, source)
  const shown = joinStretches(stretches, { own, source }).filter((one) => isTelling(one, own))
  const counted = keepOnly(covered, shown)
  return {
    ...counted,
    longestRun: shown.reduce((most, { longest }) => Math.max(most, longest), 0),
    longestPassage: shown.reduce((most, { fresh }) => Math.max(most, fresh), 0),
    passages: shown.map((stretch) => passageOf(stretch, own, source)),
  }
}

const isTelling = ({ fresh, ownFrom, ownTo, longest }: Stretch, own: PreparedText): boolean =>
  fresh >= LEAST_IN_PASSAGE &&
  (longest >= LEAST_RUN || fresh >= ENOUGH_IN_PASSAGE) &&
  fresh >= LEAST_DENSE * countFresh(own, ownFrom, ownTo - ownFrom)

/** What lies in no passage that is shown does not count. */
const keepOnly = (all: Uint8Array, shown: readonly Stretch[]) => {
  const covered = new Uint8Array(all.length)
  for (const { ownFrom, ownTo } of shown) covered.set(all.subarray(ownFrom, ownTo), ownFrom)
  let coveredSyllables = 0
  for (const one of covered) coveredSyllables += one
  return { covered, coveredSyllables }
}

const passageOf = (stretch: Stretch, own: PreparedText, source: PreparedText): Passage => {
  const here = trim(own, stretch.ownFrom, stretch.ownTo)
  const there = trim(source, stretch.sourceFrom, stretch.sourceTo)
  // Where no word was changed within, none was at the edges.
  const isVerbatim = stretch.fresh === countFresh(own, here.from, here.to - here.from)
  const near = isVerbatim ? 0 : NEAR_EDGE
  return {
    from: edgeBefore(own, here.from, near),
    to: edgeAfter(own, here.to, near),
    sourceFrom: edgeBefore(source, there.from, near),
    sourceTo: edgeAfter(source, there.to, near),
  }
}

/** A passage neither begins nor ends with what is quoted. */
const trim = ({ quoted }: PreparedText, start: number, end: number) => {
  let [from, to] = [start, end]
  while (from < to - 1 && quoted[from] !== 0) from += 1
  while (to > from + 1 && quoted[to - 1] !== 0) to -= 1
  return { from, to }
}
