/** Judges a copy check on the labelled set, class by class, for one half of the originals. */
import { readdirSync, readFileSync } from 'node:fs'
import { CLASSES, chanceOfClass } from './classes.ts'
import type { Corpus, Material } from './corpus.ts'
import { inventHonest } from './honest-essays.ts'
import { type Judged, type Quality, qualityOf } from './plagdet.ts'
import { type Label, type LabelledText, quotedRunsOf, wordsOf } from './words.ts'

const FIXTURES = new URL('../../fixtures/essays/', import.meta.url)
const BASE = ['nghi-quyet.txt', 'huong-dan.txt', 'mau.txt']
const LEAST_PARAGRAPH = 25

export type Half = 'tuning' | 'reported'
const SEEDS: Readonly<Record<Half, number>> = { tuning: 17, reported: 4099 }

/** What a check says of one text. */
export interface Finding {
  file: string
  flagged: boolean
  passages: Label[]
}
export type Check = (texts: readonly LabelledText[]) => Finding[]

export interface Share {
  part: number
  whole: number
}

export interface ClassResult extends Quality {
  name: string
  /** Copies that were flagged. */
  flaggedCopies: Share
  /** Honest texts that were flagged. */
  falseFlags: Share
  milliseconds: number
  texts: number
}

const read = (path: string): string => readFileSync(new URL(path, FIXTURES), 'utf8')

export const readBase = (): { id: string; text: string }[] =>
  BASE.map((id) => ({ id, text: read(`base/${id}`) }))

/** Halves are split by original: none stands in both. */
export const materialOf = (half: Half): Material => {
  const base = readBase()
  const runs = quotedRunsOf(base.map(({ text }) => text))
  const files = ['a', 'b'].flatMap((folder) =>
    readdirSync(new URL(`originals/${folder}/`, FIXTURES))
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => `${folder}/${name}`),
  )
  return {
    originals: files
      .filter((_, index) => index % 2 === (half === 'tuning' ? 0 : 1))
      .map((file) => ({ file, words: wordsOf(read(`originals/${file}`), runs) })),
    paragraphs: (base[0]?.text ?? '')
      .split(/\n+/u)
      .filter((paragraph) => paragraph.split(/\s+/u).length >= LEAST_PARAGRAPH),
    models: readdirSync(new URL('models/', FIXTURES))
      .toSorted()
      .map((name) => read(`models/${name}`)),
  }
}

const judgeCorpus = (name: string, corpus: Corpus, check: Check): ClassResult => {
  const start = performance.now()
  const findings = new Map(check(corpus.texts).map((finding) => [finding.file, finding]))
  const milliseconds = performance.now() - start
  const quotedIn = new Map(corpus.texts.map(({ file, quoted }) => [file, quoted]))
  const judged: Judged[] = corpus.copies.map((text) => ({
    text,
    found: findings.get(text.file)?.passages ?? [],
    quotedIn,
  }))
  const flagged = (texts: readonly LabelledText[]): Share => ({
    part: texts.filter(({ file }) => findings.get(file)?.flagged).length,
    whole: texts.length,
  })
  return {
    name,
    ...qualityOf(judged),
    flaggedCopies: flagged(corpus.copies),
    falseFlags: flagged(corpus.honest),
    milliseconds,
    texts: corpus.texts.length,
  }
}

/** @param only the classes of these names; all when left out */
export const evaluateHalf = (half: Half, check: Check, only?: readonly string[]): ClassResult[] => {
  const material = materialOf(half)
  return CLASSES.flatMap(({ name, make }, at) =>
    only && !only.includes(name)
      ? []
      : [judgeCorpus(name, make(material, chanceOfClass(SEEDS[half], at)), check)],
  )
}

/** @returns how many of so many generated honest essays are flagged */
export const falseFlagsOfHonest = (count: number, check: Check): Share => {
  const texts = inventHonest(count, materialOf('reported').paragraphs)
  const findings = check(texts.map(({ id, text }) => ({ file: id, text, labels: [], quoted: [] })))
  return { part: findings.filter(({ flagged }) => flagged).length, whole: count }
}
