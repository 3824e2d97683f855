/** Holds what is known while the paragraphs of a document are walked from top to bottom. */
import { isInCapitals } from './capitals.ts'
import type { Nesting, Place } from './nesting.ts'
import type { Clues } from './nesting-rules.ts'
import type { NumberIndex } from './number-index.ts'
import type { Paragraph } from './paragraphs.ts'
import type { PrintedNumber } from './printed-number.ts'

/** An item before its heading is cut from its text. */
export interface CollectedItem {
  readonly number: string
  level: number
  /** The words after the number, with the lines of a title that follows it. */
  head: string
  /** The head is a title on lines of its own, not the start of a sentence. */
  isWholeHeading: boolean
  /** As printed. */
  readonly paragraphs: string[]
  /** The paragraphs after the head. */
  readonly body: string[]
}

export interface Walk {
  readonly paragraphs: readonly Paragraph[]
  /** What each paragraph opens with, believed or not. */
  readonly numbers: readonly (PrintedNumber | undefined)[]
  readonly index: NumberIndex
  readonly nesting: Nesting
  readonly items: CollectedItem[]
  /** The document has no numbers: short lines between long paragraphs are its headings. */
  readonly isArticle: boolean
  /** How many paragraphs stand before the first item. */
  lead: number
  /** The closing sign `./.` was read: signature and recipients follow. */
  isClosed: boolean
}

/** The words at a place, empty beyond either end. */
export const textAt = ({ paragraphs }: Walk, position: number): string =>
  paragraphs[position]?.text ?? ''

/** True for words that end without any stop, or with a colon: something follows from them. */
export const endsOpen = (text: string): boolean => /[^.;!?…”")\]]$/u.test(text)

/** What the rules of nesting want to know about a number at this place. */
export const cluesAt = (walk: Walk, position: number): Clues => {
  const before = textAt(walk, position - 1)
  return {
    isAnnounced: before.endsWith(':'),
    isIntroduced: endsOpen(before),
    followsHeading: walk.items.at(-1)?.body.length === 0,
    depth: walk.paragraphs[position]?.depth ?? 0,
    index: walk.items.length,
    ...walk.index,
  }
}

/** Opens an item that begins with the paragraph at this place. */
export const openItem = (
  walk: Walk,
  { level }: Place,
  { number, head, position }: { number: string; head: string; position: number },
): CollectedItem => {
  const isMarked = (walk.paragraphs[position]?.depth ?? 0) > 0
  const item = {
    number,
    level,
    head,
    isWholeHeading: isMarked || isInCapitals(head),
    paragraphs: [textAt(walk, position)],
    body: [],
  }
  walk.items.push(item)
  return item
}
