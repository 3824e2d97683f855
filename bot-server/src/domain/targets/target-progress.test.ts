import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetProgress, type TargetTerms } from './target-progress.ts'

const term = { startsOn: '2021-01-01', endsOn: '2025-12-31' }
const share = (value: number, kind: 'ty_le' | 'toi_da' = 'ty_le'): TargetTerms => ({
  kind,
  value,
  ...term,
})
const total = (value: number): TargetTerms => ({ kind: 'luy_ke', value, ...term })
const ratio = (numerator: number, denominator: number) => [
  { day: '2022-12-31', numerator, denominator },
]
const counts = (...points: [day: string, numerator: number][]) =>
  points.map(([day, numerator]) => ({ day, numerator, denominator: null }))
const TODAY = '2023-06-30'

const verdict = (value: number, n: number, d: number) => {
  const { verdict: said, missing } = targetProgress(share(value), ratio(n, d), TODAY)
  return [said, missing]
}
const cap = (n: number) => targetProgress(share(20, 'toi_da'), ratio(n, 25), TODAY)

describe('a target that is a share', () => {
  it('is judged on whole numbers, inclusively, and says how many are missing (K-02, K-05)', () => {
    expect(verdict(98, 4502, 4600)).toEqual(['chua_dat', 6])
    expect(verdict(98, 4508, 4600)).toEqual(['dat', 0])
    expect(verdict(98, 49, 50)).toEqual(['dat', 0])
    expect(verdict(98, 48, 49)).toEqual(['chua_dat', 1])
    expect(verdict(100, 4599, 4600)).toEqual(['chua_dat', 1])
    expect(verdict(98, 0, 0)).toEqual(['khong_co_doi_tuong', null])
  })

  it('as a cap is kept up to the cap itself and misses nobody (K-11)', () => {
    expect(cap(5)).toMatchObject({ verdict: 'dat', missing: null })
    expect(cap(6)).toMatchObject({ verdict: 'chua_dat', missing: null })
    expect(cap(0)).toMatchObject({ verdict: 'dat' })
  })

  it('needs the smallest number that reaches it, and a cap breaks with the first above it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.nat(10_000),
        (value, d, raw) => {
          const n = raw % (d + 1)
          const at = (more: number) => targetProgress(share(value), ratio(more, d), TODAY)
          const { missing, verdict: said } = at(n)
          const left = missing ?? -1
          expect(said === 'dat').toBe(left === 0)
          expect(at(n + left).verdict).toBe('dat')
          if (left > 0) expect(at(n + left - 1).verdict).toBe('chua_dat')
          const isAbove = targetProgress(share(value, 'toi_da'), ratio(n, d), TODAY).verdict
          expect(isAbove).toBe(n / d > value / 100 + 1e-9 ? 'chua_dat' : 'dat')
        },
      ),
    )
  })
})

describe('a target that adds up over the term', () => {
  it('says what is missing, what an even pace asks for, and what comes of going on so (K-09)', () => {
    const points = counts(['2021-12-31', 300], ['2022-12-31', 700])
    expect(targetProgress(total(1800), points, '2023-01-01')).toEqual({
      verdict: 'chua_dat',
      missing: 1100,
      // 730 of the term's 1,825 days have gone.
      expected: 720,
      // 400 in a year, for the 1,096 days to the end.
      forecast: 700 + 1201,
    })
    expect(targetProgress(total(20), counts(['2024-05-05', 21]), TODAY)).toMatchObject({
      verdict: 'dat',
      missing: 0,
    })
  })

  it('foretells nothing from fewer than two days, and says so before there is any number', () => {
    expect(targetProgress(total(25), counts(['2022-01-01', 9]), TODAY).forecast).toBeNull()
    expect(targetProgress(total(25), [], '2025-12-31')).toEqual({
      verdict: 'chua_co_so_lieu',
      missing: null,
      expected: 25,
      forecast: null,
    })
    expect(targetProgress(total(25), [], '2020-06-01').expected).toBe(0)
    expect(targetProgress(total(25), [], '2031-06-01').expected).toBe(25)
  })

  it('is foretold no less when more is done, never less than is reached, and asks for more each day', () => {
    const course = fc.record({
      most: fc.integer({ min: 1, max: 100_000 }),
      first: fc.nat(5000),
      done: fc.nat(5000),
      more: fc.nat(5000),
      after: fc.integer({ min: 1, max: 1700 }),
    })
    fc.assert(
      fc.property(course, ({ most, first, done, more, after }) => {
        const last = addDays(term.startsOn, after)
        const reaching = (numerator: number) =>
          targetProgress(total(most), counts([term.startsOn, first], [last, numerator]), last)
        const low = reaching(done).forecast ?? -1
        expect(low).toBeGreaterThanOrEqual(done)
        expect(reaching(done + more).forecast ?? -1).toBeGreaterThanOrEqual(low + more)
        const today = reaching(done).expected ?? -1
        const tomorrow = targetProgress(total(most), [], addDays(last, 1)).expected ?? -1
        expect(tomorrow).toBeGreaterThanOrEqual(today)
        expect(tomorrow).toBeLessThanOrEqual(most)
      }),
    )
  })
})
