import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeVenues } from './arrange-venues.ts'
import { areClashing } from './clashes.ts'
import { countClasses } from './count-classes.ts'
import { type ClassHours, fitsOrder, keyCadreEnd } from './key-cadre-first.ts'
import { pacedAt } from './pace.ts'
import { planCascade } from './plan-cascade.ts'
import { shiftDay, shiftDeadline } from './shift-days.ts'
import { splitPeople } from './split-people.ts'
import { findLooser } from './terms.ts'

const unit = (id: string, parent: string | null, level: Level) => ({
  id: id as OrgUnitId,
  parentId: parent as OrgUnitId | null,
  level,
})
const ward = 'ward' as OrgUnitId
const tree = [
  unit('ward', 'province', 'cap_tren_truc_tiep'),
  unit('school', 'ward', 'tccsd'),
  unit('school-1', 'school', 'chi_bo_truc_thuoc'),
  unit('khu-3', 'ward', 'chi_bo_truc_thuoc'),
]
const linesOf = (planned: ReturnType<typeof planCascade>) =>
  planned.map((node) => `${node.unitId}<${node.parentUnitId}`)

describe('the units that a campaign reaches', () => {
  it('are the owner and all below it, parents before children', () => {
    expect(linesOf(planCascade(ward, tree, { children: null, levels: null }))).toEqual([
      'ward<null',
      'school<ward',
      'khu-3<ward',
      'school-1<school',
    ])
  })

  it('hang under the nearest unit that takes part when a level is left out', () => {
    const levels = ['chi_bo_truc_thuoc' as const]
    expect(linesOf(planCascade(ward, tree, { children: null, levels }))).toEqual([
      'ward<null',
      'khu-3<ward',
      'school-1<ward',
    ])
  })

  it('are only those under the chosen children', () => {
    const children = ['school' as OrgUnitId]
    expect(linesOf(planCascade(ward, tree, { children, levels: null }))).toEqual([
      'ward<null',
      'school<ward',
      'school-1<school',
    ])
  })
})

describe('terms', () => {
  const above = {
    targetPercent: 95,
    minSessions: 2,
    deadlines: new Map([['thu_hoach' as const, '2026-03-25T16:59:59.000Z']]),
  }
  it.each([
    [{ targetPercent: 94 }, 'target'],
    [{ minSessions: 1 }, 'sessions'],
    [{ deadlines: new Map([['thu_hoach' as const, '2026-03-26T16:59:59.000Z']]) }, 'deadline'],
  ])('looser than those above are found: %j', (wanted, term) => {
    expect(findLooser(wanted, above)?.term).toBe(term)
    expect(findLooser(wanted, undefined)).toBeUndefined()
  })

  it('equal or stricter pass, and so does a subject that the level above does not set', () => {
    const deadlines = new Map([
      ['thu_hoach' as const, '2026-03-25T16:59:59.000Z'],
      ['so_ket' as const, '2027-01-01T16:59:59.000Z'],
    ])
    expect(findLooser({ targetPercent: 95, minSessions: 3, deadlines }, above)).toBeUndefined()
  })
})

const hours = (
  firstStart: string,
  lastEnd: string,
  traits: Partial<ClassHours> = {},
): ClassHours => ({ isKeyCadre: false, isMakeup: false, firstStart, lastEnd, ...traits })
const keyCadre = hours('2026-03-10T01:00', '2026-03-10T04:00', { isKeyCadre: true })

describe('the key-cadre class', () => {
  it('ends before a base class may begin', () => {
    expect(keyCadreEnd([keyCadre])).toBe('2026-03-10T04:00')
    expect(fitsOrder(hours('2026-03-10T03:59', '2026-03-10T06:00'), [keyCadre])).toBe(false)
    expect(fitsOrder(hours('2026-03-10T04:00', '2026-03-10T06:00'), [keyCadre])).toBe(true)
  })

  it('cannot be planned behind a base class either', () => {
    expect(fitsOrder(keyCadre, [hours('2026-03-09T01:00', '2026-03-09T04:00')])).toBe(false)
    expect(fitsOrder(keyCadre, [hours('2026-03-11T01:00', '2026-03-11T04:00')])).toBe(true)
  })

  it('holds no make-up class back, and its own make-up holds nobody back', () => {
    const early = hours('2026-03-01T01:00', '2026-03-01T04:00', { isMakeup: true })
    expect(fitsOrder(early, [keyCadre])).toBe(true)
    expect(keyCadreEnd([{ ...keyCadre, isMakeup: true }])).toBeNull()
  })
})

const share = (unitId: string, people: number) => ({ unitId: unitId as OrgUnitId, people })

const sizeOf = (part: readonly { people: number }[]) =>
  part.reduce((sum, one) => sum + one.people, 0)

describe('splitting people into classes', () => {
  it('keeps branches together where they fit', () => {
    const parts = splitPeople([share('a', 30), share('b', 25), share('c', 20), share('d', 15)], 50)
    expect(parts.map((part) => part.map((one) => `${one.unitId}${one.people}`))).toEqual([
      ['a30', 'c20'],
      ['b25', 'd15'],
    ])
  })

  it('places everybody, never above capacity, in as few classes as possible, and the same way each time', () => {
    const branches = fc.array(fc.integer({ min: 0, max: 120 }), { maxLength: 12 })
    fc.assert(
      fc.property(branches, fc.integer({ min: 1, max: 90 }), (sizes, capacity) => {
        const shares = sizes.map((people, index) => share(`u${index}`, people))
        const parts = splitPeople(shares, capacity)
        const total = sizeOf(shares)
        expect(parts).toHaveLength(Math.ceil(total / capacity))
        expect(parts.every((part) => sizeOf(part) <= capacity)).toBe(true)
        for (const { unitId, people } of shares)
          expect(sizeOf(parts.flat().filter((one) => one.unitId === unitId))).toBe(people)
        expect(splitPeople(shares.toReversed(), capacity)).toEqual(parts)
      }),
      { numRuns: 100 },
    )
  })
})

const duty = (venueId: string, startsAt: string, endsAt: string) => ({
  venueId,
  sessionId: `of-${venueId}`,
  startsAt,
  endsAt,
})

describe('two duties at venues', () => {
  const morning = duty('a', '2026-03-14T01:00:00.000Z', '2026-03-14T04:00:00.000Z')

  it('clash when they overlap, or when the way between takes longer than the pause', () => {
    const soon = duty('b', '2026-03-14T04:20:00.000Z', '2026-03-14T06:00:00.000Z')
    expect(areClashing(morning, soon, 30)).toBe(true)
    expect(areClashing(morning, soon, 20)).toBe(false)
    expect(areClashing(soon, morning, 20)).toBe(false)
  })

  it('always clash at two venues of one session, and never with themselves', () => {
    expect(areClashing(morning, { ...morning, venueId: 'b' }, 0)).toBe(true)
    expect(areClashing(morning, morning, 60)).toBe(false)
  })
})

const everyDay = () => true
const isWorking = (day: string) => day !== '2026-09-30'

describe('moving days to a new start', () => {
  const shift = { from: '2026-03-02', to: '2026-09-07' }

  it('keeps the weekday and the distance', () => {
    expect(shiftDay('2026-03-25', shift, everyDay)).toBe('2026-09-30')
    expect(shiftDay('2026-03-02', { from: '2026-03-02', to: '2026-09-10' }, everyDay)).toBe(
      '2026-09-14',
    )
  })

  it('moves a working day off a holiday, and ends a month with the month', () => {
    expect(shiftDay('2026-03-25', shift, isWorking)).toBe('2026-10-01')
    const due = { dueAt: '2026-03-31T16:59:59.000Z', granularity: 'thang' as const }
    expect(shiftDeadline(due, shift, everyDay)).toBe('2026-09-30T16:59:59.000Z')
    const quarter = { dueAt: '2026-06-30T16:59:59.000Z', granularity: 'quy' as const }
    expect(shiftDeadline(quarter, shift, everyDay)).toBe('2026-12-31T16:59:59.000Z')
  })
})

describe('messages to many units', () => {
  it('leave as many a minute as the campaign says, and not at night', () => {
    const start = '2026-03-12T02:00:00.000Z'
    expect([0, 9, 10, 25].map((index) => pacedAt(start, index, 10).slice(11, 16))).toEqual([
      '02:00',
      '02:00',
      '02:01',
      '02:02',
    ])
    expect(pacedAt(start, 9999, null)).toBe(start)
    expect(pacedAt('2026-03-12T13:59:00.000Z', 20, 10)).toBe('2026-03-13T00:00:00.000Z')
  })
})

const classOf = (isMakeup: boolean, countsAsClass: boolean) => ({ isMakeup, countsAsClass })

describe('classes and venues', () => {
  it('are counted once for the unit that organises them, make-ups and uncounted ones apart', () => {
    const classes = [classOf(false, true), classOf(true, true), classOf(false, false)]
    expect(countClasses(classes)).toEqual({ held: 1, makeup: 1, uncounted: 1 })
  })

  it('stand under the venue above them, with their depth', () => {
    const venues = [
      { id: 'commune', parentId: 'province' },
      { id: 'main', parentId: null },
      { id: 'base', parentId: 'commune' },
      { id: 'province', parentId: 'main' },
      { id: 'orphan', parentId: 'unseen' },
    ]
    expect(arrangeVenues(venues).map((one) => `${one.depth} ${one.id}`)).toEqual([
      '0 main',
      '1 province',
      '2 commune',
      '3 base',
      '0 orphan',
    ])
  })
})
