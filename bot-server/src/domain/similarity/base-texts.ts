/** Knows the texts that everybody may quote (INV-16), and finds what of an essay stands in them, loosely quoted as well. */
import { STOCK_PHRASES } from '@quan-triet/shared/vocabulary/stock-phrases'
import { runsOf } from './hashes.ts'
import { type ReadText, readText } from './read-text.ts'

export interface BaseText {
  id: string
  text: string
}

/** The documents of a campaign, its guides and form, as one row of syllables with an index of short runs. */
export interface Base {
  hashes: Int32Array
  /** Open addressing: run of syllables → the place where it first stands, plus 1. */
  runs: Int32Array
  places: Int32Array
  /** Where each text begins in the row, rising. */
  beginnings: readonly { id: string; at: number }[]
}

/** Runs of so many syllables begin a quotation. */
export const QUOTED_RUN = 5
/** A quotation goes on behind so many changed syllables, when two follow that stand there, too. */
const CHANGED_AT_MOST = 3
/** The id under which phrases stand that everybody writes. */
export const STOCK = ''

/** @param texts as many as there are; phrases that every essay may have are added */
export const buildBase = (texts: readonly BaseText[]): Base => {
  const all = [...texts, ...STOCK_PHRASES.map((text) => ({ id: STOCK, text }))]
  const read = all.map(({ id, text }) => ({ id, words: readText(text) }))
  // A place of zeroes between two texts: no run crosses it.
  const length = read.reduce((sum, { words }) => sum + words.count + QUOTED_RUN, 0)
  const hashes = new Int32Array(length)
  const beginnings: { id: string; at: number }[] = []
  let at = 0
  for (const { id, words } of read) {
    beginnings.push({ id, at })
    hashes.set(words.hashes.subarray(0, words.count), at)
    at += words.count + QUOTED_RUN
  }
  return { hashes, beginnings, ...indexRuns(hashes) }
}

const indexRuns = (hashes: Int32Array): Pick<Base, 'runs' | 'places'> => {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, hashes.length * 2)))
  const runs = new Int32Array(size)
  const places = new Int32Array(size)
  for (const [place, run] of runsOf(hashes, QUOTED_RUN).entries()) {
    if (hashes[place] === 0 || hashes[place + QUOTED_RUN - 1] === 0) continue
    let slot = run & (size - 1)
    while (places[slot] !== 0 && runs[slot] !== run) slot = (slot + 1) & (size - 1)
    if (places[slot] !== 0) continue
    runs[slot] = run
    places[slot] = place + 1
  }
  return { runs, places }
}

const placeOf = ({ runs, places }: Base, run: number): number => {
  const mask = runs.length - 1
  let slot = run & mask
  while (places[slot] !== 0) {
    if (runs[slot] === run) return (places[slot] ?? 0) - 1
    slot = (slot + 1) & mask
  }
  return -1
}

/** @param runs of `QUOTED_RUN` syllables of the text @returns for every syllable the place in the base where it stands, plus 1; 0: the author's own */
export const findQuoted = (text: ReadText, runs: Int32Array, base: Base): Int32Array => {
  const quoted = new Int32Array(text.count)
  for (let at = 0; at < runs.length; at += 1) {
    // Within a quotation nothing is looked up again.
    const before = at === 0 ? 0 : (quoted[at + QUOTED_RUN - 2] ?? 0)
    if (before > 0 && base.hashes[before] === text.hashes[at + QUOTED_RUN - 1]) {
      quoted[at + QUOTED_RUN - 1] = before + 1
      continue
    }
    const place = placeOf(base, runs[at] ?? 0)
    if (place < 0) continue
    for (let step = 0; step < QUOTED_RUN; step += 1) quoted[at + step] = place + step + 1
  }
  goOn(text, base, { quoted, step: 1 })
  goOn(text, base, { quoted, step: -1 })
  return quoted
}

/** Follows every quotation onwards (or backwards) over a few changed, missing or added syllables. */
const goOn = (
  { hashes, count }: ReadText,
  base: Base,
  { quoted, step }: { quoted: Int32Array; step: 1 | -1 },
): void => {
  const from = step === 1 ? 0 : count - 1
  for (let at = from; at >= 0 && at < count; at += step) {
    const place = (quoted[at] ?? 0) - 1
    if (place < 0 || (quoted[at + step] ?? 1) !== 0) continue
    const skip = findContinuation({ hashes, at, base, place, step })
    if (!skip) continue
    for (let own = 1; own <= skip.own + 2; own += 1) {
      const there = place + step * (own - skip.own + skip.base)
      quoted[at + step * own] = Math.max(1, there + 1)
    }
  }
}

interface Standing {
  hashes: Int32Array
  at: number
  base: Base
  place: number
  step: 1 | -1
}

/** @returns how many syllables were changed here and there; undefined when two in a row do not follow */
const findContinuation = ({ hashes, at, base, place, step }: Standing) => {
  const isSame = (here: number, there: number): boolean => {
    const hash = base.hashes[there]
    return hash !== undefined && hash !== 0 && hashes[here] === hash
  }
  for (let sum = 0; sum <= 2 * CHANGED_AT_MOST; sum += 1)
    for (let own = Math.min(sum, CHANGED_AT_MOST); own >= 0; own -= 1) {
      const skipped = sum - own
      if (skipped > CHANGED_AT_MOST) continue
      const [here, there] = [at + step * (own + 1), place + step * (skipped + 1)]
      if (isSame(here, there) && isSame(here + step, there + step)) return { own, base: skipped }
    }
  return undefined
}

/** The id of the text in which a place of the base lies. */
export const baseIdAt = ({ beginnings }: Base, place: number): string => {
  let found = STOCK
  for (const { id, at } of beginnings) {
    if (at > place) break
    found = id
  }
  return found
}
