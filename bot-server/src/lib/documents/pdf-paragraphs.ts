/** Joins the printed lines of a PDF into paragraphs, by where they stand and how they end. */
import type { PrintedLine, PrintedPage } from './pdf-lines.ts'

/** Shares of the width of the text that may stay free at the right of a full line, and of a ragged one. */
const FULL = 0.12
const RAGGED = 0.35
/** An indent is at least this share of the letter size. */
const INDENT = 0.8
/** Letters differ in size beyond this share, and lines stand apart beyond this multiple of the usual distance. */
const SAME_SIZE = 0.12
const WIDE_PITCH = 1.2
const ENDS_A_SENTENCE = /[.;:!?…][”"')\]]*$/u
const ENDS_A_CLAUSE = /[;:]$/
const STARTS_LOWER = /^[\p{Ll}(]/u
const OPENS_AN_ITEM =
  /^(?:[-–—+•*]|\(?(?:\d{1,3}|[IVX]{1,5}|\p{L})[.)/–-]|\d{1,2}(?:\.\d{1,2})+\.?)(?:\s|$)/u

interface Layout {
  /** Left edge of continued lines, and right edge of full ones, in points. */
  readonly left: number
  readonly right: number
  /** Usual distance of two lines, as a multiple of the letter size. */
  readonly pitch: number
}

/**
 * Joins printed lines into paragraphs.
 * @returns one paragraph a line
 */
export const joinParagraphs = (pages: readonly PrintedPage[]): string[] => {
  const layout = readLayout(pages)
  const paragraphs: string[] = []
  let previous: PrintedLine | undefined
  for (const { lines } of pages) {
    for (const [index, line] of lines.entries()) {
      const last = paragraphs.at(-1)
      const isJoined =
        previous !== undefined && continues({ previous, line, isNewPage: index === 0 }, layout)
      if (isJoined && last !== undefined)
        paragraphs[paragraphs.length - 1] = joinWords(last, line.words)
      else paragraphs.push(line.words)
      previous = line
    }
  }
  return paragraphs
}

/** «2020-» at the end of a line and «2025» on the next are one word. */
const joinWords = (before: string, after: string): string =>
  /[\p{L}\p{N}][-–]$/u.test(before) ? before + after : `${before} ${after}`

const readLayout = (pages: readonly PrintedPage[]): Layout => {
  const lines = pages.flatMap((page) => page.lines)
  const distances = pages.flatMap((page) =>
    page.lines.slice(1).map((line, index) => ((page.lines[index]?.y ?? 0) - line.y) / line.size),
  )
  return {
    left: share(
      lines.map(({ left }) => left),
      0.1,
    ),
    right: share(
      lines.map(({ right }) => right),
      0.9,
    ),
    pitch: share(
      distances.filter((distance) => distance > 0.5),
      0.4,
    ),
  }
}

/** The value below which this share of the values lies. */
const share = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) * part)] ?? 0

interface Neighbours {
  readonly previous: PrintedLine
  readonly line: PrintedLine
  readonly isNewPage: boolean
}

const continues = (neighbours: Neighbours, layout: Layout): boolean => {
  const { previous, line } = neighbours
  if (standsApart(neighbours, layout) || OPENS_AN_ITEM.test(line.words)) return false
  const isOpen = !ENDS_A_SENTENCE.test(previous.words)
  const slack = (layout.right - previous.right) / (layout.right - layout.left)
  if (STARTS_LOWER.test(line.words)) return slack < (isOpen ? RAGGED : FULL)
  if (slack > FULL) return false
  if (line.left > layout.left + line.size * INDENT) return isOpen && isHanging(previous, line)
  return isOpen || (!neighbours.isNewPage && !ENDS_A_CLAUSE.test(previous.words))
}

/** Another size of letters, columns, a wider distance or another font: the line is no continuation. */
const standsApart = ({ previous, line, isNewPage }: Neighbours, layout: Layout): boolean => {
  if (Math.abs(previous.size - line.size) > previous.size * SAME_SIZE) return true
  if (line.words.includes('\t') || previous.words.includes('\t')) return true
  if (isNewPage) return false
  const distance = (previous.y - line.y) / line.size
  const isOtherFont = hasOtherFont(previous, line) && !STARTS_LOWER.test(line.words)
  return isOtherFont || distance > layout.pitch * WIDE_PITCH
}

/** A line wholly in another font, bold above all, is a heading or follows one. */
const hasOtherFont = (previous: PrintedLine, line: PrintedLine): boolean =>
  previous.font !== '' && line.font !== '' && previous.font !== line.font

/** The line goes on at the left edge of the one before, or under the words of a numbered one. */
const isHanging = (previous: PrintedLine, line: PrintedLine): boolean =>
  line.left < previous.left + line.size * INDENT || OPENS_AN_ITEM.test(previous.words)
