import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  afterCalm,
  afterRefusal,
  dipMsOf,
  firstRate,
  gapMsOf,
  isDark,
  type LearnedRate,
} from './pace.ts'

describe('the gap between calls', () => {
  it('never lets a minute hold more than the limit, though calls begin a little early or late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6000 }), (perMinute) => {
        expect(Math.ceil((60_000 + 50) / gapMsOf(perMinute))).toBeLessThanOrEqual(perMinute)
        expect(60_000 / gapMsOf(perMinute)).toBeGreaterThan(perMinute * 0.998)
      }),
      { numRuns: 100 },
    )
  })
})

describe('a rate that nobody told', () => {
  it('begins low, rises while nothing is refused, and falls by three tenths when something is', () => {
    const first = firstRate(0)
    expect(first.perMinute).toBe(300)
    expect(afterCalm(first, 4999)).toBe(first)
    const faster = afterCalm(first, 5000)
    expect(faster).toEqual({ perMinute: 375, refusedAt: null, changedAt: 5000 })
    expect(afterRefusal(faster, { pacedAt: 6000, now: 6200 })).toEqual({
      perMinute: 263,
      refusedAt: 375,
      changedAt: 6200,
    })
  })

  it('does not fall twice for calls that were paced before it fell', () => {
    const rate: LearnedRate = { perMinute: 700, refusedAt: 1000, changedAt: 5000 }
    expect(afterRefusal(rate, { pacedAt: 4999, now: 5100 })).toBe(rate)
  })

  it('comes back quickly to just below what was refused, then feels its way', () => {
    let rate: LearnedRate = { perMinute: 700, refusedAt: 1000, changedAt: 0 }
    const seen: number[] = []
    for (let now = 2000; now <= 40_000; now += 1000) {
      const next = afterCalm(rate, now)
      if (next !== rate) seen.push(next.perMinute)
      rate = next
    }
    expect(seen).toEqual([840, 950, 969, 989, 1009])
  })

  it('finds a hidden limit: mostly near it, hardly ever above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 5000 }), (limit) => {
        let rate = firstRate(0)
        let refused = 0
        let used = 0
        let calls = 0
        for (let now = 0; now < 3_600_000; now += 500) {
          calls += rate.perMinute / 120
          used += Math.min(rate.perMinute, limit) / limit
          if (rate.perMinute > limit) {
            refused += 1
            rate = afterRefusal(rate, { pacedAt: now, now })
          } else rate = afterCalm(rate, now)
        }
        expect(used / 7200).toBeGreaterThan(0.9)
        expect(refused / calls).toBeLessThan(0.012)
      }),
      { numRuns: 20 },
    )
  })
})

describe('what happens to many chats one after another', () => {
  it('makes the whole way wait, the longer the more there are, but never for long', () => {
    const refused = [0, 1, 2, 3, 4, 5, 20].map((count) => dipMsOf({ refused: count, silent: 0 }))
    expect(refused).toEqual([0, 0, 0, 250, 500, 1000, 10_000])
    const silent = [0, 4, 5, 6, 20].map((count) => dipMsOf({ refused: 0, silent: count }))
    expect(silent).toEqual([0, 0, 1000, 2000, 60_000])
    expect([4, 5].map((count) => isDark({ refused: 0, silent: count }))).toEqual([false, true])
  })
})
