/** Puts the pieces of text of a PDF page together into lines and sets page numbers and running heads aside. */

/** A run of characters as placed on the page, in points from the bottom left. */
export interface PlacedText {
  readonly words: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Name of the font: bold and plain differ. */
  readonly font: string
}

/** One printed line. */
export interface PrintedLine {
  readonly words: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
  /** The one font of the whole line, or empty if it has several. */
  readonly font: string
}

export interface PrintedPage {
  readonly height: number
  readonly lines: readonly PrintedLine[]
}

/** Text on one line whose base lines differ by less than this share of its size. */
const SAME_LINE = 0.45
/** A gap wider than this many letters divides columns. */
const COLUMN_GAP = 2.5
/** A gap wider than this share of a letter divides words. */
const WORD_GAP = 0.15
/** Lines in this share of the page, at its top and bottom, may be running heads. */
const EDGE = 0.12
const PAGE_NUMBER = /^[-–—\s]*(?:\p{L}{2,6}\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/u

/** Orders the pieces of a page from top to bottom and left to right, and joins those of one line. */
export const joinLine = (pieces: readonly PlacedText[]): PrintedLine[] => {
  const rows: PlacedText[][] = []
  const sorted = pieces
    .filter(({ words }) => words.trim() !== '')
    .toSorted((one, other) => other.y - one.y)
  for (const piece of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && first.y - piece.y < first.size * SAME_LINE)
      row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => printRow(row.toSorted((one, other) => one.x - other.x)))
}

const printRow = (row: readonly PlacedText[]): PrintedLine => {
  const [first] = row
  const left = first?.x ?? 0
  let words = ''
  let right = left
  for (const piece of row) {
    words += words === '' ? piece.words : gapBefore(piece, { words, right }) + piece.words
    right = Math.max(right, piece.x + piece.width)
  }
  return {
    words: words.trim(),
    left,
    right,
    y: first?.y ?? 0,
    size: Math.max(...row.map((piece) => piece.size)),
    font: row.every(({ font }) => font === first?.font) ? (first?.font ?? '') : '',
  }
}

const gapBefore = (
  piece: PlacedText,
  { words, right }: { words: string; right: number },
): string => {
  const gap = (piece.x - right) / piece.size
  if (gap > COLUMN_GAP) return '\t'
  const hasSpace = /\s$/.test(words) || /^\s/.test(piece.words)
  return gap > WORD_GAP && !hasSpace ? ' ' : ''
}

/** Separates page numbers and heads that repeat from page to page from the running text. */
export const splitRunningHeads = (
  pages: readonly PrintedPage[],
): { pages: PrintedPage[]; margins: string[] } => {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set(page.lines.filter((line) => isAtEdge(line, page)).map(keyOf))) {
      seen.set(key, (seen.get(key) ?? 0) + 1)
    }
  }
  const margins: string[] = []
  const isRunning = (line: PrintedLine, page: PrintedPage): boolean => {
    if (!isAtEdge(line, page)) return false
    if (PAGE_NUMBER.test(line.words)) return true
    return pages.length > 1 && (seen.get(keyOf(line)) ?? 0) >= Math.max(2, pages.length * 0.4)
  }
  const kept = pages.map((page) => {
    for (const line of page.lines) if (isRunning(line, page)) margins.push(line.words)
    return { ...page, lines: page.lines.filter((line) => !isRunning(line, page)) }
  })
  return { pages: kept, margins }
}

const isAtEdge = ({ y }: PrintedLine, { height }: PrintedPage): boolean =>
  y < height * EDGE || y > height * (1 - EDGE)

const keyOf = ({ words }: PrintedLine): string =>
  words.toLowerCase().replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ')
