/** Finds words in the parts kept on the device, typed with or without marks. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import { readableText } from './readable-text.ts'

export interface SearchablePart {
  id: string
  position: number
  heading: string
  /** The secretary's note; empty when there is none. */
  note: string
  paragraphs: readonly string[]
}

interface Piece {
  text: string
  isHit: boolean
}

export interface Hit {
  partId: string
  position: number
  heading: string
  /** Which paragraph, counted from 0. */
  place: number | 'heading' | 'note'
  /** The words around the first hit, in pieces. */
  excerpt: Piece[]
}

/** Text in the form in which it is compared, and of each of its letters where it stands in the text. */
interface Comparable {
  letters: string
  from: number[]
}

const isSpace = (letter: string): boolean => /[\s\u00a0]/.test(letter)

const keyOf = (letter: string, keepsMarks: boolean): string => {
  if (isSpace(letter)) return ' '
  return (keepsMarks ? letter : stripMarks(letter)).toLowerCase()
}

const comparable = (text: string, keepsMarks: boolean): Comparable => {
  const from: number[] = []
  let letters = ''
  let at = 0
  for (const letter of text) {
    const isSecondSpace = isSpace(letter) && (letters === '' || letters.endsWith(' '))
    const key = isSecondSpace ? '' : keyOf(letter, keepsMarks)
    letters += key
    for (let unit = 0; unit < key.length; unit += 1) from.push(at)
    at += letter.length
  }
  return { letters, from }
}

const isWordLetter = (letter: string | undefined): boolean =>
  letter !== undefined && /[\p{L}\p{N}]/u.test(letter)

/** Where a word begins with what was typed: "an" is not found inside "toàn". */
const startsOf = (letters: string, wanted: string): number[] => {
  const starts: number[] = []
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1))
    if (!isWordLetter(letters[at - 1])) starts.push(at)
  return starts
}

type Range = readonly [start: number, end: number]

/** The phrase where it stands as typed; else every word of it, if all are there. */
const rangesIn = ({ letters, from }: Comparable, wanted: string, length: number): Range[] => {
  const rangesOf = (word: string): Range[] =>
    startsOf(letters, word).map((at) => [from[at] ?? 0, from[at + word.length] ?? length])
  const whole = rangesOf(wanted)
  const words = wanted.split(' ')
  if (whole.length > 0 || words.length === 1) return whole
  const each = words.map(rangesOf)
  return each.every((ranges) => ranges.length > 0) ? each.flat().toSorted(([a], [b]) => a - b) : []
}

const BEFORE = 50
const AFTER = 110

const backToSpace = (text: string, at: number): number => {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 ? at : space + 1
}

const forwardToSpace = (text: string, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space < 0 ? at : space
}

const excerptOf = (text: string, ranges: readonly Range[]): Piece[] => {
  const [start, end] = ranges[0] ?? [0, 0]
  const from = Math.min(backToSpace(text, start - BEFORE), start)
  const to = Math.max(forwardToSpace(text, end + AFTER), end)
  const pieces: Piece[] = []
  let at = from
  for (const [hitStart, hitEnd] of ranges) {
    if (hitStart < at || hitEnd > to) continue
    pieces.push({ text: text.slice(at, hitStart), isHit: false })
    pieces.push({ text: text.slice(hitStart, hitEnd), isHit: true })
    at = hitEnd
  }
  pieces.push({ text: text.slice(at, to), isHit: false })
  if (from > 0) pieces.unshift({ text: '… ', isHit: false })
  if (to < text.length) pieces.push({ text: ' …', isHit: false })
  return pieces.filter((piece) => piece.text !== '')
}

const textsOf = (part: SearchablePart) => [
  { place: 'heading' as const, text: part.heading },
  { place: 'note' as const, text: part.note },
  ...readableText(part).map(({ index, text }) => ({ place: index, text })),
]

const search = (parts: readonly SearchablePart[], wanted: string, keepsMarks: boolean): Hit[] =>
  parts.flatMap((part) =>
    textsOf(part).flatMap(({ place, text: given }) => {
      const text = given.normalize('NFC')
      const ranges = rangesIn(comparable(text, keepsMarks), wanted, text.length)
      if (ranges.length === 0) return []
      const { id: partId, position, heading } = part
      return [{ partId, position, heading, place, excerpt: excerptOf(text, ranges) }]
    }),
  )

/** Shorter than this, everything would be found. */
const SHORTEST = 2

/**
 * The places where what was typed stands, in reading order. Marks that were typed count if anything is found with them.
 * @param typed as typed, in any form of Unicode; fewer than two letters find nothing
 */
export const searchParts = (parts: readonly SearchablePart[], typed: string): Hit[] => {
  const tidy = typed.normalize('NFC').trim()
  const exact = comparable(tidy, true).letters
  const plain = comparable(tidy, false).letters
  if (plain.length < SHORTEST) return []
  const asTyped = exact === plain ? [] : search(parts, exact, true)
  return asTyped.length > 0 ? asTyped : search(parts, plain, false)
}
