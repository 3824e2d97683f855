/** Proves verdicts and people still needed on whole numbers: TV-01, TV-03, TV-05, TV-07. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRatio, type Ratio } from './ratio.ts'
import { judgeTarget, stillNeeded } from './target.ts'

const ratios = fc
  .tuple(fc.nat(6_000_000), fc.integer({ min: 1, max: 6_000_000 }))
  .map(([a, b]): Ratio => makeRatio(Math.min(a, b), Math.max(a, b), 'phai_hoc'))
const targets = fc.integer({ min: 0, max: 100 })

describe('a target of 98 %', () => {
  it.each([
    { code: 'TV-01', n: 4502, d: 4600, verdict: 'chua_dat', missing: 6 },
    { code: 'TV-03', n: 35_599, d: 35_900, verdict: 'dat', missing: 0 },
    { code: 'TV-05', n: 49, d: 50, verdict: 'dat', missing: 0 },
    { code: 'TV-05', n: 48, d: 49, verdict: 'chua_dat', missing: 1 },
    { code: 'TV-07', n: 26, d: 30, verdict: 'chua_dat', missing: 4 },
  ])('$code: $n of $d is $verdict, $missing missing', ({ n, d, verdict, missing }) => {
    const ratio = makeRatio(n, d, 'tong_so')
    expect(judgeTarget(ratio, 98)).toBe(verdict)
    expect(stillNeeded(ratio, 98, d - n)).toMatchObject({ missing, isReachable: true })
  })

  it('of all members is out of reach when only those who must study can still come (TV-07)', () => {
    const ratio = makeRatio(26, 32, 'tong_so')
    expect(stillNeeded(ratio, 98, 30 - 26)).toEqual({ needed: 32, missing: 6, isReachable: false })
  })

  it('of nobody is neither met nor missed', () => {
    expect(judgeTarget(makeRatio(0, 0, 'tong_so'), 98)).toBe('khong_co_doi_tuong')
  })
})

describe('any target', () => {
  it('is met exactly when nobody is missing, and never asks for a negative number', () => {
    fc.assert(
      fc.property(ratios, targets, (ratio, target) => {
        const { missing, needed } = stillNeeded(ratio, target, 0)
        expect(missing).toBeGreaterThanOrEqual(0)
        expect(needed).toBeLessThanOrEqual(ratio.denominator)
        expect(missing === 0).toBe(judgeTarget(ratio, target) === 'dat')
      }),
    )
  })

  it('is met once the missing people have come, and not one earlier', () => {
    fc.assert(
      fc.property(ratios, targets, (ratio, target) => {
        const { missing } = stillNeeded(ratio, target, 0)
        const verdictWith = (more: number) =>
          judgeTarget(makeRatio(ratio.numerator + more, ratio.denominator, 'phai_hoc'), target)
        expect(verdictWith(missing)).toBe('dat')
        if (missing > 0) expect(verdictWith(missing - 1)).toBe('chua_dat')
      }),
    )
  })
})
