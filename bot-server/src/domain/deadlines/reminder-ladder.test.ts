/** Proves the reminder ladder of 2.10: when each rung is due, and that a missed one is made up at most once. */
import { at, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDueRung, rungsOf } from './reminder-ladder.ts'

const essay = { dueAt: endOf('2026-03-25'), isTentative: false }

describe('the rungs of a deadline', () => {
  it('are due at 08:00, on the day itself at 07:30', () => {
    expect(rungsOf(essay).map((rung) => [rung.name, rung.from])).toEqual([
      ['T-7', at('2026-03-18', '08:00')],
      ['T-3', at('2026-03-22', '08:00')],
      ['T-1', at('2026-03-24', '08:00')],
      ['T', at('2026-03-25', '07:30')],
      ['T+1', at('2026-03-26', '08:00')],
      ['T+3', at('2026-03-28', '08:00')],
    ])
  })

  it('end at the deadline when it is only planned and cannot be overdue', () => {
    const names = rungsOf({ ...essay, isTentative: true }).map((rung) => rung.name)
    expect(names).toEqual(['T-7', 'T-3', 'T-1', 'T'])
  })

  it.each([
    ['2026-03-18', '07:59', undefined],
    ['2026-03-18', '08:00', 'T-7'],
    ['2026-03-21', '23:00', 'T-7'],
    ['2026-03-22', '07:30', undefined],
    ['2026-03-23', '10:00', 'T-3'],
    ['2026-03-24', '07:00', undefined],
    ['2026-03-24', '20:00', 'T-1'],
    ['2026-03-25', '07:00', undefined],
    ['2026-03-25', '23:59', 'T'],
    ['2026-03-27', '12:00', 'T+1'],
    ['2026-03-28', '08:00', 'T+3'],
    ['2026-03-31', '20:00', 'T+3'],
    ['2026-04-01', '08:00', undefined],
  ])('on %s at %s, after an outage, leave %s to be climbed', (day, time, name) => {
    expect(findDueRung(essay, at(day, time))?.name).toBe(name)
  })

  it('never stand two on one day for one deadline, whenever it is looked at', () => {
    const minute = fc.integer({ min: 0, max: 60 * 24 * 30 })
    fc.assert(
      fc.property(minute, minute, (one, other) => {
        const start = Date.parse(at('2026-03-10', '00:00'))
        const [a, b] = [one, other].map((m) => new Date(start + m * 60_000).toISOString())
        if (a === undefined || b === undefined || dayOf(a) !== dayOf(b)) return
        const names = [a, b].flatMap((instant) => findDueRung(essay, instant)?.name ?? [])
        expect(new Set(names).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a ladder whose days a campaign has chosen', () => {
  const chosen = { ...essay, reminderDays: [7, -10, -2, 0] }

  it('has a rung on each of those days, for whom the distance says', () => {
    expect(rungsOf(chosen).map((rung) => [rung.name, rung.audience, dayOf(rung.from)])).toEqual([
      ['T-10', 'group', '2026-03-15'],
      ['T-2', 'group', '2026-03-23'],
      ['T', 'pending', '2026-03-25'],
      ['T+7', 'secretary', '2026-04-01'],
    ])
    expect(rungsOf({ ...essay, reminderDays: [] })).toEqual([])
  })

  it('never leaves a rung open on the day of the next, nor one before the due day after it', () => {
    const days = fc.uniqueArray(fc.integer({ min: -14, max: 7 }), { maxLength: 8 })
    fc.assert(
      fc.property(days, (reminderDays) => {
        const rungs = rungsOf({ ...essay, reminderDays })
        for (const [index, rung] of rungs.entries()) {
          const next = rungs[index + 1]
          if (next) expect(rung.until <= at(dayOf(next.from), '00:00')).toBe(true)
          if (rung.day < 0) expect(rung.until <= at('2026-03-25', '00:00')).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })
})
