/** Walks the paragraphs of a document once and gathers them under the items they belong to. */
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { isInCapitals } from './capitals.ts'
import { takeIntroduction } from './introductions.ts'
import { Nesting } from './nesting.ts'
import { indexNumbers } from './number-index.ts'
import { recogniseBullet, recogniseNumber } from './numbering.ts'
import type { Paragraph } from './paragraphs.ts'
import { placeUnnumbered } from './unnumbered-headings.ts'
import { cluesAt, endsOpen, openItem, textAt, type CollectedItem, type Walk } from './walk.ts'

export interface CollectedItems {
  /** How many paragraphs stand before the first item. */
  readonly lead: number
  readonly items: readonly CollectedItem[]
}

const CLOSES_DOCUMENT = /\.\/\.?["”]?$/u
const MOST_TITLE_LINES = 3
const LONGEST_CAPITALS = 40
const LONGEST_TITLE = 30

/** @param paragraphs the whole document in reading order */
export const collectItems = (paragraphs: readonly Paragraph[]): CollectedItems => {
  const numbered = walkThrough(paragraphs, false)
  return numbered.items.length > 0 ? numbered : walkThrough(paragraphs, true)
}

const walkThrough = (paragraphs: readonly Paragraph[], isArticle: boolean): CollectedItems => {
  const numbers = paragraphs.map(({ text, isContents }) =>
    isContents || isArticle ? undefined : recogniseNumber(text),
  )
  const walk: Walk = {
    paragraphs,
    numbers,
    index: indexNumbers(numbers),
    nesting: new Nesting(),
    items: [],
    isArticle,
    lead: 0,
    isClosed: false,
  }
  let position = 0
  while (position < paragraphs.length) {
    const taken = takeItem(walk, position)
    if (taken === 0) addToLast(walk, position)
    if (CLOSES_DOCUMENT.test(textAt(walk, position))) walk.isClosed = true
    position += Math.max(1, taken)
  }
  return walk
}

const addToLast = (walk: Walk, position: number): void => {
  const item = walk.items.at(-1)
  if (item === undefined) walk.lead += 1
  item?.paragraphs.push(textAt(walk, position))
  item?.body.push(textAt(walk, position))
}

/** Opens an item at this paragraph if there is one; returns how many paragraphs its heading takes. */
const takeItem = (walk: Walk, position: number): number => {
  if (walk.paragraphs[position]?.isContents === true) return 0
  return (
    takeNumbered(walk, position) ||
    takeIntroduction(walk, position) ||
    takeUnnumbered(walk, position)
  )
}

const takeNumbered = (walk: Walk, position: number): number => {
  const printed = walk.numbers[position]
  if (printed === undefined) return 0
  const place = walk.nesting.placeNumber(printed, cluesAt(walk, position))
  if (place === undefined) return 0
  if (printed.strength === 'keyword') walk.isClosed = false
  const item = openItem(walk, place, { number: printed.number, head: printed.rest, position })
  return takeTitleLines(walk, item, position)
}

const takeUnnumbered = (walk: Walk, position: number): number => {
  const place = placeUnnumbered(walk, position)
  if (place === undefined) return 0
  const item = openItem(walk, place, { number: '', head: textAt(walk, position), position })
  item.isWholeHeading = true
  return takeTitleLines(walk, item, position)
}

/** A number alone on its line has its title on the next one; a title in capitals may run over three lines. */
const takeTitleLines = (walk: Walk, item: CollectedItem, from: number): number => {
  let taken = 1
  while (taken <= MOST_TITLE_LINES && isTitleLine(walk, item, from + taken)) {
    const line = textAt(walk, from + taken)
    item.isWholeHeading = walk.numbers[from]?.strength !== 'certain' || isInCapitals(line)
    item.head = `${item.head} ${line}`.trim()
    item.paragraphs.push(line)
    taken += 1
  }
  return taken
}

const isTitleLine = (walk: Walk, item: CollectedItem, position: number): boolean => {
  const next = walk.paragraphs[position]
  if (next === undefined || walk.numbers[position] !== undefined || next.isContents) return false
  if (recogniseBullet(next.text) !== undefined) return false
  if (item.head !== '') return isInCapitals(item.head) && isCapitalsTitle(next.text)
  const opened = walk.numbers[position - 1]
  return opened?.strength === 'certain' || next.depth > 0 || isTitleLike(next.text)
}

const isCapitalsTitle = (text: string): boolean =>
  isInCapitals(text) && countSyllables(text) <= LONGEST_CAPITALS

const isTitleLike = (text: string): boolean =>
  isInCapitals(text) ||
  (countSyllables(text) <= LONGEST_TITLE && endsOpen(text) && !text.endsWith(':'))
