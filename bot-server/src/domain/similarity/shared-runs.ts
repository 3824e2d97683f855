/** Finds every stretch of syllables that two texts have in common and neither merely quotes. */
import { runsOf } from './hashes.ts'
import type { PreparedText } from './prepare-text.ts'

/** A phrase that stands more often in the other text leads nowhere. */
const MOST_PLACES = 12

/** `length` equal syllables, from `own` here and `source` there; `fresh` of them are quoted from nothing. */
export interface SharedRun {
  own: number
  source: number
  length: number
  fresh: number
}

export interface Seeds {
  /** Equal syllables that begin a run. */
  length: number
  /** Whether places of the two texts may belong together; left out: all may. */
  near?: (own: number, source: number) => boolean
}

/** @returns in the order of the own text */
export const findSharedRuns = (
  one: PreparedText,
  other: PreparedText,
  { length: seed, near }: Seeds,
): SharedRun[] => {
  const [own, source] = [hashesOf(one), hashesOf(other)]
  const index = indexOf(runsOf(source, seed))
  const found: SharedRun[] = []
  /** By diagonal: how far it is followed already. */
  const followed = new Map<number, number>()
  const take = (at: number, from: number): void => {
    if ((followed.get(from - at) ?? -1) > at || (near && !near(at, from))) return
    const length = lengthOfRun(own, source, { at, from })
    if (length < seed) return
    followed.set(from - at, at + length)
    found.push({ own: at, source: from, length, fresh: countFresh(one, at, length) })
  }
  for (const [at, run] of runsOf(own, seed).entries())
    if (countFresh(one, at, seed) > 0) for (const from of placesOf(index, run)) take(at, from)
  return found
}

const hashesOf = ({ read }: PreparedText): Int32Array => read.hashes.subarray(0, read.count)

/** @returns how many syllables of a stretch are the author's own */
export const countFresh = ({ quoted }: PreparedText, at: number, length: number): number => {
  let fresh = 0
  for (let step = 0; step < length; step += 1) if (quoted[at + step] === 0) fresh += 1
  return fresh
}

const lengthOfRun = (
  own: Int32Array,
  source: Int32Array,
  { at, from }: { at: number; from: number },
): number => {
  let length = 0
  while (
    at + length < own.length &&
    from + length < source.length &&
    own[at + length] === source[from + length]
  )
    length += 1
  return length
}

interface RunIndex {
  runs: Int32Array
  heads: Int32Array
  next: Int32Array
  mask: number
}

/** Chains of places by run, as plain numbers. */
const indexOf = (runs: Int32Array): RunIndex => {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, runs.length)))
  const heads = new Int32Array(size)
  const next = new Int32Array(runs.length)
  for (let place = runs.length - 1; place >= 0; place -= 1) {
    const slot = (runs[place] ?? 0) & (size - 1)
    next[place] = heads[slot] ?? 0
    heads[slot] = place + 1
  }
  return { runs, heads, next, mask: size - 1 }
}

const placesOf = ({ runs, heads, next, mask }: RunIndex, run: number): number[] => {
  const places: number[] = []
  for (
    let place = heads[run & mask] ?? 0;
    place > 0 && places.length < MOST_PLACES;
    place = next[place - 1] ?? 0
  )
    if (runs[place - 1] === run) places.push(place - 1)
  return places
}
