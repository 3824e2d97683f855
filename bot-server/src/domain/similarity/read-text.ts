/** Reads a text into hashes of its syllables with their places, however it was typed or disguised, in one pass. */
import { hashOf, PRIME, SEED, settle } from './hashes.ts'
import { isKnownSyllable } from './known-syllables.ts'
import {
  IS_HALF,
  IS_ODD,
  IS_SKIPPED,
  letterOfPair,
  type LetterTable,
  letterTable,
  SEPARATES,
} from './letter-table.ts'
import { mendWords } from './mend-words.ts'
import { WordList, type Words } from './word-list.ts'

/** What a text does that honest typing does not, counted. */
export interface Evasion {
  /** Words with letters of another alphabet that look like Latin ones. */
  mixedScript: number
  /** Signs inside words that are not seen. */
  unseen: number
  /** Characters that no alphabet has. */
  privateUse: number
  /** Words set letter by letter. */
  spacedOut: number
}

/** Parallel arrays, one place a syllable. */
export interface ReadText extends Words {
  evasion: Evasion
  /** The text as it is, for finding the edges of sentences. */
  text: string
}

/** What may stand alone between two words. */
const SPACES: ReadonlySet<number> = new Set([0x20, 0x0a, 0x0d, 0x09, 0xa0, 0x2f])

/** A syllable of three letters and a space: no text has many more. */
const LEAST_WIDTH = 4

/** @param text any, also empty or broken; offsets count its UTF-16 units as it stands */
export const readText = (text: string): ReadText => {
  const evasion: Evasion = { mixedScript: 0, unseen: 0, privateUse: 0, spacedOut: 0 }
  const suspects = cutWords(text, evasion)
  if (suspects.length === 0) return { ...cut.copy(), evasion, text }
  const mended = mendWords(text, cut.view(), suspects)
  return { ...mended.words, evasion: { ...evasion, spacedOut: mended.spacedOut }, text }
}

/** The words of the text that is read just now. */
const cut = new WordList()

/**
 * Cuts a text into `cut`: ordinary letters and marks run through here, a word with anything odd in it is read once more, slowly.
 * @returns the places of words that may have to be mended, rising
 */
const cutWords = (text: string, evasion: Evasion): readonly number[] => {
  const table = letterTable()
  const { codes } = table
  const made = cut.clear(Math.ceil(text.length / LEAST_WIDTH))
  const suspects: number[] = []
  const length = text.length
  let before = -2
  let at = 0
  while (at < length) {
    let code = codes[text.charCodeAt(at)] ?? SEPARATES
    if (code === SEPARATES || code === IS_SKIPPED) {
      at += 1
      continue
    }
    const start = at
    let hash = SEED
    while (code > IS_ODD || code === IS_SKIPPED) {
      if (code > IS_ODD) hash = Math.imul(hash ^ code, PRIME)
      at += 1
      code = at < length ? (codes[text.charCodeAt(at)] ?? SEPARATES) : SEPARATES
    }
    if (code === IS_ODD) {
      const odd = readOddWord(text, start, { table, evasion })
      at = odd.next
      if (odd.end < 0) continue
      hash = odd.hash
      add(odd.start, odd.end)
    } else add(start, at)
    function add(from: number, end: number): void {
      const settled = settle(hash)
      const isBroken = from - before === 1 && !SPACES.has(text.charCodeAt(before))
      if (isBroken || !isKnownSyllable(settled)) suspects.push(made.count)
      made.add(settled, from, end)
      before = end
    }
  }
  return suspects
}

interface OddWord {
  hash: number
  start: number
  /** Behind its last letter; -1 when there is no letter in it. */
  end: number
  /** Where reading goes on. */
  next: number
}

/** A word with foreign letters, signs that are not seen, or letters beyond the first plane. */
const readOddWord = (
  text: string,
  from: number,
  { table, evasion }: { table: LetterTable; evasion: Evasion },
): OddWord => {
  const word: OddWord = { hash: SEED, start: from, end: -1, next: from }
  const seen = { foreign: 0, unseen: 0 }
  while (word.next < text.length) {
    const character = look(text, word.next, table)
    if (character.disguise === 3) evasion.privateUse += 1
    if (character.letter === SEPARATES) break
    if (character.letter > IS_HALF) takeLetter(word, character, { seen, evasion })
    else if (character.disguise === 2) seen.unseen += 1
    else if (word.end === word.next) word.end += 1
    word.next += character.width
  }
  if (word.next === from) word.next += 1
  if (seen.foreign > 0) evasion.mixedScript += 1
  return word
}

interface Character {
  letter: number
  disguise: number
  /** UTF-16 units. */
  width: number
}

const look = (text: string, at: number, { letters, disguises }: LetterTable): Character => {
  const unit = text.charCodeAt(at)
  const plain = letters[unit] ?? SEPARATES
  const isPair = plain === IS_HALF && (text.codePointAt(at) ?? 0) > 0xffff
  return {
    letter: plain === IS_HALF ? letterOfPair(text, at) : plain,
    disguise: disguises[unit] ?? 0,
    width: isPair ? 2 : 1,
  }
}

const takeLetter = (
  word: OddWord,
  { letter, disguise, width }: Character,
  { seen, evasion }: { seen: { foreign: number; unseen: number }; evasion: Evasion },
): void => {
  if (disguise === 1 || width === 2) seen.foreign += 1
  if (word.end < 0) word.start = word.next
  else evasion.unseen += seen.unseen
  seen.unseen = 0
  word.hash = Math.imul(word.hash ^ letter, PRIME)
  word.end = word.next + width
}

/** The hash of one syllable without marks, as `readText` makes it. */
export const hashOfSyllable = (syllable: string): number => settle(hashOf(syllable))
