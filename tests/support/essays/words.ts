/** Cuts a text into words that remember where they stood, and joins changed ones to a text with labelled passages. */

export interface Word {
  text: string
  /** What follows it: spaces, line ends. */
  gap: string
  from: number
  to: number
  /** Stands in the studied documents: counts neither for nor against a finding. */
  quoted: boolean
}

/** A stretch of words, taken from a text or written by the author alone. */
export interface Stretch {
  words: readonly Word[]
  /** The file it was taken from; null for the author's own. */
  source: string | null
}

export interface Span {
  from: number
  to: number
}

/** One copied stretch, on both sides, in UTF-16 units. */
export interface Label extends Span {
  source: string
  sourceFrom: number
  sourceTo: number
}

export interface LabelledText {
  file: string
  text: string
  labels: Label[]
  /** What is quoted from the studied documents. */
  quoted: Span[]
}

const QUOTED_RUN = 6

const bare = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** @returns every run of six words of the studied documents, to know a quotation again */
export const quotedRunsOf = (texts: readonly string[]): Set<string> => {
  const runs = new Set<string>()
  for (const text of texts) {
    const words = text.split(/\s+/u).map(bare)
    for (let at = 0; at + QUOTED_RUN <= words.length; at++) {
      runs.add(words.slice(at, at + QUOTED_RUN).join(' '))
    }
  }
  return runs
}

/** @param runs of `quotedRunsOf` */
export const wordsOf = (text: string, runs: ReadonlySet<string>): Word[] => {
  const words = [...text.matchAll(/(\S+)(\s*)/gu)].map((found) => ({
    text: found[1] ?? '',
    gap: found[2] ?? '',
    from: found.index,
    to: found.index + (found[1] ?? '').length,
    quoted: false,
  }))
  const keys = words.map((word) => bare(word.text))
  for (let at = 0; at + QUOTED_RUN <= keys.length; at++) {
    if (!runs.has(keys.slice(at, at + QUOTED_RUN).join(' '))) continue
    for (const word of words.slice(at, at + QUOTED_RUN)) word.quoted = true
  }
  return words
}

/** @returns the text, and a label for each stretch that has a source and is not a quotation throughout */
export const joinStretches = (file: string, stretches: readonly Stretch[]): LabelledText => {
  const joined: LabelledText = { file, text: '', labels: [], quoted: [] }
  for (const { words, source } of stretches) {
    const from = joined.text.length
    let to = from
    for (const word of words) {
      const start = joined.text.length
      to = start + word.text.length
      joined.text += word.text + (word.gap === '' ? ' ' : word.gap)
      if (word.quoted) joined.quoted.push({ from: start, to })
    }
    if (source === null || words.every(({ quoted }) => quoted)) continue
    joined.labels.push({
      from,
      to,
      source,
      sourceFrom: Math.min(...words.map((word) => word.from)),
      sourceTo: Math.max(...words.map((word) => word.to)),
    })
  }
  return joined
}
