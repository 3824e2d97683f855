/** Separates words typed without a space: `diemdanh`, `thuhoach`, `aichuanop`. */
import { ABBREVIATIONS } from './abbreviations.ts'
import { KNOWN_KEYS } from './lexicon.ts'
import { stripMarks } from '@quan-triet/shared/text/fold'
import { isSyllable } from './syllables.ts'

const LONGEST_WORD = 7
const SHORT_FORMS = new Set(Object.keys(ABBREVIATIONS).map((short) => stripMarks(short)))

const isPiece = (piece: string): boolean =>
  KNOWN_KEYS.has(piece) || (piece.length > 1 && SHORT_FORMS.has(piece))
const SHORTEST_RUN = 4

/**
 * Where to cut a run of letters into known words, as the ends of the words, or undefined if it cannot be cut. The
 * fewest words win.
 */
export const cutsOf = (key: string): number[] | undefined => {
  if (key.length < SHORTEST_RUN || isSyllable(key)) return undefined
  const best: (number[] | undefined)[] = [[]]
  for (let end = 1; end <= key.length; end += 1) best.push(bestCutEndingAt(key, end, best))
  return best[key.length]
}

const bestCutEndingAt = (
  key: string,
  end: number,
  best: readonly (number[] | undefined)[],
): number[] | undefined => {
  let found: number[] | undefined
  for (let start = Math.max(0, end - LONGEST_WORD); start < end - 1; start += 1) {
    const before = best[start]
    if (before === undefined || !isPiece(key.slice(start, end))) continue
    if (found === undefined || before.length + 1 < found.length) found = [...before, end]
  }
  return found
}
