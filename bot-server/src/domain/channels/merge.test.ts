import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingTexts, joinTexts } from './merge.ts'

describe('joining texts', () => {
  it('takes as many of the first as fit, at least one, and all of them in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 60 }), { minLength: 1 }), (texts) => {
        const count = fittingTexts(texts, 100)
        expect(count).toBeGreaterThanOrEqual(1)
        const joined = joinTexts(texts.slice(0, count))
        expect(joined.length).toBeLessThanOrEqual(100)
        if (count < texts.length)
          expect(joinTexts(texts.slice(0, count + 1)).length).toBeGreaterThan(100)
      }),
      { numRuns: 100 },
    )
  })

  it('leaves one that is too long by itself alone, for the channel to refuse', () => {
    expect(fittingTexts(['x'.repeat(200), 'y'], 100)).toBe(1)
  })
})
