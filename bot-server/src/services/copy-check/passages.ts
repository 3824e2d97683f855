/** Writes where two texts are alike as plain numbers, and reads them again: never a word of either text. */
import { z } from 'zod'

const Written = z.array(z.tuple([z.int(), z.int(), z.int(), z.int()]))

export interface PassageOffsets {
  from: number
  to: number
  sourceFrom: number
  sourceTo: number
}

export const writePassages = (passages: readonly PassageOffsets[]): string =>
  JSON.stringify(
    passages.map(({ from, to, sourceFrom, sourceTo }) => [from, to, sourceFrom, sourceTo]),
  )

export const readPassages = (written: string): PassageOffsets[] =>
  Written.parse(JSON.parse(written)).map(([from, to, sourceFrom, sourceTo]) => ({
    from,
    to,
    sourceFrom,
    sourceTo,
  }))
