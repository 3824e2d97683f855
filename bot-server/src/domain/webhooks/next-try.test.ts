import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTry } from './next-try.ts'

const now = '2026-03-12T02:00:00.000Z'
const waitS = (attempts: number, jitter = 0.5, askedMs = 0) => {
  const next = nextTry(attempts, { now, jitter, askedMs })
  return next === null ? null : (Date.parse(next) - Date.parse(now)) / 1000
}

describe('a message that a program did not take', () => {
  it('is tried ten times within three days and a quarter', () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitS(index + 1))
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null])
  })

  it('waits as long as the receiver asked, up to a day', () => {
    expect(waitS(1, 0.5, 60_000)).toBe(60)
    expect(waitS(4, 0.5, 60_000)).toBe(7200)
    expect(waitS(1, 0.5, 10 * 86_400_000)).toBe(86_400)
  })

  it('never comes back all at once with others, nor much earlier or later than said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tries, jitter) => {
          const share = (waitS(tries, jitter) ?? 0) / (waitS(tries) ?? 1)
          expect(share).toBeGreaterThanOrEqual(0.899)
          expect(share).toBeLessThanOrEqual(1.101)
        },
      ),
    )
  })
})
