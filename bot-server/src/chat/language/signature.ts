/** Takes a word apart into its folded key, its letters with hats and horns, and its tone. */
import { stripMarks } from '@quan-triet/shared/text/fold'

/** A word as spelling sees it: `key` is what people compare, `letters` and `tone` decide when they were typed. */
export type Signature = { key: string; letters: string; tone: string }

const TONES: Record<string, string> = {
  '\u0300': 'f',
  '\u0301': 's',
  '\u0303': 'h',
  '\u0309': 'h',
  '\u0323': 'j',
}
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/
const PLAIN = /^[\p{ASCII}]*$/u
const LONE_Y = /^([bcdghklmnprstvx]|th|tr|ch|nh|ph|kh|qu)y$/

/** Writes `y` for the vowel of `kỳ, lý, tỷ, quý` as `i`, so that both spellings compare equal (language rule 4). */
const withOneSpellingOfI = (letters: string): string =>
  letters.endsWith('y') ? letters.replace(LONE_Y, '$1i') : letters

/** People use a few thousand syllables, so each is taken apart once; the limit is for those who type anything else. */
const remembered = new Map<string, Signature>()
const REMEMBERED_AT_MOST = 20_000

/**
 * The signature of one lower-case word. The tone is kept apart, so its place (hoà, hòa) does not matter; hỏi and ngã
 * are one tone because many speakers do not tell them apart when they type.
 */
export const signatureOf = (word: string): Signature => {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const signature = takeApart(word)
  if (remembered.size < REMEMBERED_AT_MOST) remembered.set(word, signature)
  return signature
}

const takeApart = (word: string): Signature => {
  if (PLAIN.test(word)) {
    const letters = withOneSpellingOfI(word)
    return { key: letters, letters, tone: '' }
  }
  const decomposed = word.normalize('NFD')
  const mark = TONE_MARKS.exec(decomposed)?.[0]
  const letters = decomposed.replace(TONE_MARKS, '').normalize('NFC')
  return {
    key: withOneSpellingOfI(stripMarks(word)),
    letters: withOneSpellingOfI(letters),
    tone: mark === undefined ? '' : (TONES[mark] ?? ''),
  }
}

/** Whether the writer typed at least one mark in this word. */
export const isMarked = (word: Signature): boolean => word.tone !== '' || word.letters !== word.key

export type Agreement = 'exact' | 'partial' | 'contrary'

/**
 * How a typed word agrees with a word of our tables that has the same key: exactly, with marks left out, or with
 * marks that make it another word.
 */
export const agreementOf = (typed: Signature, meant: Signature): Agreement => {
  const sameLetters = typed.letters === meant.letters
  if (sameLetters && typed.tone === meant.tone) return 'exact'
  const toneFits = typed.tone === '' || typed.tone === meant.tone
  const lettersFit = sameLetters || isSubsetOf(typed.letters, meant)
  return toneFits && lettersFit ? 'partial' : 'contrary'
}

const isSubsetOf = (letters: string, meant: Signature): boolean => {
  if (letters === meant.key) return true
  for (let index = 0; index < letters.length; index += 1) {
    const typed = letters[index]
    if (typed !== meant.letters[index] && typed !== meant.key[index]) return false
  }
  return true
}
