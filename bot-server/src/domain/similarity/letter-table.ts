/** Tells for every code unit which plain letter it stands for: one look instead of normalising whole texts. */
import { lookalikes, OWN_LETTERS } from './lookalikes.ts'

/** Ends a syllable. */
export const SEPARATES = 0
/** Is not seen, or sits on a letter: it neither ends a syllable nor changes it. */
export const IS_SKIPPED = 1
/** Half of a pair: looked up by `letterOfPair`. */
export const IS_HALF = 2
/** A disguise, a half, or what is not seen. */
export const IS_ODD = 3

const UNITS = 0x1_00_00
const SKIPPED =
  /\p{M}|\p{Cf}|\p{Variation_Selector}|\u034F|\u115F|\u1160|\u17B4|\u17B5|\u3164|\uFFA0/u
const LETTER = /[\p{L}\p{N}]/u
const PLAIN = /[a-z0-9]/
/** Marks that are written beside a letter: a spacing grave, acute or tilde. */
const BESIDE = /[\u02B0-\u02FF`´]/u

export interface LetterTable {
  /** By UTF-16 unit: the same, with `IS_ODD` for all that is to be read slowly. */
  codes: Uint16Array
  /** By UTF-16 unit: what it does, or the plain letter (lower-case ASCII, or itself in other scripts). */
  letters: Uint16Array
  /** 1 where a foreign letter is taken for a Latin one, 2 for what is not seen, 3 for private use. */
  disguises: Uint8Array
}

const letterOf = (character: string): number => {
  const latin = lookalikes.get(character.codePointAt(0) ?? 0)
  if (latin !== undefined) return latin.charCodeAt(0)
  if (BESIDE.test(character)) return IS_SKIPPED
  if (SKIPPED.test(character)) return IS_SKIPPED
  const taken = character.normalize('NFKD').toLowerCase()
  const plain = PLAIN.exec(taken)
  if (plain) return plain[0].charCodeAt(0)
  if (!LETTER.test(character)) return SEPARATES
  const base = lookalikes.get(taken.codePointAt(0) ?? 0)
  return base === undefined ? taken.charCodeAt(0) : base.charCodeAt(0)
}

const disguiseOf = (unit: number, character: string): number => {
  if (unit >= 0xe000 && unit <= 0xf8ff) return 3
  if (lookalikes.has(unit) && !OWN_LETTERS.includes(character)) return 1
  const isWide = unit >= 0xff01 && unit <= 0xff5e && LETTER.test(character)
  if (isWide) return 1
  return /\p{Cf}/u.test(character) ? 2 : 0
}

const build = (): LetterTable => {
  const letters = new Uint16Array(UNITS)
  const disguises = new Uint8Array(UNITS)
  const codes = new Uint16Array(UNITS)
  for (let unit = 0; unit < UNITS; unit += 1) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      letters[unit] = IS_HALF
      codes[unit] = IS_ODD
      continue
    }
    const character = String.fromCharCode(unit)
    letters[unit] = letterOf(character)
    disguises[unit] = disguiseOf(unit, character)
    codes[unit] = disguises[unit] === 0 ? (letters[unit] ?? SEPARATES) : IS_ODD
  }
  return { letters, disguises, codes }
}

let table: LetterTable | undefined

/** Built at the first text: some ten milliseconds. */
export const letterTable = (): LetterTable => {
  table ??= build()
  return table
}

/** A letter beyond the first plane: mathematical and other dressed-up Latin letters are what they look like. */
export const letterOfPair = (text: string, at: number): number => {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  return character.length === 2 ? letterOf(character) : SEPARATES
}
