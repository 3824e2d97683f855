/** Proves ratios: whole numbers within [0, 1], pooled and never averaged, each with its base. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRatio, poolRatios, type Ratio } from './ratio.ts'

const ratios = fc
  .tuple(fc.nat(6_000_000), fc.nat(6_000_000))
  .map(([a, b]): Ratio => makeRatio(Math.min(a, b), Math.max(a, b), 'phai_hoc'))
const valueOf = (one: Ratio): number => one.numerator / one.denominator

describe('a ratio', () => {
  it.each([
    [1, 0],
    [-1, 3],
    [0.5, 1],
    [31, 30],
  ])('is not made of %d over %d', (n, d) => {
    expect(() => makeRatio(n, d, 'tong_so')).toThrow(RangeError)
  })

  it('of several units is the sum of the operands, not the mean of percentages (TV-09)', () => {
    const branches = [
      makeRatio(9, 10, 'tong_so'),
      makeRatio(90, 100, 'tong_so'),
      makeRatio(1, 1, 'tong_so'),
    ]
    expect(poolRatios(branches, 'tong_so')).toEqual(makeRatio(100, 111, 'tong_so'))
  })

  it('is not pooled with one on another base', () => {
    expect(() => poolRatios([makeRatio(1, 2, 'tong_so')], 'phai_hoc')).toThrow(RangeError)
  })

  it('pooled lies between the least and the greatest of its parts', () => {
    fc.assert(
      fc.property(fc.array(ratios, { minLength: 1, maxLength: 20 }), (all) => {
        const counted = all.filter((one) => one.denominator > 0)
        fc.pre(counted.length > 0)
        const pooled = valueOf(poolRatios(all, 'phai_hoc'))
        expect(pooled).toBeGreaterThanOrEqual(Math.min(...counted.map(valueOf)) - 1e-12)
        expect(pooled).toBeLessThanOrEqual(Math.max(...counted.map(valueOf)) + 1e-12)
      }),
    )
  })
})
