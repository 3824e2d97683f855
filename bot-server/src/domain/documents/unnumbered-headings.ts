/** Finds the headings that have no number: marked by the file, in capitals, or short lines of an article. */
import { fold } from '@quan-triet/shared/text/fold'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { isInCapitals } from './capitals.ts'
import type { Place } from './nesting.ts'
import { rankOf } from './number-styles.ts'
import { recogniseBullet } from './numbering.ts'
import { endsOpen, textAt, type Walk } from './walk.ts'

/** Folded names of sections and where they stand. */
const NAMED_SECTIONS: readonly (readonly [RegExp, string])[] = [
  [/^phu luc$/, 'phu luc'],
  [/^phan (?:mo dau|ket luan|dau|cuoi)$/, 'phan'],
  [/^(?:mo dau|loi noi dau|loi mo dau|dat van de)$/, 'capitals'],
]
const SIGNATURE =
  /^(?:t\/?m\b|tm\.|k\/?t\b|noi nhan|bi thu|pho bi thu|chu tich|nguoi ky|dang cong san)/
/** A title of the document stands among so many first paragraphs. */
const HEAD_LENGTH = 10

/** Places the heading at this place; undefined if the paragraph is none. */
export const placeUnnumbered = (walk: Walk, position: number): Place | undefined => {
  const { nesting, items } = walk
  const depth = walk.paragraphs[position]?.depth ?? 0
  if (depth > 0) {
    return isTitle(walk, position) ? undefined : nesting.placeHeading(depth, items.length)
  }
  if (walk.isArticle) {
    return isArticleHeading(walk, position) ? nesting.placeHeading(1, items.length) : undefined
  }
  const folded = fold(textAt(walk, position))
  const named = NAMED_SECTIONS.find(([name]) => name.test(folded))?.[1]
  const rank = named ?? (isCapitalsHeading(walk, position) ? 'capitals' : undefined)
  return rank === undefined ? undefined : nesting.placeCapitals(rankOf(rank), items.length)
}

/** The only marked heading of the first depth, at the very top, is the title of the document. */
const isTitle = ({ paragraphs, items }: Walk, position: number): boolean =>
  items.length === 0 &&
  position < HEAD_LENGTH &&
  paragraphs[position]?.depth === 1 &&
  paragraphs.every(({ depth }, other) => depth !== 1 || other === position)

/** In capitals, below the head and above the signature, with something to stand over. */
const isCapitalsHeading = (walk: Walk, position: number): boolean => {
  const text = textAt(walk, position)
  if (walk.items.length === 0 || walk.isClosed || !isInCapitals(text)) return false
  if (recogniseBullet(text) !== undefined || /[,;:|]$/.test(text)) return false
  const syllables = countSyllables(text)
  if (syllables < 2 || syllables > 25 || SIGNATURE.test(fold(text))) return false
  const next = textAt(walk, position + 1)
  return walk.numbers[position + 1] !== undefined || countSyllables(next) >= 12
}

const isArticleHeading = (walk: Walk, position: number): boolean => {
  const text = textAt(walk, position)
  if (position === 0 || walk.isClosed) return false
  if (!/^[\p{Lu}\d“"]/u.test(text) || !endsOpen(text) || /[,:\d]$/.test(text)) return false
  const syllables = countSyllables(text)
  return syllables >= 2 && syllables <= 12 && countSyllables(textAt(walk, position + 1)) >= 25
}
