/** Cuts a text into pieces that belong to given runs of words and pieces that do not, however it is spelt. */
import { fold } from '@quan-triet/shared/text/fold'

export interface Piece {
  /** Where it begins in the text. */
  from: number
  text: string
  isCommon: boolean
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu

interface Word {
  folded: string
  from: number
  to: number
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }))

const isAt = (words: readonly Word[], run: readonly string[], at: number): boolean =>
  run.every((word, index) => words[at + index]?.folded === word)

/** The words that a run is made of, wherever the text has it. */
const placesOf = (words: readonly Word[], run: readonly string[]): number[] =>
  words.flatMap((_, at) => (isAt(words, run, at) ? run.map((__, index) => at + index) : []))

/** @param runs words without marks, parted by spaces; one that the text does not have marks nothing */
export const markRuns = (text: string, runs: readonly string[]): Piece[] => {
  const words = wordsOf(text)
  const marked = new Set(runs.flatMap((run) => placesOf(words, fold(run).split(' '))))
  const pieces: Piece[] = []
  let end = 0
  for (const [index, { from, to }] of words.entries()) {
    const joins = marked.has(index) && marked.has(index - 1)
    put(pieces, { from: end, text: text.slice(end, from), isCommon: joins })
    put(pieces, { from, text: text.slice(from, to), isCommon: marked.has(index) })
    end = to
  }
  put(pieces, { from: end, text: text.slice(end), isCommon: false })
  return pieces
}

const put = (pieces: Piece[], piece: Piece): void => {
  const last = pieces.at(-1)
  if (piece.text === '') return
  if (last?.isCommon === piece.isCommon) last.text += piece.text
  else pieces.push({ ...piece })
}
