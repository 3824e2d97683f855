/** Reads the numbers that Vietnamese documents print before a heading: words, roman figures and letters. */
import { fold } from '@quan-triet/shared/text/fold'

const UNITS = [
  [],
  ['một', 'nhất', 'mốt'],
  ['hai', 'nhì'],
  ['ba'],
  ['bốn', 'tư'],
  ['năm', 'lăm'],
  ['sáu'],
  ['bảy', 'bẩy'],
  ['tám'],
  ['chín'],
] as const

const TENS = ['', 'mười', 'hai mươi', 'ba mươi', 'bốn mươi'] as const

/** The alphabet of lettered items; `f`, `j`, `w`, `z` are usually left out, `đ` sometimes. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz'

const wordsOf = (value: number): string[] => {
  const units = UNITS[value % 10] ?? []
  const tens = TENS[Math.floor(value / 10)] ?? ''
  if (units.length === 0) return [tens]
  return units.map((unit) => `${tens} ${unit}`.trim())
}

const valueByWords = new Map<string, number>()
for (let value = 49; value >= 1; value -= 1) {
  for (const words of wordsOf(value)) {
    valueByWords.set(words, value)
    valueByWords.set(fold(words), value)
  }
}

/** A pattern source that matches a number in words, with or without its marks, the longest first. */
export const NUMBER_WORDS: string = [...valueByWords.keys()]
  .toSorted((one, other) => other.length - one.length)
  .join('|')
  .replaceAll(' ', String.raw`\s+`)

/** The value of a number in words (`nhất` = 1, `mười hai` = 12, up to 49); undefined if it is none. */
export const readNumberWords = (words: string): number | undefined =>
  valueByWords.get(words.toLowerCase().replaceAll(/\s+/g, ' '))

const ROMAN_FIGURES = /^(X{0,4})(IX|IV|V?I{0,3})$/
const ROMAN_UNITS = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX']

/** The value of roman figures in capitals up to `XLIX` written as Party documents do; undefined if it is none. */
export const readRoman = (figures: string): number | undefined => {
  const match = ROMAN_FIGURES.exec(figures)
  if (match === null || figures === '') return undefined
  return (match[1] ?? '').length * 10 + ROMAN_UNITS.indexOf(match[2] ?? '')
}

/** The place of a letter in the alphabet of lettered items, from 1; undefined for anything else. */
export const readLetter = (letter: string): number | undefined => {
  const place = LETTERS.indexOf(letter.toLowerCase())
  return letter.length === 1 && place >= 0 ? place + 1 : undefined
}
