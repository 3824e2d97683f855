import { describe, expect, it } from 'vitest'
import { wholeNumber } from './whole-number.ts'

describe('a number of people', () => {
  it.each([
    ['120', 120],
    [' 1.200 ', 1200],
    ['0', 0],
    ['', undefined],
    ['12,5', undefined],
    ['-3', undefined],
    ['ba mươi', undefined],
  ])('is read from «%s» as it is typed', (text, expected) => {
    expect(wholeNumber(text)).toBe(expected)
  })
})
