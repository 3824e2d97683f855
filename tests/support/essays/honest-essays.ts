/** Invents honest essays from a bank of phrases: no two share a run of 20 syllables outside the resolution. */
import { readFileSync } from 'node:fs'
import { chancesOf } from '../invent-essay.ts'
import type { Chance } from './disguises.ts'

const PHRASES = new URL('../../fixtures/essays/honest/phrases.txt', import.meta.url)
/** SEC-15: honest essays never share so long a run. */
const LONGEST_SHARED = 20
const LEAST_OWN = 220
const OWN_RANGE = 260
const QUOTED = { least: 0.2, range: 0.4 }
const PARAGRAPH = 5
const MOST_TRIES = 50

const readBank = (): Record<string, string[]> => {
  const bank: Record<string, string[]> = {}
  let list: string[] = []
  for (const line of readFileSync(PHRASES, 'utf8').split('\n')) {
    if (line.startsWith('# ')) bank[line.slice(2)] = list = []
    else if (line !== '') list.push(line)
  }
  return bank
}

/** Forms of a sentence: names of lists in braces. */
const FORMS = [
  '{when}, {who} {did} {where} {why}',
  '{who} {did} {where}, {mark}',
  '{where} {who} {did} {why}; {mark}',
  '{why}, {who} {did} {where}',
  '{when} {who} {did}, rồi {did} {where}',
  '{who} {did} {why}, còn {who} {did} {where}',
]

const pick = (list: readonly string[], chance: Chance): string =>
  list[Math.floor(chance() * list.length)] ?? ''

const sentenceOf = (bank: Readonly<Record<string, string[]>>, chance: Chance): string => {
  const text = pick(FORMS, chance).replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    pick(bank[name] ?? [], chance),
  )
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const syllables = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Remembers every run of 20 syllables and which essay it is of. */
class SharedRuns {
  readonly #seen = new Map<string, number>()

  /** @returns whether the sentence can follow: none of its runs stands in another essay */
  take(own: readonly string[], added: readonly string[], essay: number): boolean {
    const tail = [...own.slice(-(LONGEST_SHARED - 1)), ...added]
    const runs: string[] = []
    for (let at = 0; at + LONGEST_SHARED <= tail.length; at++) {
      runs.push(tail.slice(at, at + LONGEST_SHARED).join(' '))
    }
    if (runs.some((run) => (this.#seen.get(run) ?? essay) !== essay)) return false
    for (const run of runs) this.#seen.set(run, essay)
    return true
  }
}

/** @param paragraphs of the resolution, a fifth to three fifths of each essay; none: nothing is quoted @throws when the bank is too small */
export const inventHonest = (
  count: number,
  paragraphs: readonly string[],
): { id: string; text: string }[] => {
  const bank = readBank()
  const shared = new SharedRuns()
  const chance = chancesOf(2026)
  return Array.from({ length: count }, (_, essay) => {
    const own: string[] = []
    const sentences: string[] = []
    const wanted = LEAST_OWN + chance() * OWN_RANGE
    for (let tries = 0; own.length < wanted; tries++) {
      if (tries > MOST_TRIES + wanted) throw new Error('the bank of phrases is too small')
      const sentence = sentenceOf(bank, chance)
      const added = syllables(sentence)
      if (!shared.take(own, added, essay)) continue
      own.push(...added)
      sentences.push(sentence)
    }
    const share = QUOTED.least + chance() * QUOTED.range
    return {
      id: `honest-${essay}.txt`,
      text: weave(sentences, quotesOf(paragraphs, (own.length * share) / (1 - share), chance)),
    }
  })
}

const quotesOf = (paragraphs: readonly string[], wanted: number, chance: Chance): string[] => {
  const quotes: string[] = []
  for (let left = paragraphs.length === 0 ? 0 : wanted; left > 0;) {
    const quote = pick(paragraphs, chance)
    quotes.push(quote)
    left -= syllables(quote).length
  }
  return quotes
}

const weave = (sentences: readonly string[], quotes: readonly string[]): string => {
  const left = [...quotes]
  const paragraphs: string[] = []
  for (let at = 0; at < sentences.length; at += PARAGRAPH) {
    paragraphs.push(sentences.slice(at, at + PARAGRAPH).join(' '))
    const quote = left.shift()
    if (quote !== undefined) paragraphs.push(quote)
  }
  return [...paragraphs, ...left].join('\n')
}
