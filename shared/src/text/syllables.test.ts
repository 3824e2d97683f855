/** Proves that syllables are counted as a Vietnamese reader would count them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countSyllables } from './syllables.ts'

describe('countSyllables', () => {
  it.each([
    ['', 0],
    ['   \n ', 0],
    ['Học tập', 2],
    ['Học tập,\nquán triệt Nghị quyết.', 6],
    ['- Thứ nhất, nâng cao năng lực;', 6],
    ['Đạt 97,27% – tăng 2 điểm', 5],
    ['nhiệm\u00a0kỳ 2020 – 2025', 4],
  ])('counts the syllables of %j', (text, expected) => {
    expect(countSyllables(text)).toBe(expected)
  })

  it('counts the same in composed and decomposed spelling', () => {
    const text = 'Nghị quyết Đại hội đại biểu'
    expect(countSyllables(text.normalize('NFD'))).toBe(countSyllables(text))
  })

  it('adds up over paragraphs', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        const sum = texts.reduce((total, text) => total + countSyllables(text), 0)
        expect(countSyllables(texts.join('\n'))).toBe(sum)
      }),
    )
  })
})
