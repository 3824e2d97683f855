import { addMs } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isBackupOverdue,
  isDiskLow,
  isDrillOverdue,
  isLate,
  isRunning,
  isStuck,
  wrongsOf,
} from './house-condition.ts'

const NOON = '2026-03-12T05:00:00.000Z'
const NIGHT = '2026-03-12T16:00:00.000Z'
const MINUTE_MS = 60_000
const before = (minutes: number, at = NOON) => addMs(at, -minutes * MINUTE_MS)

describe('a queue', () => {
  it.each([
    { queue: 'inbox', due: 4, late: false },
    { queue: 'inbox', due: 6, late: true },
    { queue: 'tasks', due: 6, late: true },
    { queue: 'exports', due: 59, late: false },
    { queue: 'exports', due: 61, late: true },
    { queue: 'bot', due: 61, late: true },
    // A long broadcast: messages arrive.
    { queue: 'bot', due: 300, delivered: 1, late: false },
    { queue: 'bot', due: 300, delivered: 90, late: true },
  ] as const)('$queue whose oldest is due for $due minutes is late: $late', (row) => {
    const deliveredAt = 'delivered' in row ? before(row.delivered) : null
    const waiting = { queue: row.queue, oldestAt: before(row.due), deliveredAt }
    expect(isLate(waiting, NOON)).toBe(row.late)
  })

  it('of nothing is never late, and messages wait for the morning on purpose', () => {
    expect(isLate({ queue: 'inbox', oldestAt: null, deliveredAt: null }, NOON)).toBe(false)
    const oldestAt = before(120, NIGHT)
    expect(isLate({ queue: 'oa', oldestAt, deliveredAt: null }, NIGHT)).toBe(false)
    expect(isLate({ queue: 'inbox', oldestAt, deliveredAt: null }, NIGHT)).toBe(true)
  })

  it('is stuck only when it is still late after ten minutes', () => {
    expect(isStuck(undefined, NOON)).toBe(false)
    expect(isStuck(before(9), NOON)).toBe(false)
    expect(isStuck(before(10), NOON)).toBe(true)
  })
})

describe('a disk', () => {
  it.each([
    [1023, 1_000_000, true],
    [1023, 2000, true],
    [1024, 2000, false],
    [9000, 200_000, true],
    [9000, 100_000, false],
    [11_000, 1_000_000, false],
  ])('with %i MB of %i free is low: %s', (freeMb, totalMb, low) => {
    expect(isDiskLow({ freeMb, totalMb })).toBe(low)
  })

  it('that gets more room does not become low', () => {
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e7), fc.nat(1e6), (freeMb, totalMb, more) => {
        if (!isDiskLow({ freeMb, totalMb }))
          expect(isDiskLow({ freeMb: freeMb + more, totalMb })).toBe(false)
      }),
    )
  })
})

describe('copies, drills and processes', () => {
  it('are due after 26 hours, 35 days and 90 seconds', () => {
    expect(isBackupOverdue(before(26 * 60), NOON)).toBe(false)
    expect(isBackupOverdue(before(26 * 60 + 1), NOON)).toBe(true)
    expect(isDrillOverdue(before(35 * 24 * 60), NOON)).toBe(false)
    expect(isDrillOverdue(before(35 * 24 * 60 + 1), NOON)).toBe(true)
    expect(isRunning(before(1.5), NOON)).toBe(true)
    expect(isRunning(before(1.6), NOON)).toBe(false)
  })
})

const wrong = (seen: Parameters<typeof wrongsOf>[0]) =>
  Object.entries(wrongsOf(seen)).flatMap(([cause, isWrong]) => (isWrong ? [cause] : []))

describe('what is wrong', () => {
  const fine = {
    disks: [{ isLow: false }],
    queues: [{ isStuck: false }],
    care: {
      backup: { isOverdue: false },
      drill: { isOverdue: false, isGood: null },
      audit: { isBroken: false },
      recount: { differences: 0 },
    },
    isGrantEnding: false,
    reserveUsed: 0,
  }
  it('is nothing in a house that is looked after', () => {
    expect(wrong(fine)).toEqual([])
    const drill = { isOverdue: false, isGood: true }
    expect(wrong({ ...fine, care: { ...fine.care, drill } })).toEqual([])
  })

  it('is each thing by itself', () => {
    const care = (part: Partial<typeof fine.care>) => ({ ...fine, care: { ...fine.care, ...part } })
    expect([
      wrong({ ...fine, disks: [{ isLow: false }, { isLow: true }] }),
      wrong({ ...fine, queues: [{ isStuck: true }] }),
      wrong(care({ backup: { isOverdue: true } })),
      wrong(care({ drill: { isOverdue: true, isGood: null } })),
      wrong({ ...fine, care: { ...fine.care, drill: { isOverdue: false, isGood: false } } }),
      wrong(care({ audit: { isBroken: true } })),
      wrong(care({ recount: { differences: 1 } })),
      wrong({ ...fine, isGrantEnding: true }),
      wrong({ ...fine, reserveUsed: 0.125 }),
    ]).toEqual([
      ['disk_low'],
      ['queue_stuck'],
      ['backup_overdue'],
      ['drill_overdue'],
      ['drill_failed'],
      ['audit_broken'],
      ['recount_differs'],
      ['sign_in_ending'],
      ['disk_full'],
    ])
  })
})
