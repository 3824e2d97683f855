/** Proves that numbers in words, roman figures and letters are read as printed. */
import { describe, expect, it } from 'vitest'
import { readLetter, readNumberWords, readRoman } from './number-words.ts'

describe('numbers of headings', () => {
  it.each([
    ['một', 1],
    ['NHẤT', 1],
    ['nhi', 2],
    ['tư', 4],
    ['bốn', 4],
    ['bẩy', 7],
    ['mười', 10],
    ['mười một', 11],
    ['mười lăm', 15],
    ['hai  mươi mốt', 21],
    ['hai muoi', 20],
    ['lần', undefined],
  ])('reads the words %j as %j', (words, value) => {
    expect(readNumberWords(words)).toBe(value)
  })

  it.each([
    ['I', 1],
    ['IV', 4],
    ['VIII', 8],
    ['XIX', 19],
    ['XL', undefined],
    ['IIII', undefined],
    ['', undefined],
  ])('reads the roman figures %j as %j', (figures, value) => {
    expect(readRoman(figures)).toBe(value)
  })

  it('counts đ after d', () => {
    expect(['a', 'd', 'đ', 'e', 'Đ', '1'].map((letter) => readLetter(letter))).toEqual([
      1,
      4,
      5,
      6,
      5,
      undefined,
    ])
  })
})
