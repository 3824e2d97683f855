import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutToLimit } from './messages.ts'

describe('cutting a message to the limit', () => {
  it('leaves a text that fits as it is', () => {
    expect(cutToLimit('Buổi 2: thứ Bảy', 2000)).toBe('Buổi 2: thứ Bảy')
  })

  it('cuts at a word and says that there is more', () => {
    expect(cutToLimit('một hai ba bốn', 11)).toBe('một hai ba…')
  })

  it('never exceeds the limit nor splits a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const cut = cutToLimit(text, limit)
          expect(cut.length).toBeLessThanOrEqual(limit)
          expect(cut.isWellFormed()).toBe(text.isWellFormed())
        },
      ),
    )
  })
})
