import { addMs, dayOf, timeOf, weekdayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextExportAt } from './next-export.ts'

const instant = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

describe('an export that comes by itself', () => {
  it.each([
    ['ngay', '2026-03-12T02:00:00.000Z', '2026-03-13T00:00:00.000Z'],
    ['ngay', '2026-03-12T23:59:59.999Z', '2026-03-13T00:00:00.000Z'],
    ['tuan', '2026-03-12T02:00:00.000Z', '2026-03-16T00:00:00.000Z'],
    ['thang', '2026-12-01T00:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ] as const)('comes next by rhythm %s after %s at %s', (rhythm, now, next) => {
    expect(nextExportAt(rhythm, now)).toBe(next)
  })

  it('always comes later than now, at 07:00, on the first day of its rhythm', () => {
    fc.assert(
      fc.property(instant, (now) => {
        for (const [rhythm, mostDays] of [
          ['ngay', 1],
          ['tuan', 7],
          ['thang', 31],
        ] as const) {
          const next = nextExportAt(rhythm, now)
          expect(next > now && next <= addMs(now, mostDays * 24 * 3_600_000)).toBe(true)
          expect(timeOf(next)).toBe('07:00')
          if (rhythm === 'tuan') expect(weekdayOf(dayOf(next))).toBe(1)
          if (rhythm === 'thang') expect(dayOf(next).endsWith('-01')).toBe(true)
        }
      }),
    )
  })
})
