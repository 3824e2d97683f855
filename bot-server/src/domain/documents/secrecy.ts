/** Finds the mark of a secret document in its head (P-13, INV-40). */
import { cleanText, fold } from '@quan-triet/shared/text/fold'
import { opensLikeLetterhead } from './describe-document.ts'

/** The marks as they are stamped, the highest first. */
export const secrecyMarks = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'] as const
export type SecrecyMark = (typeof secrecyMarks)[number]

/** A stamp stands within this many lines from the top. */
const HEAD_LINES = 30
/** Columns of a letterhead, once they are text. */
const COLUMNS = /\t|\||\s{3,}/u
const NOT_A_LETTER = /[^\p{L}]/gu
/** Without marks `MAT` is also a common word; the two longer stamps are not. */
const MARK_BY_LETTERS: ReadonlyMap<string, SecrecyMark> = new Map([
  ['TUYỆTMẬT', 'TUYỆT MẬT'],
  ['TUYETMAT', 'TUYỆT MẬT'],
  ['TỐIMẬT', 'TỐI MẬT'],
  ['TOIMAT', 'TỐI MẬT'],
  ['MẬT', 'MẬT'],
])
const LABEL = /^(?:(?:cấp|mức)\s)?(?:độ|mức)\smật\s*[:–-]?\s*(tuyệt mật|tối mật|mật)[\s.]*$/iu
const AT_EDGE = /^(TUYỆT MẬT|TỐI MẬT|MẬT)\s+(?=\S)|(?<=\S)\s+(TUYỆT MẬT|TỐI MẬT|MẬT)$/u

/**
 * Looks for MẬT, TỐI MẬT or TUYỆT MẬT standing alone as a stamp does, in about the first thirty lines.
 *
 * Finds letter-spaced and decomposed spellings and «Độ mật: Mật»; the words «bí mật», «bảo mật» in a title or a
 * sentence are no mark.
 * @param text the text of a document, or of its page heads
 */
export const findSecrecyMark = (text: string): SecrecyMark | undefined => {
  const columns = headLines(text).flatMap((line) => [line, ...line.split(COLUMNS)])
  const found = new Set(columns.map((column) => markIn(column.replaceAll(/\s+/g, ' ').trim())))
  return secrecyMarks.find((mark) => found.has(mark))
}

/** Columns are told apart by tabs and wide gaps, so these must survive the cleaning. */
const headLines = (text: string): string[] =>
  text
    .slice(0, 40_000)
    .replaceAll('\t', ' | ')
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/u)
    .filter((line) => line.trim() !== '')
    .slice(0, HEAD_LINES)
    .map((line) => cleanText(inLatin(line)))

/** Cyrillic and Greek letters that look like those of the stamps, each above the Latin one that is meant. */
const LOOK_ALIKE =
  '\u041c\u0422\u0410\u041e\u0406\u0423\u0423\u0415\u043c\u0442\u0430\u043e\u0456\u0443\u0435' +
  '\u039c\u03a4\u0391\u039f\u0399\u03a5\u0395\u03bf'
const LATIN_ONES = 'MTAOIYYEmtaoiyeMTAOIYEo'

/** Wide, bold and foreign letters as the Latin ones that a reader sees. */
const inLatin = (line: string): string =>
  line
    .normalize('NFKD')
    .replaceAll(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => {
      const at = LOOK_ALIKE.indexOf(letter)
      return at < 0 ? letter : LATIN_ONES.charAt(at)
    })
    .normalize('NFC')

const markIn = (column: string): SecrecyMark | undefined => {
  const label = LABEL.exec(column)?.[1]
  if (label !== undefined) return MARK_BY_LETTERS.get(label.toUpperCase().replaceAll(' ', ''))
  const letters = column.replaceAll(NOT_A_LETTER, '')
  const isStamp = /^\p{Lu}/u.test(letters) && column.length <= 40 && !/\d/.test(column)
  return (isStamp ? MARK_BY_LETTERS.get(letters.toUpperCase()) : undefined) ?? markBeside(column)
}

/** A stamp that ended up on one line with the letterhead: «MẬT ĐẢNG CỘNG SẢN VIỆT NAM», «Số 01-NQ/ĐU MẬT». */
const markBeside = (column: string): SecrecyMark | undefined => {
  const match = AT_EDGE.exec(column)
  const mark = match?.[1] ?? match?.[2]
  if (match === null || mark === undefined) return undefined
  const rest = column.replace(match[0], '').trim()
  const isPartOfAWord = /(?:^|\s)(?:BÍ|BẢO|CƠ|ĐỘ|MỨC)$/u.test(rest)
  if (isPartOfAWord || !opensLikeLetterhead(fold(rest))) return undefined
  return MARK_BY_LETTERS.get(mark.replaceAll(' ', ''))
}
