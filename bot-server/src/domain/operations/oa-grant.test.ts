import { addMs } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grantEndsAt, isTight, rotatesAt } from './oa-grant.ts'

const rotatedAt = '2026-03-12T02:00:00.000Z'
const HOUR_MS = 3_600_000

describe('the life of a pair of tokens', () => {
  it('is renewed after 20 of 25 hours, and ends for good after 90 days', () => {
    const life = { rotatedAt, expiresAt: addMs(rotatedAt, 25 * HOUR_MS) }
    expect(rotatesAt(life)).toBe('2026-03-12T22:00:00.000Z')
    expect(grantEndsAt(life)).toBe('2026-06-10T02:00:00.000Z')
  })

  it('is renewed before the access token ends, however short its life', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (seconds) => {
        const expiresAt = addMs(rotatedAt, seconds * 1000)
        const due = rotatesAt({ rotatedAt, expiresAt })
        expect(due > rotatedAt && due < expiresAt).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('is tight in its last two hours', () => {
    const expiresAt = addMs(rotatedAt, 25 * HOUR_MS)
    expect(isTight({ expiresAt }, addMs(expiresAt, -2 * HOUR_MS - 1))).toBe(false)
    expect(isTight({ expiresAt }, addMs(expiresAt, -2 * HOUR_MS))).toBe(true)
    expect(isTight({ expiresAt }, addMs(expiresAt, HOUR_MS))).toBe(true)
  })
})
