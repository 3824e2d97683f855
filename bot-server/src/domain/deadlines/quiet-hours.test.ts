/** Proves the quiet hours (INV-42) at their edges and for any instant. */
import { at, timeOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  defaultQuietHours,
  isQuiet,
  mayBeQuietHours,
  nextAllowed,
  quietHoursOf,
  quietMinutesOf,
  quietStartOf,
} from './quiet-hours.ts'

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

describe('the quiet hours of one campaign', () => {
  it.each([
    [{ from: '21:00', until: '07:00' }, true],
    [{ from: '23:00', until: '07:00' }, true],
    [{ from: '23:00', until: '06:59' }, false],
    [{ from: '00:30', until: '08:30' }, true],
    [{ from: '12:00', until: '12:00' }, false],
    [{ from: '7:00', until: '21:00' }, false],
    [{ from: '20:00', until: '24:00' }, false],
  ])('of %o may be: %s', (hours, may) => {
    expect(mayBeQuietHours(hours)).toBe(may)
  })

  it('are those of the house where the campaign says nothing, or too little', () => {
    expect(quietHoursOf({ quiet_from: null, quiet_until: null })).toBe(defaultQuietHours)
    expect(quietHoursOf({ quiet_from: '01:00', quiet_until: '02:00' })).toBe(defaultQuietHours)
    expect(quietHoursOf({ quiet_from: '20:00', quiet_until: '06:30' })).toEqual({
      from: '20:00',
      until: '06:30',
    })
  })

  it.each([
    [{ from: '20:00', until: '06:00' }, '2026-03-12T13:00:00.000Z'],
    [{ from: '00:30', until: '08:30' }, '2026-03-12T17:30:00.000Z'],
  ])('of %o follow 12/3 at %s', (hours, start) => {
    expect(quietStartOf('2026-03-12', hours)).toBe(start)
    expect(isQuiet(start, hours)).toBe(true)
  })

  it('hold for no longer than they last and let go at their end, across midnight or not', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
    const minute = fc.integer({ min: 0, max: 60 * 24 * 40 })
    fc.assert(
      fc.property(minute, time, time, (minutes, from, until) => {
        const hours = { from, until }
        fc.pre(mayBeQuietHours(hours))
        const ready = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString()
        const allowed = nextAllowed(ready, hours)
        const heldMs = Date.parse(allowed) - Date.parse(ready)
        expect(isQuiet(allowed, hours)).toBe(false)
        expect(heldMs > 0).toBe(isQuiet(ready, hours))
        expect(heldMs).toBeLessThanOrEqual(quietMinutesOf(hours) * 60_000)
        if (heldMs > 0) expect(timeOf(allowed)).toBe(until)
      }),
      { numRuns: 100 },
    )
  })
})
