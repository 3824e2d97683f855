/** Recognises numbers that come with a word: «Phần thứ nhất», «Điều 5.», «Thứ nhất,», «Một là», «Nhiệm vụ 1:». */
import { fold } from '@quan-triet/shared/text/fold'
import { isInCapitals } from './capitals.ts'
import { NUMBER_WORDS, readLetter, readNumberWords, readRoman } from './number-words.ts'
import { FREE_RANK, KEYWORDS, NOUNS, rankOf } from './number-styles.ts'
import type { PrintedNumber, Reading } from './printed-number.ts'

const CLOSING_SIGN = /^\s*(?:[.:–—-]|\/|\))+\s*/u
const TRAILING_SIGN = /\s*[.,:;/–—-]*\s*$/u
const KEYWORD = new RegExp(
  String.raw`^(${KEYWORDS.join('|')})\s+(?:(?:thứ|thu|số)\s+)?([ivxlc]+|\d{1,3}|[a-hđ]|${NUMBER_WORDS})(?![\p{L}\p{N}])`,
  'iu',
)
const NOUN = new RegExp(
  String.raw`^(${NOUNS.join('|')})\s+(?:(?:thứ|thu|số)\s+)?(\d{1,2}|${NUMBER_WORDS})(?![\p{L}\p{N}])\s*[.:–—-]+\s*`,
  'iu',
)
const THU = new RegExp(
  String.raw`^(?:thứ|thu)\s+(${NUMBER_WORDS})(?:\s+là(?=\s*[,:]))?(?![\p{L}\p{N}])(\s*[.,:;/–—-]+)?\s*`,
  'iu',
)
const LA = new RegExp(
  String.raw`^(${NUMBER_WORDS})\s+(?:là|la)(?![\p{L}\p{N}])(\s*[.,:;/–—-]+)?\s*`,
  'iu',
)
const WEEKDAY_DATE = /^(?:\(?ngay )?\d{1,2}\s*[/.-]|^\(?ngay \d/u
const LONGEST_TITLE = 120

/**
 * «Phần», «Chương», «Mục», «Điều» … with a number: closed by a sign, followed by a title in capitals, or — weakly —
 * by a short title. «Điều 5 của Điều lệ» is a reference, not a heading.
 */
export const readKeyword = (text: string): PrintedNumber | undefined => {
  const match = KEYWORD.exec(text)
  if (match === null || !/^\p{Lu}/u.test(text)) return undefined
  const [printed, keyword = '', figure = ''] = match
  const value = readFigure(figure)
  const after = text.slice(printed.length)
  const rest = after.replace(CLOSING_SIGN, '').trim()
  const strength = strengthOf(after, rest)
  if (value === undefined || strength === undefined) return undefined
  const family = fold(keyword)
  return { number: printed, rest, readings: [reading(family, value, rankOf(family))], strength }
}

const strengthOf = (after: string, rest: string): 'keyword' | 'weak' | undefined => {
  if (rest === '' || (CLOSING_SIGN.test(after) && !/^\d/.test(rest))) return 'keyword'
  if (isInCapitals(rest.split(/[\s,]/)[0] ?? '') || isInCapitals(rest)) return 'keyword'
  const isTitle = rest.length <= LONGEST_TITLE && /^\p{Lu}/u.test(rest) && !/[.,;:]$/.test(rest)
  return isTitle ? 'weak' : undefined
}

const readFigure = (figure: string): number | undefined => {
  if (/^\d+$/.test(figure)) return Number(figure)
  if (/^[IVXLC]+$/.test(figure)) return readRoman(figure) ?? readLetter(figure)
  if (/^[A-HĐ]$/u.test(figure)) return readLetter(figure)
  return figure.length > 1 ? readNumberWords(figure) : undefined
}

/** «Thứ nhất,» and «Một là,»; without a sign after it weakly. A weekday with its date is none. */
export const readOrdinal = (text: string): PrintedNumber | undefined => {
  const thu = THU.exec(text)
  const match = thu ?? LA.exec(text)
  if (match === null) return undefined
  const [printed, words = '', sign] = match
  const value = readNumberWords(words)
  const rest = text.slice(printed.length)
  if (value === undefined || WEEKDAY_DATE.test(fold(rest.slice(0, LONGEST_TITLE)))) return undefined
  return {
    number: printed.replace(TRAILING_SIGN, ''),
    rest,
    readings: [reading(thu === null ? 'la' : 'thu', value, FREE_RANK)],
    strength: sign !== undefined || rest === '' ? 'certain' : 'weak',
  }
}

/** «Nhiệm vụ thứ nhất:», «Giải pháp 2.» */
export const readNoun = (text: string): PrintedNumber | undefined => {
  const match = NOUN.exec(text)
  if (match === null || !/^\p{Lu}/u.test(text)) return undefined
  const [printed, noun = '', figure = ''] = match
  const value = readFigure(figure)
  if (value === undefined) return undefined
  return {
    number: printed.replace(TRAILING_SIGN, ''),
    rest: text.slice(printed.length),
    readings: [reading(`noun:${fold(noun)}`, value, FREE_RANK)],
    strength: 'certain',
  }
}

const reading = (family: string, value: number, rank: number): Reading => ({
  style: family,
  family,
  value,
  rank,
  prefix: '',
})
