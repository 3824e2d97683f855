/** Brings Vietnamese text into one form, however it was typed or disguised: case, marks, composition, borrowed letters. */
import { stripMarks } from '@quan-triet/shared/text/fold'

/** Letters of other alphabets that look like Latin ones, and typographic forms of the same letter. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ԁ: 'd',
  ɡ: 'g',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
}

/** Signs that are not seen: soft hyphens, joiners, marks of direction, fillers and selectors of other scripts. */
const UNSEEN = /[\p{Cf}\p{Variation_Selector}]|\u034F|\u115F|\u1160|\u17B4|\u17B5/gu
const WORDS = /[\p{L}\p{N}]+/gu

/** One letter each, set apart by spaces, dots or dashes: "đ ề n g h ị". Three and more are one word. */
const SPACED_OUT = /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}][ .\-_·]){2,}[\p{L}\p{N}](?![\p{L}\p{N}])/gu

const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'g')

/**
 * The syllables of a text without case and marks: "Đề nghị" and "de nghi", in composed or decomposed form, with letters
 * borrowed from another alphabet or with signs between that are not seen, are the same.
 */
export const syllablesOf = (text: string): string[] => {
  const joined = text
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(SPACED_OUT, (word) => word.replaceAll(/[ .\-_·]/g, ''))
  const plain = stripMarks(joined.toLowerCase()).replaceAll(
    LOOKALIKE,
    (letter) => LOOKALIKES[letter] ?? letter,
  )
  return plain.match(WORDS) ?? []
}
