/** Brings a person's or unit's name to one spelling, and says by which key it is compared. */
import { cleanText, fold } from '@quan-triet/shared/text/fold'

/** A form of address before or after a name; folded, as everything it is looked for in. */
const CALLED_BEFORE = /^(?:\d{1,4}[.)]\s*)?(?:(?:d\/c|dc|dong chi)[.:]?\s+)?/
const CALLED_AFTER = /\s*[([{]?\s*(?:d\s*\/\s*c|\bdc|dong chi)\.?\s*[)\]}]\s*$|[\s,;.]+$/
/** `hoà`, `khoẻ`, `thuý` with the mark on the last vowel, in decomposed letters; `quý` is spelled so. */
const LATE_MARK =
  /(?<!q)(o(?=[ae])|u(?=y))([aey])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/giu

/** Puts the tone mark of `oa`, `oe`, `uy` at the end of a syllable on the first vowel, as this house spells. */
export const placeToneMarks = (text: string): string =>
  text.normalize('NFD').replaceAll(LATE_MARK, '$1$3$2').normalize('NFC')

/** Without what stands around a name: ordinals, forms of address, doubled spaces. */
export const stripName = (text: string): string => {
  const name = cleanText(text).replaceAll(/\s+/g, ' ').trim()
  // Folding keeps the number of letters, so what is found in the key stands at the same place in the name.
  const key = fold(name)
  const start = CALLED_BEFORE.exec(key)?.[0].length ?? 0
  const end = CALLED_AFTER.exec(key)?.index ?? key.length
  return key.length === name.length ? name.slice(start, Math.max(start, end)).trim() : name
}

/** A name in capitals or in small letters gets its capitals back; any other keeps its own. */
export const properCase = (name: string): string => {
  const hasOneCase = name === name.toUpperCase() || name === name.toLowerCase()
  if (!hasOneCase) return name
  return name
    .toLocaleLowerCase('vi')
    .replaceAll(
      /(^|[\s\-'’.])(\p{L})/gu,
      (_, before: string, letter: string) => before + letter.toUpperCase(),
    )
}

/** A person's name as the roster keeps it. */
export const cleanPersonName = (text: string): string => properCase(placeToneMarks(stripName(text)))

/** Whether two spellings differ in more than case and the place of a mark: `Hoa` and `Hòa` do. */
export const isSpelledAlike = (one: string, other: string): boolean =>
  placeToneMarks(one).toLocaleLowerCase('vi') === placeToneMarks(other).toLocaleLowerCase('vi')

const hasNoMarks = (name: string): boolean => fold(name) === name.toLowerCase()

/** Whether a name is another one typed without its marks. */
export const isUnmarkedFormOf = (bare: string, name: string): boolean =>
  hasNoMarks(bare) && fold(bare) === fold(name)
