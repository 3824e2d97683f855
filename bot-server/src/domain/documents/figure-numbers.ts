/** Recognises numbers in figures and letters: `I-`, `1.`, `1.1.`, `a)`, `(2)`. */
import { fold } from '@quan-triet/shared/text/fold'
import { readLetter, readRoman } from './number-words.ts'
import { rankOf } from './number-styles.ts'
import type { PrintedNumber, Reading } from './printed-number.ts'

const COMPOSITE =
  /^((?:\d{1,2}|[IVX]{1,5}|[A-HĐ])(?:\s?\.\s?\d{1,2}){1,4})(?![\d%])(\s?[.)/:–-])?\s*(?=\S)/u
const PLAIN =
  /^(\(?)(\d{1,3}|[IVXL]{1,7}|[ivx]{1,4}|[a-zđ]|[A-ZĐ])(?:\s?([.)/:])|\s?([–—-])(?![\d]))(\s*)/u
const MEASURE = /^(?:trieu|ty|nghin|ngan|tram|ha|km|lan|diem|phan tram|dong|%)(?![\p{L}])/u
const INITIALS = /^\p{Lu}\.\s/u
/** As much of the words after a number as decides whether they belong to an amount. */
const NEXT_WORD = 20

/** `1.1`, `2.3.1.`, `I.1.` — but no amount: neither `3.5 triệu` nor `1.500`. */
export const readComposite = (text: string): PrintedNumber | undefined => {
  const match = COMPOSITE.exec(text)
  if (match === null) return undefined
  const [printed, numbers = '', sign] = match
  const rest = text.slice(printed.length)
  if (sign === undefined && /^[\p{Ll}\d%]/u.test(rest)) return undefined
  const components = numbers.split('.').map((component) => component.trim())
  const value = Number(components.at(-1))
  if (value === 0 || components.at(-1) !== String(value)) return undefined
  const family = `${/^\d/.test(numbers) ? 'decimal' : 'mixed'}${components.length}`
  const prefix = components.slice(0, -1).join('.')
  return {
    number: components.join('.'),
    rest,
    readings: [{ style: family, family, value, rank: rankOf(family), prefix }],
    strength: sign === undefined ? 'weak' : 'certain',
  }
}

interface PlainNumber {
  readonly figure: string
  /** Around the figure: `(…)`, `)`, or the sign that closes it. */
  readonly brackets: '' | ')' | '()'
  readonly sign: string
  readonly isTight: boolean
  readonly rest: string
}

/** A single number, roman figure or letter with its sign. */
export const readPlain = (text: string): PrintedNumber | undefined => {
  const match = PLAIN.exec(text)
  if (match === null) return undefined
  const [printed, opening, figure = '', mark, dash, space] = match
  const sign = mark ?? (dash === undefined ? '' : '-')
  if (opening === '(' && sign !== ')') return undefined
  const closing = sign === ')' ? ')' : ''
  const plain: PlainNumber = {
    figure,
    brackets: opening === '(' ? '()' : closing,
    sign,
    isTight: space === '',
    rest: text.slice(printed.length),
  }
  const readings = isPlausible(plain) ? readingsOf(plain) : []
  if (readings.length === 0) return undefined
  return {
    number: `${opening ?? ''}${figure}${closing}`,
    rest: plain.rest,
    readings,
    strength: 'certain',
  }
}

/** Refuses dates, amounts, ranges, initials and times that only look like a number with its sign. */
const isPlausible = (plain: PlainNumber): boolean => {
  if (plain.rest === '') return true
  if (plain.isTight && !/^[\p{L}“"(]/u.test(plain.rest)) return false
  return /^\d/.test(plain.figure) ? isPlausibleFigure(plain) : isPlausibleLetter(plain)
}

const isPlausibleFigure = ({ figure, sign, rest }: PlainNumber): boolean => {
  if (figure.startsWith('0')) return false
  if (':/-'.includes(sign) && /^\d/.test(rest)) return false
  return !(/^\p{Ll}/u.test(rest) && MEASURE.test(fold(rest.slice(0, NEXT_WORD))))
}

/** «đ/c» and «V.I. Lênin» are no items. */
const isPlausibleLetter = ({ figure, sign, isTight, rest }: PlainNumber): boolean => {
  if (/^\p{Lu}$/u.test(figure) && INITIALS.test(rest)) return false
  return !(isTight && sign !== ')' && /^\p{Ll}$/u.test(figure) && /^\p{Ll}/u.test(rest))
}

const readingsOf = (plain: PlainNumber): Reading[] => {
  const { figure } = plain
  if (/^\d/.test(figure)) return [...makeReading(plain, 'arabic', Number(figure))]
  if (/^\p{Lu}/u.test(figure)) {
    return [
      ...makeReading(plain, 'roman', readRoman(figure)),
      ...makeReading(plain, 'upper', readLetter(figure)),
    ]
  }
  return [
    ...makeReading(plain, 'lower', readLetter(figure)),
    ...makeReading(plain, 'lower-roman', readRoman(figure.toUpperCase())),
  ]
}

/** `1)` and `(1)` stand as low as `a)`, while `1.` is a heading. */
const makeReading = (
  { brackets, sign }: PlainNumber,
  family: string,
  value: number | undefined,
): Reading[] => {
  if (value === undefined || value === 0) return []
  const rank = family === 'arabic' && brackets !== '' ? rankOf('lower') : rankOf(family)
  return [
    { style: `${family}${brackets === '' ? sign : brackets}`, family, value, rank, prefix: '' },
  ]
}
