/** Makes of a part what a voice reads well: in a sensible order, sentence by sentence, capitals and Roman numbers as words. */
import { appReading as words } from '@quan-triet/shared/i18n/vi/app-reading'
import type { ReadablePart } from '@quan-triet/shared/models/reading'

/** One place of the screen, read before the next is marked. */
export interface Stop {
  /** The paragraph, counted from 0 in the part's text; or what stands above the text. */
  place: number | 'heading' | 'note'
  pieces: string[]
}

/** Android ends an utterance that takes long, and never says so. */
const LONGEST = 180

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

const romanValue = (text: string): number => {
  const values = Array.from(text, (letter) => ROMAN[letter] ?? 0)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

/** A line of capitals is spelt letter by letter by many voices, and "II." is read as a word. */
export const speakable = (text: string): string => {
  const numbered = text.replace(/^([IVXL]{1,7})[.)]\s+/, (_, roman: string) =>
    words.sectionSpoken(romanValue(roman)),
  )
  return isCapitals(text) ? numbered.toLowerCase() : numbered.replace(/^[-–+•]\s*/, '')
}

const cutLong = (sentence: string): string[] => {
  if (sentence.length <= LONGEST) return [sentence]
  const head = sentence.slice(0, LONGEST)
  const pause = Math.max(...[', ', '; ', ': '].map((sign) => head.lastIndexOf(sign) + 1))
  const at = pause > LONGEST / 3 ? pause : head.lastIndexOf(' ')
  const cut = at > 0 ? at : LONGEST
  return [sentence.slice(0, cut).trim(), ...cutLong(sentence.slice(cut).trim())]
}

/** Sentences, the long ones cut at a comma or at least between words; nothing is lost but white space. */
export const piecesOf = (text: string): string[] =>
  speakable(text.trim())
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\d“"-])|\n+/u)
    .flatMap((sentence) => cutLong(sentence.trim()))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))

/** Which part it is and its heading, the secretary's note, then the paragraphs, as on the screen. */
export const stopsOf = (
  { position, total, heading, note }: ReadablePart,
  paragraphs: readonly { index: number; text: string }[],
): Stop[] => {
  const opening = [words.partSpoken(position, total), ...piecesOf(heading)]
  const stops: Stop[] = [{ place: 'heading', pieces: opening }]
  if (note !== '') stops.push({ place: 'note', pieces: [words.note, ...piecesOf(note)] })
  for (const { index, text } of paragraphs) stops.push({ place: index, pieces: piecesOf(text) })
  return stops.filter(({ pieces }) => pieces.length > 0)
}
