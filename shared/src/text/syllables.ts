/** Counts Vietnamese syllables: the unit in which parts, essays and reading time are measured. */

const WRITTEN_WORD = /\S+/g
const HAS_A_LETTER = /[\p{L}\p{N}]/u

/**
 * Counts the syllables (tiếng) of a text: words between white space that hold a letter or a digit (ruling 9).
 *
 * A dash or a bullet standing alone is no syllable, so a list counts the same however it is marked.
 * @param text any text, one paragraph or many
 * @returns a whole number, 0 for a text without words
 */
export const countSyllables = (text: string): number => {
  let count = 0
  for (const [word] of text.matchAll(WRITTEN_WORD)) if (HAS_A_LETTER.test(word)) count += 1
  return count
}
