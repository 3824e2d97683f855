import { fold } from '@quan-triet/shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agreementOf, signatureOf } from './signature.ts'

describe('the signature of a word', () => {
  it.each([
    ['hoà', 'hòa'],
    ['uỷ', 'ủy'],
    ['kì', 'kỳ'],
    ['quí', 'quý'],
    ['tỉ', 'tỷ'],
    ['điễm', 'điểm'],
  ])('is the same for %s and %s', (one, other) => {
    expect(signatureOf(one)).toEqual(signatureOf(other))
  })

  it('has the search key of the house, but for the spelling of i', () => {
    const word = fc.constantFrom('điểm', 'Ưu', 'nghị', 'quyết', 'ăn', 'đường', 'hoạch')
    fc.assert(
      fc.property(word, (typed) => {
        expect(signatureOf(typed.toLowerCase()).key).toBe(fold(typed))
      }),
    )
  })
})

describe('the agreement of a typed word with a meant one', () => {
  it.each([
    ['vắng', 'vắng', 'exact'],
    ['vang', 'vắng', 'partial'],
    ['văng', 'vắng', 'partial'],
    ['vâng', 'vắng', 'contrary'],
    ['hẳn', 'hạn', 'contrary'],
    ['thứ', 'thu', 'contrary'],
  ])('of %s with %s is %s', (typed, meant, agreement) => {
    expect(agreementOf(signatureOf(typed), signatureOf(meant))).toBe(agreement)
  })
})
