/** Joins neighbouring stretches of one source into the passages that a person would call one. */
import type { PreparedText } from './prepare-text.ts'
import { countFresh } from './shared-runs.ts'

/** From and behind, counted in syllables, here and in the source. */
export interface Stretch {
  ownFrom: number
  ownTo: number
  sourceFrom: number
  sourceTo: number
  /** Own syllables that are covered. */
  fresh: number
  /** The longest run of them. */
  longest: number
  /** Syllables of the source that are met, with repetitions. */
  matched: number
}

/** Own words of the author between two stretches of one passage; more where words were changed all along. */
const WIDEST_GAP = 14
const WIDEST_GAP_CHANGED = 26
/** Equal runs shorter than this: the words between were changed. */
const CHANGED_RUN = 16
/** Of the whole from the first stretch to the last so much is met: one text, however its sentences were moved. */
const LEAST_MET_OWN = 0.7
/** Of a text whose words were changed all along, less is met in both. */
const LEAST_MET_CHANGED = 0.4
/** Where sentences changed places, the source is one passage if this share of it is met. */
const LEAST_MET = 0.55

interface Pair {
  own: PreparedText
  source: PreparedText
}

const join = (a: Stretch, b: Stretch): Stretch => ({
  ownFrom: Math.min(a.ownFrom, b.ownFrom),
  ownTo: Math.max(a.ownTo, b.ownTo),
  sourceFrom: Math.min(a.sourceFrom, b.sourceFrom),
  sourceTo: Math.max(a.sourceTo, b.sourceTo),
  fresh: a.fresh + b.fresh,
  longest: Math.max(a.longest, b.longest),
  matched: a.matched + b.matched,
})

const gapOf = (text: PreparedText, from: number, to: number): number =>
  to <= from ? 0 : countFresh(text, from, to - from)

/** @param stretches in the order of the own text @returns in the same order */
export const joinStretches = (stretches: readonly Stretch[], pair: Pair): Stretch[] => {
  const [first, ...rest] = stretches
  if (!first) return []
  const whole = rest.reduce(join, first)
  if (isOneText(whole, { stretches, ...pair })) return [whole]
  const groups: Stretch[][] = []
  let until = 0
  for (const stretch of stretches) {
    const last = groups.at(-1)
    const widest = last?.every(isChanged) && isChanged(stretch) ? WIDEST_GAP_CHANGED : WIDEST_GAP
    if (last && gapOf(pair.own, until, stretch.ownFrom) <= widest) last.push(stretch)
    else groups.push([stretch])
    until = Math.max(until, stretch.ownTo)
  }
  return groups.flatMap((group) => joinGroup(group, pair))
}

/** All of a group when its source is one stretch, too; else what follows each other there. */
const joinGroup = (group: readonly Stretch[], { source }: Pair): Stretch[] => {
  const [first, ...rest] = group
  if (!first) return []
  const whole = rest.reduce(join, first)
  if (isDense(whole, source)) return [whole]
  const joined: Stretch[] = [first]
  for (const stretch of rest) {
    const last = joined.at(-1)
    const both = last && join(last, stretch)
    if (both && isDense(both, source)) joined.splice(-1, 1, both)
    else joined.push(stretch)
  }
  return joined
}

const isChanged = ({ longest }: Stretch): boolean => longest < CHANGED_RUN

/** The author's own words of a span that are met there, as a share of 1. */
const shareMet = (
  met: number,
  text: PreparedText,
  { from, to }: { from: number; to: number },
): number => met / Math.max(1, gapOf(text, from, to))

const isOneText = (
  whole: Stretch,
  { stretches, own, source }: Pair & { stretches: readonly Stretch[] },
): boolean => {
  const here = shareMet(whole.fresh, own, { from: whole.ownFrom, to: whole.ownTo })
  const there = shareMet(whole.matched, source, { from: whole.sourceFrom, to: whole.sourceTo })
  if (here >= LEAST_MET_OWN && there >= LEAST_MET) return true
  return stretches.every(isChanged) && here >= LEAST_MET_CHANGED && there >= LEAST_MET_CHANGED
}

const isDense = ({ sourceFrom, sourceTo, matched }: Stretch, source: PreparedText): boolean =>
  shareMet(matched, source, { from: sourceFrom, to: sourceTo }) >= LEAST_MET
