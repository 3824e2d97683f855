/** Cuts a message into words and remembers what stands between them. */
import { type Signature, isMarked, signatureOf } from './signature.ts'

/** What ends at a word: nothing, a clause (comma), a sentence, or a sentence that asks. */
export type Stop = 'none' | 'clause' | 'sentence' | 'question'

export type Word = Signature & {
  /** The word in lower case, after spelling it out. */
  raw: string
  /** The word in lower case, as typed. */
  typed: string
  isMarked: boolean
  isCapital: boolean
  start: number
  end: number
  stop: Stop
}

const WORD =
  /\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?(?!\d)|\d+(?:[.,]\d+)?\s?%|(?:đ|d|a|c|đ.)\/(?:c|e|a)(?!\p{L})|[\p{L}\p{N}_]+|%/giu
const ASKS = /\?/
const ENDS_SENTENCE = /[.!;\n…]/
const ENDS_CLAUSE = /[,:()"“”–—]|\s-|-\s/

const stopOf = (between: string): Stop => {
  if (ASKS.test(between)) return 'question'
  if (ENDS_SENTENCE.test(between)) return 'sentence'
  return ENDS_CLAUSE.test(between) ? 'clause' : 'none'
}

/** Makes a word of the table's own spelling at the place of a typed one. */
export const wordAt = (
  raw: string,
  place: Pick<Word, 'start' | 'end' | 'stop'> & { typed?: string },
): Word => {
  const signature = signatureOf(raw)
  return {
    ...signature,
    raw,
    typed: place.typed ?? raw,
    isMarked: isMarked(signature),
    isCapital: false,
    start: place.start,
    end: place.end,
    stop: place.stop,
  }
}

/** The words of a text in NFC, in order. */
export const splitWords = (text: string): Word[] => {
  const words: Word[] = []
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const last = words.at(-1)
    if (last !== undefined && match.index > end) last.stop = stopOf(text.slice(end, match.index))
    end = match.index + match[0].length
    words.push(typedWord(match[0], match.index))
  }
  const last = words.at(-1)
  if (last !== undefined)
    last.stop = stopOf(text.slice(end)) === 'question' ? 'question' : 'sentence'
  return areMostlyCapital(words) ? words.map((word) => ({ ...word, isCapital: false })) : words
}

const MOST = 0.6

/** In a message all in capitals, or With Every Word So, a capital says nothing about names. */
const areMostlyCapital = (words: readonly Word[]): boolean => {
  const lettered = words.filter(({ raw }) => /\p{L}/u.test(raw))
  return (
    lettered.length > 2 && lettered.filter((word) => word.isCapital).length > lettered.length * MOST
  )
}

const typedWord = (typed: string, start: number): Word => {
  const raw = typed.toLowerCase()
  const word = wordAt(raw, { start, end: start + typed.length, stop: 'none' })
  return { ...word, isCapital: typed[0] !== raw[0] }
}
