/** Cuts the words of an item into a heading that fits one line and the text that follows it. */

/** A heading ends at the last clause before this many characters, where there is one. */
const HEADING_LENGTH = 120
/** One sentence up to this length is a heading of its own. */
const SENTENCE_LENGTH = 180
const SHORTEST = 12
/** Words without a single space beyond this are no heading to be tidied. */
const LONGEST = 1000
const CLOSING_SIGNS = /[\s.,:;/–—-]+$/u
const OPENING = '“("['
const CLOSING = '”)"]'

export interface SplitHeading {
  /** Without the sign that closed it. */
  readonly heading: string
  readonly text: string
}

/**
 * Cuts at the end of the first sentence if it is short, else at the last clause of a heading's length.
 *
 * No word is lost, and nothing is cut inside quotation marks or brackets.
 * @param words one paragraph without its number
 */
export const splitHeading = (words: string): SplitHeading => {
  const cuts = findCuts(words)
  const sentence =
    cuts.find(({ sign, at }) => '.!?'.includes(sign) && at >= SHORTEST)?.at ?? words.length
  if (sentence <= SENTENCE_LENGTH) return cutAt(words, sentence)
  const last = (signs: string, from: number): number | undefined =>
    cuts.findLast(({ sign, at }) => signs.includes(sign) && at >= from && at <= HEADING_LENGTH)?.at
  const clause = last(':;', SHORTEST) ?? last(',', SHORTEST * 3)
  const late = cuts.find(({ at }) => at > HEADING_LENGTH && at <= 2 * HEADING_LENGTH)?.at
  return cutAt(words, clause ?? late ?? lastSpace(words))
}

/** Takes the closing sign off a heading that stands on a line of its own. */
export const trimHeading = (words: string): string => words.replace(CLOSING_SIGNS, '') || words

const cutAt = (words: string, position: number): SplitHeading => ({
  heading:
    position > LONGEST ? words.slice(0, position) : trimHeading(words.slice(0, position).trim()),
  text: words.slice(position).trim(),
})

const lastSpace = (words: string): number => {
  const position = words.lastIndexOf(' ', HEADING_LENGTH)
  return position > 0 ? position : words.length
}

/** Every place after a sign and before a space, outside quotation marks and brackets, in reading order. */
const findCuts = (words: string): { sign: string; at: number }[] => {
  const cuts: { sign: string; at: number }[] = []
  let depth = 0
  for (let at = 0; at < Math.min(words.length, 3 * HEADING_LENGTH); at += 1) {
    const sign = words[at] ?? ''
    if (sign === '"') depth = depth > 0 ? depth - 1 : depth + 1
    else if (OPENING.includes(sign)) depth += 1
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && '.!?:;,'.includes(sign) && isEnd(words, at)) cuts.push({ sign, at: at + 1 })
  }
  return cuts
}

/** A full stop ends a sentence only before a capital: «TP. Hồ Chí Minh» is the price of not asking a dictionary. */
const isEnd = (words: string, at: number): boolean => {
  const after = words.slice(at + 1, at + 3)
  if (words[at] !== '.') return after.startsWith(' ') || after === ''
  return (
    after === '' || (/^ [\p{Lu}\d“"(]/u.test(after) && !/\b\p{Lu}\p{L}?$/u.test(words.slice(0, at)))
  )
}
