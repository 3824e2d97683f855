import { timeOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet } from '../deadlines/quiet-hours.ts'
import { digestAt, nextQuotaMonth, quotaLevel, quotaMonthOf, reserveOf, roomLeft } from './quota.ts'

const hour = (value: number) => `${String(value % 24).padStart(2, '0')}:00`

describe('the level of a quota', () => {
  it.each([
    [0, 3000, 'plenty'],
    [2549, 3000, 'plenty'],
    [2550, 3000, 'merging'],
    [2849, 3000, 'merging'],
    [2850, 3000, 'answers_only'],
    [2999, 3000, 'answers_only'],
    [3000, 3000, 'spent'],
    [3001, 3000, 'spent'],
    [0, 1, 'answers_only'],
    [0, 0, 'spent'],
    [1_000_000, null, 'plenty'],
  ] as const)('of %s used of %s is %s', (used, limit, level) => {
    expect(quotaLevel({ used, limit })).toBe(level)
  })

  it('keeps the last twentieth for answers, at least one message', () => {
    expect([1, 20, 21, 3000].map(reserveOf)).toEqual([1, 1, 2, 150])
  })

  it('leaves room for a broadcast exactly until only answers may leave', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (used, limit) => {
        const level = quotaLevel({ used, limit })
        expect(roomLeft({ used, limit }, false) > 0).toBe(level === 'plenty' || level === 'merging')
        expect(roomLeft({ used, limit }, true) > 0).toBe(level !== 'spent')
      }),
      { numRuns: 100 },
    )
  })
})

describe('the month of a quota', () => {
  it.each([
    ['2026-03-31T16:59:59.000Z', '2026-03', '2026-03-31T17:00:00.000Z'],
    ['2026-03-31T17:00:00.000Z', '2026-04', '2026-04-30T17:00:00.000Z'],
    ['2026-12-31T17:00:00.000Z', '2027-01', '2027-01-31T17:00:00.000Z'],
    ['2028-02-10T00:00:00.000Z', '2028-02', '2028-02-29T17:00:00.000Z'],
  ])('of %s is %s, and the next begins at %s', (instant, month, next) => {
    expect(quotaMonthOf(instant)).toBe(month)
    expect(nextQuotaMonth(instant)).toBe(next)
  })
})

describe('the digest', () => {
  it.each([
    ['2026-03-12T02:00:00.000Z', '2026-03-12T10:00:00.000Z'],
    ['2026-03-12T10:00:00.000Z', '2026-03-12T10:00:00.000Z'],
    ['2026-03-12T10:00:01.000Z', '2026-03-13T10:00:00.000Z'],
  ])('of what is due at %s is at %s', (due, digest) => {
    expect(digestAt(due)).toBe(digest)
  })

  it('is never in quiet hours, never earlier, within a day, and once a day whatever the hours', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 60 })
    const from = fc.integer({ min: 0, max: 23 })
    fc.assert(
      fc.property(minute, from, fc.integer({ min: 8, max: 20 }), (minutes, start, length) => {
        const hours = { from: hour(start), until: hour(start + length) }
        const due = new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString()
        const digest = digestAt(due, hours)
        expect(isQuiet(digest, hours)).toBe(false)
        expect(digest >= due).toBe(true)
        expect(Date.parse(digest) - Date.parse(due)).toBeLessThanOrEqual(24 * 3_600_000)
        expect(digestAt(digest, hours)).toBe(digest)
        expect(timeOf(digest)).toBe(
          isQuiet('2026-03-12T10:00:00.000Z', hours) ? hours.until : '17:00',
        )
      }),
      { numRuns: 100 },
    )
  })
})
