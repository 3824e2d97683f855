import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { streamFrom, streamOf } from './random.ts'

const first = (...path: (string | number)[]) => streamOf(...path).bits()

describe('a stream of random numbers', () => {
  it('is xoshiro128**: the first numbers from the state 1, 2, 3, 4 are those of its authors', () => {
    const stream = streamFrom([1, 2, 3, 4])
    expect(Array.from({ length: 10 }, () => stream.bits())).toEqual([
      11_520, 0, 5_927_040, 70_819_200, 2_031_721_883, 1_637_235_492, 1_287_239_034, 3_734_860_849,
      3_729_100_597, 4_258_142_804,
    ])
  })

  it('of one place is the same each time, and another for every neighbour', () => {
    expect(first(1, 'a', 2)).toBe(first(1, 'a', 2))
    const firsts = Array.from({ length: 20_000 }, (_, index) => first(20_260_312, 'unit', index))
    // 20,000 draws from 2^32 meet 0.05 times by chance.
    expect(new Set(firsts).size).toBeGreaterThan(19_998)
  })

  it('stays within 0 and 1, and its neighbours have nothing in common', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), (name, index) => {
        const value = streamOf(name, index).next()
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThan(1)
      }),
      { numRuns: 100 },
    )
    const values = Array.from({ length: 20_000 }, (_, index) => streamOf('p', index).next())
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    const lag = values
      .slice(1)
      .reduce((sum, one, i) => sum + (one - 0.5) * ((values[i] ?? 0) - 0.5), 0)
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01)
    expect(Math.abs(lag / values.length)).toBeLessThan(0.003)
  })
})
