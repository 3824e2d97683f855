/** Reads a document into its outline: every heading or enumerated item in reading order (ruling 9). */
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { collectItems } from './collect-items.ts'
import { describeHead, isLetterhead } from './describe-document.ts'
import { readParagraphs, type Paragraph } from './paragraphs.ts'
import { splitHeading, trimHeading } from './split-heading.ts'
import type { CollectedItem } from './walk.ts'

/** One heading or enumerated item. */
export interface OutlineItem {
  /** As printed, without the sign that closes it: `Phần thứ nhất`, `I`, `1.1`, `a)`, `Thứ nhất`; empty if it has none. */
  readonly number: string
  /** Depth from 1, by the nesting seen in this document. */
  readonly level: number
  /** The words of the heading; of a long item its first clause. */
  readonly heading: string
  /** What belongs to it up to the next item, paragraphs divided by `\n`. */
  readonly text: string
  /** The paragraphs as printed, number and heading included: all items together give the whole document. */
  readonly paragraphs: readonly string[]
}

/** A heading longer than this is a sentence that somebody marked as a heading. */
const LONGEST_HEADING = 250
/** Fewer syllables than this before the first item are a letterhead, not content. */
const REAL_CONTENT = 20

/**
 * Reads the outline of a document.
 *
 * Titles, letterhead and signature are no items; text before the first item becomes one with an empty number if it
 * says something. Linear in the length of the text.
 * @param text plain text, one paragraph a line, or Markdown; any Unicode form
 * @returns items in reading order; empty for a text without words
 */
export const readOutline = (text: string): OutlineItem[] => {
  const paragraphs = readParagraphs(text)
  const { lead, items } = collectItems(paragraphs)
  const outline = items.map((item) => finishItem(item))
  const opening = openOutline(paragraphs.slice(0, lead))
  const [first, ...others] = outline
  if (lead === 0) return outline
  if (first === undefined || opening.hasContent) return [opening.item, ...outline]
  return [{ ...first, paragraphs: [...opening.item.paragraphs, ...first.paragraphs] }, ...others]
}

const finishItem = ({
  number,
  level,
  head,
  isWholeHeading,
  paragraphs,
  body,
}: CollectedItem): OutlineItem => {
  if (isWholeHeading && head.length <= LONGEST_HEADING) {
    return { number, level, heading: trimHeading(head), text: body.join('\n'), paragraphs }
  }
  const { heading, text } = splitHeading(head)
  return { number, level, heading, text: [text, ...body].filter(Boolean).join('\n'), paragraphs }
}

const openOutline = (lead: readonly Paragraph[]): { item: OutlineItem; hasContent: boolean } => {
  const { title, titleLines } = describeHead(lead)
  const paragraphs = lead.map(({ text }) => text)
  const others = paragraphs.filter((_, index) => !titleLines.has(index))
  const [first = '', ...rest] = others
  const { heading, text } =
    title === undefined ? splitHeading(first) : { heading: trimHeading(title), text: first }
  return {
    item: {
      number: '',
      level: 1,
      heading,
      text: [text, ...rest].filter(Boolean).join('\n'),
      paragraphs,
    },
    hasContent:
      countSyllables(others.filter((line) => !isLetterhead(line)).join(' ')) >= REAL_CONTENT,
  }
}
