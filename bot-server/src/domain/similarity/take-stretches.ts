/** Takes the best chains of shared runs as stretches: no own syllable is covered twice. */
import { type Chain, chainRuns } from './chain-runs.ts'
import type { Stretch } from './join-stretches.ts'
import type { PreparedText } from './prepare-text.ts'
import { findSharedRuns, type SharedRun } from './shared-runs.ts'

/** A chain with fewer own syllables is chance: phrases that many people use. */
const LEAST_IN_CHAIN = 8
/** Between two texts that nobody has found alike, so many equal syllables begin a run. */
const FIRST_SEED = 4
/** Beside what is found, two are enough. */
const SECOND_SEED = 2
/** From so many own syllables on the texts are alike, and more is looked for beside. */
const ALIKE_FROM = 24
/** How far beside, in own syllables, and how much a word more or less may shift the other text. */
const BESIDE = 30
const SHIFT = 8

export interface Taken {
  /** In the order of the own text. */
  stretches: Stretch[]
  /** 1 for every own syllable that stands in the source and is quoted from nothing. */
  covered: Uint8Array
}

/** Twice: with rare beginnings, and, where those have found enough, with short ones beside them. */
export const takeStretches = (own: PreparedText, source: PreparedText): Taken => {
  const runs = findSharedRuns(own, source, { length: FIRST_SEED })
  const first = take(chainRuns(runs), own)
  if (first.stretches.reduce((sum, { fresh }) => sum + fresh, 0) < ALIKE_FROM) return first
  const near = besideOf(first.runs, own.read.count)
  return take(chainRuns(findSharedRuns(own, source, { length: SECOND_SEED, near })), own)
}

const take = (chains: readonly Chain[], own: PreparedText): Taken & { runs: SharedRun[] } => {
  const covered = new Uint8Array(own.read.count)
  const stretches: Stretch[] = []
  const runs: SharedRun[] = []
  for (const chain of chains) {
    if (chain.score < LEAST_IN_CHAIN) break
    const stretch = stretchOf(chain.runs, own, covered)
    if (!stretch) continue
    stretches.push(stretch)
    runs.push(...chain.runs)
  }
  return { stretches: stretches.toSorted((a, b) => a.ownFrom - b.ownFrom), covered, runs }
}

/** @returns undefined when too little of it is not covered yet; else what it covers is marked */
const stretchOf = (
  runs: readonly SharedRun[],
  own: PreparedText,
  covered: Uint8Array,
): Stretch | undefined => {
  const fresh = countOpen(runs, own, covered)
  if (fresh < LEAST_IN_CHAIN) return undefined
  markOpen(runs, own, covered)
  return {
    ownFrom: Math.min(...runs.map((run) => run.own)),
    ownTo: Math.max(...runs.map((run) => run.own + run.length)),
    sourceFrom: Math.min(...runs.map((run) => run.source)),
    sourceTo: Math.max(...runs.map((run) => run.source + run.length)),
    fresh,
    longest: Math.max(...runs.map((run) => run.fresh)),
    matched: runs.reduce((sum, { length }) => sum + length, 0),
  }
}

/** @returns whether a place lies beside a run that was taken, and about as far in the source */
const besideOf = (
  runs: readonly SharedRun[],
  count: number,
): ((own: number, source: number) => boolean) => {
  const sorted = runs.toSorted((a, b) => a.own - b.own)
  const before = new Int32Array(count).fill(-1)
  const after = new Int32Array(count).fill(-1)
  for (const [index, run] of sorted.entries()) {
    before.fill(index, run.own, Math.min(count, run.own + run.length + BESIDE))
    for (let at = run.own + run.length - 1; at >= 0 && at >= run.own - BESIDE; at -= 1)
      if (after[at] === -1) after[at] = index
  }
  const isBeside = (index: number, shift: number): boolean => {
    const run = sorted[index]
    return run !== undefined && Math.abs(shift - (run.source - run.own)) <= SHIFT
  }
  return (own, source) =>
    isBeside(before[own] ?? -1, source - own) || isBeside(after[own] ?? -1, source - own)
}

/** Own syllables of the runs that are neither covered nor quoted, one that two runs share twice. */
const countOpen = (
  runs: readonly SharedRun[],
  { quoted }: PreparedText,
  covered: Uint8Array,
): number => {
  let open = 0
  for (const run of runs)
    for (let at = run.own; at < run.own + run.length; at += 1)
      if (covered[at] === 0 && quoted[at] === 0) open += 1
  return open
}

const markOpen = (
  runs: readonly SharedRun[],
  { quoted }: PreparedText,
  covered: Uint8Array,
): void => {
  for (const run of runs)
    for (let at = run.own; at < run.own + run.length; at += 1) if (quoted[at] === 0) covered[at] = 1
}
