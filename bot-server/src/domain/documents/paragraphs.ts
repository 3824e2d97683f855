/** Reads plain text or Markdown into the paragraphs of a document. */
import { cleanText } from '@quan-triet/shared/text/fold'
import { unwrapLines } from './unwrap-lines.ts'

/** One paragraph as a reader sees it. */
export interface Paragraph {
  /** The words on one line, single-spaced. */
  readonly text: string
  /** Depth of a heading that the file itself marks (`##` is 2), 0 for everything else. */
  readonly depth: number
  /** A line of a table of contents: it names a heading without being one. */
  readonly isContents: boolean
}

const OTHER_LINE_ENDS = /[\v\f\u0085\u2028\u2029]/g
const QUOTE_MARK = /^(?:>\s*)+/
const HEADING_MARK = /^(#{1,6})\s+(?=\S)/
const CLOSING_MARKS = / #+$/
const UNDERLINE = /^={3,}$/
const HAS_A_WORD = /[\p{L}\p{N}]/u
const EMPHASIS = /(\*\*|__)(?=[^\s*_])([^*_]{1,400})(?<=\S)\1/g
const ESCAPED = /\\([.#*_()[\]+-])/g
const CONTENTS_LINE = /(?:[.…_·]{4,}|(?:\. ){4,}|\s{4,})\s*\d{1,4}$/u
/** Dots between a heading and its page are looked for in so many characters. */
const LONGEST_LEADER = 80
/** Symbol-font bullets arrive as private-use characters. */
const SYMBOL_BULLET =
  /^[\uf0a7\uf0b7\uf0d8\uf0fc\uf076\uf02d\u25aa\u25cf\u25e6\u2023\u27a2\u2713]\s*/u

/**
 * Splits a text into paragraphs: one a line, lines broken at a fixed width joined again, Markdown marks taken off.
 *
 * NFC, ordinary spaces, no invisible characters; lines without any word (rules, stars) are dropped.
 * @param text what was read from the file
 */
export const readParagraphs = (text: string): Paragraph[] => {
  const lines = cleanText(text.replaceAll(OTHER_LINE_ENDS, '\n')).split('\n')
  const paragraphs: Paragraph[] = []
  for (const line of unwrapLines(splitOffHeadings(lines))) {
    const previous = paragraphs.at(-1)
    if (UNDERLINE.test(line.trim()) && previous !== undefined) {
      paragraphs[paragraphs.length - 1] = { ...previous, depth: 1 }
    } else if (HAS_A_WORD.test(line)) paragraphs.push(readParagraph(line.trim()))
  }
  return paragraphs
}

/** A marked heading stands alone: nothing is joined to it, whatever the width of the text. */
const splitOffHeadings = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (HEADING_MARK.test(line.trim()) ? ['', line, ''] : [line]))

const readParagraph = (line: string): Paragraph => {
  const text = line.replaceAll(/\s+/g, ' ')
  const depth = HEADING_MARK.exec(line)?.[1]?.length ?? 0
  const words = depth === 0 ? text : text.replace(HEADING_MARK, '').replace(CLOSING_MARKS, '')
  return {
    text: words
      .replace(QUOTE_MARK, '')
      .replace(SYMBOL_BULLET, '- ')
      .replaceAll(EMPHASIS, '$2')
      .replaceAll(ESCAPED, '$1')
      .trim(),
    depth,
    isContents: depth === 0 && CONTENTS_LINE.test(line.slice(-LONGEST_LEADER)),
  }
}
