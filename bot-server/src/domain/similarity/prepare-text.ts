/** Prepares a text for comparing: its syllables, and which of them are the author's own. */
import { type Base, baseIdAt, findQuoted, QUOTED_RUN, STOCK } from './base-texts.ts'
import { runsOf } from './hashes.ts'
import { type ReadText, readText } from './read-text.ts'

/** Runs of so many syllables are compared between essays: the same that begin a quotation, so that both are made once. */
export const COMPARED_RUN = QUOTED_RUN

export interface PreparedText {
  read: ReadText
  /** Hashes of all runs of `COMPARED_RUN` syllables, by where they begin. */
  runs: Int32Array
  /** For every syllable the place in the base where it stands, plus 1; 0: the author's own. */
  quoted: Int32Array
  ownSyllables: number
}

export const prepareText = (text: string, base: Base): PreparedText => {
  const read = readText(text)
  const runs = runsOf(read.hashes, COMPARED_RUN)
  const quoted = findQuoted(read, runs, base)
  return { read, runs, quoted, ownSyllables: countOwn(quoted) }
}

const countOwn = (quoted: Int32Array): number => {
  let own = 0
  for (const place of quoted) if (place === 0) own += 1
  return own
}

/** What stands in the base, in UTF-16 offsets: to be greyed, and counted as nobody's. */
export interface QuotedSpan {
  from: number
  to: number
  /** The text it comes from; empty for phrases that everybody writes. */
  baseId: string
}

/** @returns in the order of the text; shorter runs than begin a quotation are left out */
export const quotedSpans = ({ read, quoted }: PreparedText, base: Base): QuotedSpan[] => {
  const spans: QuotedSpan[] = []
  for (let at = 0; at < quoted.length;) {
    const from = at
    while (at < quoted.length && quoted[at] !== 0) at += 1
    if (at - from >= QUOTED_RUN)
      spans.push({
        from: read.starts[from] ?? 0,
        to: read.ends[at - 1] ?? 0,
        baseId: baseIdAt(base, (quoted[from] ?? 1) - 1),
      })
    if (at === from) at += 1
  }
  return spans
}

/** Phrases of the house, which stand in no document, are grey and have no source. */
export const isStock = ({ baseId }: QuotedSpan): boolean => baseId === STOCK

/** The hash of every run of own words, by where it begins; 0 where all of it is quoted. */
export const ownRunsOf = ({ read, runs: all, quoted }: PreparedText): Int32Array => {
  const runs = all.slice()
  let own = 0
  for (let at = 0; at < read.count; at += 1) {
    own += quoted[at] === 0 ? 1 : 0
    if (at >= COMPARED_RUN) own -= quoted[at - COMPARED_RUN] === 0 ? 1 : 0
    const from = at - COMPARED_RUN + 1
    if (from >= 0 && own < LEAST_OWN) runs[from] = 0
  }
  return runs
}

/** Of the five syllables of a run so many are the author's: the edge of a quotation is nobody's. */
const LEAST_OWN = 3
