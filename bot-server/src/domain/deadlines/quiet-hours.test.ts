/** Proves the quiet hours (INV-42) at their edges and for any instant. */
import { at, timeOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextAllowed } from './quiet-hours.ts'

describe('the quiet hours', () => {
  it.each([
    ['20:59:59', '2026-03-12', '20:59:59'],
    ['21:00', '2026-03-13', '07:00'],
    ['23:59:59', '2026-03-13', '07:00'],
    ['00:00', '2026-03-12', '07:00'],
    ['06:59:59', '2026-03-12', '07:00'],
    ['07:00', '2026-03-12', '07:00'],
  ])('let what is ready at %s of 12/3 leave on %s at %s', (time, day, allowed) => {
    expect(nextAllowed(at('2026-03-12', time))).toBe(at(day, allowed))
  })

  it('never hold longer than ten hours and never let go inside themselves', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 400 })
    fc.assert(
      fc.property(minute, (minutes) => {
        const ready = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString()
        const allowed = nextAllowed(ready)
        const heldMs = Date.parse(allowed) - Date.parse(ready)
        expect(isQuiet(allowed)).toBe(false)
        expect(timeOf(allowed) >= '07:00' && timeOf(allowed) < '21:00').toBe(true)
        expect(heldMs).toBeGreaterThanOrEqual(0)
        expect(heldMs).toBeLessThanOrEqual(10 * 3_600_000)
      }),
    )
  })
})
