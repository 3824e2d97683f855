import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  beta,
  binomial,
  chooseKey,
  clamp,
  logNormalByMean,
  logNormalByMedian,
  normal,
  shuffled,
  wholeBetween,
} from './distributions.ts'
import { type RandomStream, streamOf } from './random.ts'

const DRAWS = 40_000
const draw = (name: string, of: (stream: RandomStream) => number): number[] => {
  const stream = streamOf('distribution', name)
  return Array.from({ length: DRAWS }, () => of(stream))
}
const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, one) => sum + one, 0) / values.length
const deviationOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((one) => (one - mean) ** 2)))
}
const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

describe('distributions', () => {
  it('have the mean and the spread that they are asked for', () => {
    const bell = draw('normal', (stream) => normal(stream, 106, 40))
    expect(Math.abs(meanOf(bell) - 106)).toBeLessThan(1)
    expect(Math.abs(deviationOf(bell) - 40)).toBeLessThan(1)
    const sizes = draw('mean', (stream) => logNormalByMean(stream, 29, 0.55))
    expect(Math.abs(meanOf(sizes) - 29)).toBeLessThan(0.5)
    const lengths = draw('median', (stream) => logNormalByMedian(stream, 950, 0.6))
    expect(Math.abs(medianOf(lengths) / 950 - 1)).toBeLessThan(0.02)
  })

  it('give shares whose mean and concentration are those of the beta distribution', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 0.995, noNaN: true }),
        fc.integer({ min: 20, max: 200 }),
        (mean, concentration) => {
          const stream = streamOf('beta', mean, concentration)
          const shares = Array.from({ length: 2000 }, () => beta(stream, mean, concentration))
          const spread = Math.sqrt((mean * (1 - mean)) / (concentration + 1))
          expect(Math.min(...shares)).toBeGreaterThanOrEqual(0)
          expect(Math.max(...shares)).toBeLessThanOrEqual(1)
          expect(Math.abs(meanOf(shares) - mean)).toBeLessThan(
            (5 * spread) / Math.sqrt(2000) + 1e-9,
          )
        },
      ),
      { numRuns: 20 },
    )
  })

  it('count between none and all, in the mean n times p', () => {
    const counts = draw('binomial', (stream) => binomial(stream, 23, 0.0892))
    expect(Math.abs(meanOf(counts) - 23 * 0.0892)).toBeLessThan(0.05)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...counts)).toBeLessThanOrEqual(23)
  })

  it('choose by weight, also when the weights do not sum to one', () => {
    const stream = streamOf('choice')
    const counts = { a: 0, b: 0, none: 0 }
    for (let time = 0; time < DRAWS; time += 1)
      counts[chooseKey(stream, { a: 3, b: 1, none: 0 })] += 1
    expect(counts.none).toBe(0)
    expect(Math.abs(counts.a / DRAWS - 0.75)).toBeLessThan(0.01)
  })

  it('keep whole numbers within their bounds, and lose nothing in shuffling', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), fc.nat(50), (list, name, span) => {
        const stream = streamOf(name)
        expect(shuffled(stream, list).toSorted((a, b) => a - b)).toEqual(
          list.toSorted((a, b) => a - b),
        )
        const whole = wholeBetween(stream, 2, 2 + span)
        expect(whole).toBe(clamp(whole, 2, 2 + span))
      }),
      { numRuns: 60 },
    )
  })
})
