/** Finds the numbers of a Vietnamese text, however they are written: 4.502, 4 502, 97,27%, 97.27 %, hơn 134 ngàn. */

export interface NumberFound {
  /** `percent`: hundredths of a percent are in `percent`; `value` is meaningless then. */
  kind: 'count' | 'percent'
  value: number
  /** The digits as written and how many of them are decimals: 97,27 is { digits: 9727, decimals: 2 }. */
  percent: { digits: number; decimals: number } | null
  /** «hơn», «trên», «khoảng» before it, or a rounded unit such as «ngàn» after it. */
  isAtLeast: boolean
  start: number
  end: number
}

const ODD_SPACES = /[\u00a0\u2007\u2009\u202f]/g
const THOUSANDS_BY_SPACE = /(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g

/** The text in composed letters and plain spaces; offsets of `foldLetters` of it are the same. */
export const plainText = (text: string): string =>
  text.normalize('NFC').replaceAll(THOUSANDS_BY_SPACE, '.').replaceAll(ODD_SPACES, ' ')

/** Small letters without marks, one for one: people type without accents too. @param text of `plainText` */
export const foldLetters = (text: string): string => text.split('').map(foldLetter).join('')

/** The one letter of Vietnamese that has no bare form in Unicode. */
const D_WITH_STROKE = '\u0111'

const foldLetter = (letter: string): string => {
  const bare = letter.normalize('NFD').charAt(0).toLowerCase()
  if (bare === D_WITH_STROKE) return 'd'
  return bare.length === 1 ? bare : letter
}

const NUMBER =
  /(?<![\p{L}\d])(\d+(?:[.,]\d+)*)(?:\s*(%|phan tram(?!\p{L}))|\s+(ngan|nghin|trieu)(?!\p{L}))?/gu

/** What names a document, a day or a term, not a count. */
const NOT_A_COUNT =
  /(?:(?<!tong )(?<!co )\bso|ngay|thang|nam|quy|dieu|khoan|muc|khoa|lan thu|nhiem ky|covid|chi thi|nghi quyet)[\s–-]*(?:so\s*)?$/
const AT_LEAST = /(?:^|[^\p{L}])(?:hon|tren|khoang|gan)\s*$/u
const DATE_AFTER = /^\s*\/\s*\d+\s*\/\s*\d{4}|^\s*\/\s*(?:19|20)\d\d(?!\d)(?![.,]\d)/
const DATE_BEFORE = /\d\s*\/\s*$/
const HYPHENED = /(?:\d\s*[–-]\s*|\p{L}\s?-\s?)$/u
const LOOK_BACK = 24

/** @param folded of `foldLetters` */
export const findNumbers = (folded: string): NumberFound[] => {
  const found: NumberFound[] = []
  let dateUntil = 0
  for (const match of folded.matchAll(NUMBER)) {
    const start = match.index
    const before = folded.slice(Math.max(0, start - LOOK_BACK), start)
    const rest = folded.slice(start + (match[1] ?? '').length)
    const date = start < dateUntil || NOT_A_COUNT.test(before) ? null : DATE_AFTER.exec(rest)
    if (date !== null && looksLikeDate(match[1] ?? '')) {
      dateUntil = start + (match[1] ?? '').length + date[0].length
      continue
    }
    if (start < dateUntil) continue
    const number = readNumber(match, before)
    if (number !== null) found.push(number)
  }
  return found
}

const looksLikeDate = (digits: string): boolean => /^\d{1,2}$/.test(digits)

const readNumber = (match: RegExpExecArray, before: string): NumberFound | null => {
  const [whole, raw = '', sign, unit] = match
  const place = { start: match.index, end: match.index + whole.length }
  if (sign !== undefined) {
    const percent = readPercent(raw)
    return percent && { kind: 'percent', value: 0, percent, isAtLeast: false, ...place }
  }
  if (NOT_A_COUNT.test(before) && !DATE_BEFORE.test(before)) return null
  if (HYPHENED.test(before)) return null
  const value = unit === undefined ? readCount(raw) : readRounded(raw, unit)
  if (value === null) return null
  const isAtLeast = unit !== undefined || AT_LEAST.test(before)
  return { kind: 'count', value, percent: null, isAtLeast, ...place }
}

/** Dot or comma: in a percentage either is the decimal sign. */
const readPercent = (raw: string): NumberFound['percent'] => {
  const [whole = '', decimals = '', ...more] = raw.split(/[.,]/)
  if (more.length > 0 || whole.length > 3 || decimals.length > 4) return null
  return { digits: Number(whole + decimals), decimals: decimals.length }
}

const MOST_DIGITS = 9

/** Dots and commas in a count part thousands; anything else is no count. */
const readCount = (raw: string): number | null => {
  const [first = '', ...groups] = raw.split(/[.,]/)
  if (groups.some((group) => group.length !== 3)) return null
  if (groups.length > 0 && first.length > 3) return null
  const digits = first + groups.join('')
  return digits.length > MOST_DIGITS ? null : Number(digits)
}

const THOUSAND = 1_000
const MILLION = 1_000_000

const readRounded = (raw: string, unit: string): number | null => {
  const [whole = '', decimals = '', ...more] = raw.split(/[.,]/)
  if (more.length > 0 || whole.length > 4 || decimals.length > 3) return null
  const by = unit === 'trieu' ? MILLION : THOUSAND
  return (Number(whole + decimals) * by) / 10 ** decimals.length
}
