/** Two known methods behind the interface of the evaluation, to compare with: Dolos fed with syllables, and 8-shingle Jaccard. */
import { File, FingerprintIndex, type Pair, Region, TokenizedFile } from '@dodona/dolos-core'
import { type Check, type Finding, readBase } from './evaluate.ts'
import type { Label, LabelledText } from './words.ts'

const KGRAM = 8
const KGRAMS_IN_WINDOW = 4
const SHINGLE = 8
/** Chosen on the tuning half. */
const LEAST_JACCARD = 0.03
const LEAST_COVERED = 16

interface Token {
  text: string
  from: number
  to: number
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((found) => ({
    text: found[0].toLowerCase(),
    from: found.index,
    to: found.index + found[0].length,
  }))

const tokenized = (name: string, text: string): TokenizedFile => {
  const tokens = tokensOf(text)
  return new TokenizedFile(
    new File(name, text),
    tokens.map((token) => token.text),
    tokens.map(({ from, to }) => new Region(0, from, 0, to)),
  )
}

const labelOf = (source: string, own: Region, other: Region): Label => ({
  source,
  from: own.startCol,
  to: own.endCol,
  sourceFrom: other.startCol,
  sourceTo: other.endCol,
})

/** The studied documents are ignored files, as its makers advise. */
export const dolosCheck: Check = (texts) => {
  const index = new FingerprintIndex(KGRAM, KGRAMS_IN_WINDOW)
  for (const { id, text } of readBase()) index.addIgnoredFile(tokenized(id, text))
  index.addFiles(texts.map(({ file, text }) => tokenized(file, text)))
  const findings = new Map<string, Finding>(
    texts.map(({ file }) => [file, { file, flagged: false, passages: [] }]),
  )
  for (const pair of index.allPairs()) addPair(pair, findings)
  return [...findings.values()]
}

const addPair = (pair: Pair, findings: ReadonlyMap<string, Finding>): void => {
  if (Math.min(pair.leftCovered, pair.rightCovered) < LEAST_COVERED) return
  const left = findings.get(pair.leftFile.path)
  const right = findings.get(pair.rightFile.path)
  for (const { leftSelection, rightSelection } of pair.buildFragments()) {
    left?.passages.push(labelOf(pair.rightFile.path, leftSelection, rightSelection))
    right?.passages.push(labelOf(pair.leftFile.path, rightSelection, leftSelection))
  }
  if (left) left.flagged = true
  if (right) right.flagged = true
}

interface Shingled {
  file: string
  tokens: Token[]
  /** Every shingle with the place where it stands first. */
  places: ReadonlyMap<string, number>
}

const shinglesOf = (
  tokens: readonly Token[],
  without: ReadonlyMap<string, number>,
): Map<string, number> => {
  const places = new Map<string, number>()
  for (let at = 0; at + SHINGLE <= tokens.length; at++) {
    const key = tokens
      .slice(at, at + SHINGLE)
      .map(({ text }) => text)
      .join(' ')
    if (!without.has(key) && !places.has(key)) places.set(key, at)
  }
  return places
}

/** Every pair; a passage is a run of shared shingles. */
export const jaccardCheck: Check = (texts) => {
  const base = shinglesOf(
    tokensOf(
      readBase()
        .map(({ text }) => text)
        .join('\n'),
    ),
    new Map(),
  )
  const all = texts.map(({ file, text }: LabelledText): Shingled => {
    const tokens = tokensOf(text)
    return { file, tokens, places: shinglesOf(tokens, base) }
  })
  return all.map((own) => {
    const near = all.filter((other) => other !== own && jaccard(own, other) >= LEAST_JACCARD)
    return {
      file: own.file,
      flagged: near.length > 0,
      passages: near.flatMap((other) => sharedRuns(own, other)),
    }
  })
}

const jaccard = (a: Shingled, b: Shingled): number => {
  let shared = 0
  for (const key of a.places.keys()) if (b.places.has(key)) shared += 1
  return shared === 0 ? 0 : shared / (a.places.size + b.places.size - shared)
}

const sharedRuns = (own: Shingled, other: Shingled): Label[] => {
  const runs: { at: number; there: number; length: number }[] = []
  for (const [key, at] of own.places) {
    const there = other.places.get(key)
    const last = runs.at(-1)
    if (there === undefined) continue
    if (last && at === last.at + last.length && there === last.there + last.length) last.length += 1
    else runs.push({ at, there, length: 1 })
  }
  return runs.map(({ at, there, length }) => ({
    source: other.file,
    from: own.tokens[at]?.from ?? 0,
    to: own.tokens[at + length + SHINGLE - 2]?.to ?? 0,
    sourceFrom: other.tokens[there]?.from ?? 0,
    sourceTo: other.tokens[there + length + SHINGLE - 2]?.to ?? 0,
  }))
}
