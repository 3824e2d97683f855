/** Reads the public phrasings and splits them in two halves: one to tune and learn on, one only to report on. */
import { fold } from '@quan-triet/shared/text/fold'

/** How a message is typed: with its marks in three ways, without them or noisily in four. */
export const STYLES = [
  'accented',
  'formal',
  'elderly',
  'plain',
  'typo',
  'teencode',
  'dialect',
] as const

const WITH_MARKS: ReadonlySet<string> = new Set(['accented', 'formal', 'elderly'])

export type Phrasing = { intent: string; style: string; text: string }

export type Half = 'tuning' | 'reported'

/** The rows of a file of phrasings: a header, then intent, style and text separated by tabs. */
export const phrasingsOf = (content: string): Phrasing[] =>
  content
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [intent = '', style = '', text = ''] = line.split('\t')
      return { intent, style, text }
    })

export const isTypedWithMarks = ({ style }: Phrasing): boolean => WITH_MARKS.has(style)

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193
const HALF_BIT = 7

/** Which half a text belongs to, by a hash (FNV-1a) of its folded form: rows may be added, none ever changes sides. */
export const halfOf = (text: string): Half => {
  let hash = FNV_START
  for (const byte of new TextEncoder().encode(fold(text))) {
    hash = Math.imul(hash ^ byte, FNV_PRIME) >>> 0
  }
  return ((hash >>> HALF_BIT) & 1) === 0 ? 'tuning' : 'reported'
}
