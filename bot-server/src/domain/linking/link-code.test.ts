import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET, CODE_LENGTH, hasBoth, readCode, showCode } from './link-code.ts'

const anyCode = fc
  .string({
    unit: fc.constantFrom(...CODE_ALPHABET.split('')),
    minLength: CODE_LENGTH,
    maxLength: CODE_LENGTH,
  })
  .filter(hasBoth)

describe('a link code in what was typed', () => {
  it('is found wherever it stands and however its halves are joined', () => {
    fc.assert(
      fc.property(
        anyCode,
        fc.constantFrom('', '-', ' ', ' - ', '–', '.'),
        fc.constantFrom('', '@Bot Quán Triệt ', 'mã của tôi là ', 'Mã: '),
        (code, joint, before) => {
          const typed = `${before}${code.slice(0, 4)}${joint}${code.slice(4)}`
          expect(readCode(typed)).toBe(code)
          expect(readCode(`${typed} ạ`.toLowerCase())).toBe(code)
          expect(readCode(showCode(code))).toBe(code)
        },
      ),
      { numRuns: 60 },
    )
  })

  it.each([
    'lịch học',
    'tôi xin vắng buổi 2',
    'hạn nộp 25/3/2026',
    'phần 3',
    '2345-6789',
    '0912 345 678',
    'BCGH-KLMN',
    'nghị quyết 05-NQ/TU',
    'BK37-MN845',
    'XBK37-MN84',
    '',
  ])('is not seen in "%s"', (text) => {
    expect(readCode(text)).toBeUndefined()
  })

  it('survives a Vietnamese keyboard: no letter of it begins a mark or a vowel', () => {
    expect(CODE_ALPHABET.split('').some((one) => 'AEIOUYDWSFRXJZ01'.includes(one))).toBe(false)
  })
})
