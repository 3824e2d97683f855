import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addDays, at, endOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audiencesAt } from './audiences.ts'
import { daysLate, daysPastDue } from './days-late.ts'
import { groupByReader } from './group-by-reader.ts'
import { climbDaysOf, rungToTake } from './ladder.ts'

const due = (day: string, ladder: number[] | null = null, isTentative = false) => ({
  dueAt: endOf(day),
  isTentative,
  ladder,
})

describe('the ladder up the tree', () => {
  it('is climbed 3 working days before the due day, on it, and 1 and 3 after it, days off left out', () => {
    // Tuesday 31/3/2026: Thursday before, then over the weekend Friday.
    expect(climbDaysOf(due('2026-03-31'))).toEqual([
      '2026-03-26',
      '2026-03-31',
      '2026-04-01',
      '2026-04-03',
    ])
    // Friday 13/2/2026 before Tết (16/2 to 20/2).
    expect(climbDaysOf(due('2026-02-13', [-1, 0, 1, 2]))).toEqual([
      '2026-02-12',
      '2026-02-13',
      '2026-02-23',
      '2026-02-24',
    ])
    // A Sunday: its own rung is that of the Friday before. An administrator made Monday 4/5 a day off.
    expect(
      climbDaysOf(due('2026-05-03', [-2, 0, 1, 2]), [{ day: '2026-05-04', kind: 'nghi' }]),
    ).toEqual(['2026-04-28', '2026-04-29', '2026-05-05', '2026-05-06'])
    expect(climbDaysOf(due('2026-03-31', null, true))).toEqual([])
  })

  it('tells the unit before those above it, one rung a day, also after days of standing still', () => {
    const late = { ...due('2026-03-31'), taken: [] }
    expect(rungToTake(late, '2026-03-25')).toBeUndefined()
    expect(rungToTake(late, '2026-03-26')).toBe(1)
    expect(rungToTake(late, '2026-03-28')).toBeUndefined()
    expect(rungToTake(late, '2026-03-30')).toBe(1)
    // What was to be said before the due day is left out on it.
    expect(rungToTake(late, '2026-03-31')).toBe(2)
    expect(rungToTake(late, '2026-04-20')).toBe(2)
    const second = [{ rung: 2, takenOn: '2026-04-20' }]
    expect(rungToTake({ ...late, taken: second }, '2026-04-20')).toBeUndefined()
    expect(rungToTake({ ...late, taken: second }, '2026-04-21')).toBe(3)
    const all = [1, 2, 3, 4].map((rung) => ({ rung, takenOn: '2026-04-20' }))
    expect(rungToTake({ ...late, taken: all }, '2026-05-20')).toBeUndefined()
  })

  it('takes every rung at most once, in order, never early and never on a day off', () => {
    const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days))
    const ladder = fc
      .tuple(
        fc.integer({ min: -20, max: 8 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }),
      )
      .map(([first, rest]) => {
        const rising = rest.toSorted((a, b) => a - b)
        return [Math.min(first, (rising[0] ?? 0) - 1), ...rising]
      })
    const gaps = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(day, ladder, gaps, (dueOn, days, steps) => {
        const climbing = {
          ...due(dueOn, days),
          taken: new Array<{ rung: number; takenOn: string }>(),
        }
        const reached = climbDaysOf(climbing)
        let today = addDays(dueOn, -45)
        for (const gap of steps) {
          today = addDays(today, gap)
          const rung = rungToTake(climbing, today)
          if (rung === undefined) continue
          const last = climbing.taken.at(-1)?.rung ?? 0
          expect(rung === last + 1 || (last === 0 && rung === 2)).toBe(true)
          expect(isWorkingDay(today)).toBe(true)
          expect(today >= (reached[rung - 1] ?? '9')).toBe(true)
          expect(climbing.taken.some(({ takenOn }) => takenOn === today)).toBe(false)
          climbing.taken.push({ rung, takenOn: today })
        }
      }),
    )
  })
})

describe('who is told of what a unit owes', () => {
  // Safe: nothing is asked of a database.
  const [unitId, aboveUnitId, ownerUnitId] = ['u', 'a', 'o'] as unknown as [
    OrgUnitId,
    OrgUnitId,
    OrgUnitId,
  ]
  const owed = { isPersonal: false, isInReview: false, hasReviewer: true, unitId, ownerUnitId }
  const toldAt = (changes: Partial<typeof owed> & { aboveUnitId?: OrgUnitId | undefined }) =>
    [1, 2, 3, 4].map((rung) =>
      audiencesAt(rung, { ...owed, aboveUnitId, ...changes })
        .filter(({ roles }) => roles.length > 0)
        .map((one) => `${one.unitId} ${one.as}${one.roles.length === 1 ? ` ${one.roles[0]}` : ''}`),
    )

  it('is the unit, then with it whoever has the paper now, those above, the owner of the campaign', () => {
    expect(toldAt({})).toEqual([['u own'], ['u own', 'a below'], ['a below'], ['o list']])
    expect(toldAt({ isInReview: true })).toEqual([
      ['u waits'],
      ['u waits', 'u review cap_uy_vien_phu_trach'],
      ['a superior bi_thu'],
      ['o list'],
    ])
    expect(toldAt({ isInReview: true, hasReviewer: false })[1]).toEqual(['u waits', 'a superior'])
    expect(toldAt({ isPersonal: true })[0]).toEqual(['u own bi_thu'])
    expect(toldAt({ aboveUnitId: undefined })).toEqual([['u own'], ['u own'], [], []])
  })
})

describe('how late something is', () => {
  it('is counted in calendar days from the due day on', () => {
    const dueAt = endOf('2026-04-03')
    expect(daysLate(dueAt, at('2026-04-03', '23:59:59'))).toBe(0)
    expect(daysLate(dueAt, at('2026-04-04', '00:00'))).toBe(1)
    expect(daysLate(dueAt, at('2026-04-06', '08:00'))).toBe(3)
    expect(daysLate(dueAt, at('2026-04-01', '08:00'))).toBe(0)
    expect(daysPastDue(dueAt, at('2026-04-01', '08:00'))).toBe(-2)
  })
})

describe('units that are told', () => {
  it('stand in one group exactly if a chain of shared readers joins them', () => {
    const readers = new Map([
      ['a', ['x']],
      ['b', ['y']],
      ['c', ['x', 'z']],
      ['d', ['w']],
      ['e', ['z', 'y']],
      ['f', []],
    ])
    expect(groupByReader(readers).map((group) => group.toSorted())).toEqual([
      ['d'],
      ['a', 'b', 'c', 'e'],
      ['f'],
    ])
  })
})
