/** Guesses title, number, symbol, date and type of a document from its head. */
import { fold } from '@quan-triet/shared/text/fold'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import {
  documentTypeAbbreviations,
  documentTypeLabels,
  DocumentType,
} from '@quan-triet/shared/vocabulary/document-types'
import { isInCapitals } from './capitals.ts'
import { recogniseBullet, recogniseNumber } from './numbering.ts'
import type { Paragraph } from './paragraphs.ts'

/** What the head shows; an officer corrects it before the document is released. */
export interface DocumentDescription {
  readonly title: string | undefined
  /** As printed: `03`. */
  readonly number: string | undefined
  /** Without the number: `NQ/ĐUK`. */
  readonly symbol: string | undefined
  /** Calendar day, `YYYY-MM-DD`. */
  readonly issuedOn: string | undefined
  readonly type: DocumentType | undefined
}

/** A description, and which of the paragraphs are the title itself. */
export interface DescribedHead extends DocumentDescription {
  readonly titleLines: ReadonlySet<number>
}

/** The head of a document ends before this paragraph at the latest. */
const HEAD_LENGTH = 40
const SYMBOL =
  /^(?:.{0,60}?[\s|])?Số\s*:?\s*(\d{1,4})\s*[-–/]\s*([\p{Lu}][\p{L}]{0,6}(?:\s?[-–/]\s?[\p{Lu}][\p{L}\d.]*)*)/u
const DATE = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/
const LETTERHEAD =
  /^(?:dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap\b|dang bo|dang uy|chi bo|tinh uy|thanh uy|huyen uy|quan uy|ban chap hanh|ban thuong vu|ban bi thu|bo chinh tri|ban tuyen giao|uy ban|so\s*:?\s*\d)/
const CLOCK_OR_DATE = /\d{1,2}:\d{2}|^(?:chu nhat|thu (?:hai|ba|tu|nam|sau|bay)),? (?:ngay )?\d/
const ENDS_A_TITLE = /^(?:can cu|thuc hien|xet |kinh gui|de |nham |trong |ngay |-|noi nhan)/
const LONGEST_TITLE = 70

/** Reads the head of a document (layout of 3.4): whatever is not visible stays undefined. */
export const describeDocument = (paragraphs: readonly Paragraph[]): DocumentDescription => {
  const { titleLines: _, ...description } = describeHead(paragraphs)
  return description
}

/** As `describeDocument`, and names the paragraphs that make up the title. */
export const describeHead = (paragraphs: readonly Paragraph[]): DescribedHead => {
  const head = readHead(paragraphs)
  const signed = head.map((line) => SYMBOL.exec(line)).find((match) => match !== null)
  const symbol = signed?.[2]?.replaceAll(/\s/g, '').replaceAll('–', '-')
  const typed = findTypeLine(head)
  const { title, lines } = typed ?? findPlainTitle(paragraphs)
  return {
    title,
    number: signed?.[1],
    symbol,
    issuedOn: findDate(head),
    type: typed?.type ?? typeOfSymbol(symbol),
    titleLines: new Set(lines),
  }
}

/** True for the lines above the title: issuing body, number, place and date. */
export const isLetterhead = (line: string): boolean =>
  isInCapitals(line) ||
  (countSyllables(line) <= 25 && (LETTERHEAD.test(fold(line)) || DATE.test(fold(line))))

/** True for a folded line that names the issuing body, the state or the number of a document. */
export const opensLikeLetterhead = (folded: string): boolean => LETTERHEAD.test(folded)

const readHead = (paragraphs: readonly Paragraph[]): string[] => {
  const lines = paragraphs.slice(0, HEAD_LENGTH).map(({ text }) => text)
  const body = lines.findIndex((line) => isBody(line))
  return body < 0 ? lines : lines.slice(0, body)
}

const isBody = (line: string): boolean =>
  recogniseBullet(line) === undefined &&
  (recogniseNumber(line)?.strength ?? 'weak') !== 'weak' &&
  !LETTERHEAD.test(fold(line))

interface TypeLine {
  readonly type: DocumentType
  readonly title: string
  readonly lines: number[]
}

const findTypeLine = (head: readonly string[]): TypeLine | undefined => {
  for (const [index, line] of head.entries()) {
    const type = typeOfLine(line)
    if (type !== undefined) {
      const summary = readSummary(head, index + 1)
      const isAlone = line.length <= documentTypeLabels[type].length
      const isPlain = isAlone && summary.every((next) => !isInCapitals(next))
      return {
        type,
        title: [isPlain ? documentTypeLabels[type] : line, ...summary]
          .join(' ')
          .replaceAll(/\s+/g, ' '),
        lines: [index, ...summary.map((_, offset) => index + 1 + offset)],
      }
    }
  }
  return undefined
}

/** The type stands in capitals at the start of a line of its own: «NGHỊ QUYẾT», «KẾ HOẠCH THỰC HIỆN …». */
const typeOfLine = (line: string): DocumentType | undefined => {
  if (!isInCapitals(line) && countSyllables(line) > 4) return undefined
  const folded = fold(line)
  return DocumentType.options.find((type) => {
    const label = fold(documentTypeLabels[type])
    return folded === label || (isInCapitals(line) && folded.startsWith(`${label} `))
  })
}

const readSummary = (head: readonly string[], from: number): string[] => {
  const lines: string[] = []
  for (const line of head.slice(from, from + 4)) {
    const isSentence = !isInCapitals(line) && (lines.length > 0 || ENDS_A_TITLE.test(fold(line)))
    if ((isSentence && /^[\p{Lu}-]/u.test(line)) || /[.:;]$/.test(line)) break
    if (countSyllables(line) > LONGEST_TITLE || LETTERHEAD.test(fold(line))) break
    lines.push(line)
  }
  return lines
}

/** An article has no type line: its title is the first short line that is neither date nor slogan. */
const findPlainTitle = (
  paragraphs: readonly Paragraph[],
): { title: string | undefined; lines: number[] } => {
  const marked = paragraphs.slice(0, 5).findIndex(({ depth }) => depth === 1)
  const index =
    marked >= 0 ? marked : paragraphs.slice(0, 5).findIndex(({ text }) => isTitleLike(text))
  const title = paragraphs[index]?.text
  return { title, lines: title === undefined ? [] : [index] }
}

const isTitleLike = (line: string): boolean => {
  const folded = fold(line)
  const syllables = countSyllables(line)
  return (
    syllables >= 4 &&
    syllables <= 50 &&
    !/[.!;:…]["”]?$/u.test(line) &&
    !LETTERHEAD.test(folded) &&
    !CLOCK_OR_DATE.test(folded) &&
    !DATE.test(folded) &&
    recogniseBullet(line) === undefined &&
    recogniseNumber(line) === undefined
  )
}

const typeOfSymbol = (symbol: string | undefined): DocumentType | undefined => {
  const abbreviation = symbol?.split(/[-/]/)[0]
  return DocumentType.options.find((type) =>
    documentTypeAbbreviations[type].some((known) => known === abbreviation),
  )
}

/** The date of the head stands in a short line of its own or beside the number. */
const findDate = (head: readonly string[]): string | undefined => {
  for (const line of head) {
    const match = countSyllables(line) <= 25 ? DATE.exec(fold(line)) : null
    const [day, month, year] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])]
    if (match !== null && isCalendarDay(year, month, day)) {
      return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    }
  }
  return undefined
}

const isCalendarDay = (year: number, month: number, day: number): boolean => {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}
