import type { CoverageUnit } from '@quan-triet/shared/models/progress'
import { OrgUnitId } from '@quan-triet/shared/models/ids'
import { Day } from '@quan-triet/shared/models/moments'
import { describe, expect, it } from 'vitest'
import { arrangeUnits, keepOrder } from './arrange-units.ts'

const figure = (numerator: number, denominator: number, missing: number) => ({
  numerator,
  denominator,
  base: 'phai_hoc' as const,
  verdict: missing === 0 ? ('dat' as const) : ('chua_dat' as const),
  missing,
  isReachable: true,
})

const unit = (name: string, required: [number, number, number], members = 0): CoverageUnit => ({
  unit: { id: OrgUnitId.parse(name), nameOrg: `Chi bộ ${name}`, shortName: name },
  ofRequired: figure(...required),
  ofMembers: figure(0, 50, members),
  phase: required[2] === 0 ? 'xong' : 'dang_hoc',
  branches: 1,
  begun: 1,
  hasBelow: false,
  report: null,
  isPilot: false,
  isSmall: false,
  texts: {},
})

const units = [
  unit('Khu phố 10', [9, 10, 1], 9),
  unit('Khu phố 2', [1, 40, 38], 3),
  unit('Ấp Đông', [0, 1, 1], 5),
  unit('Trường', [10, 10, 0]),
]
const all = { order: 'missing', show: 'all', search: '' } as const
const names = (some: CoverageUnit[]) => some.map((one) => one.unit.shortName)

const owing = (of: CoverageUnit, daysLate: number, sentOn: string | null): CoverageUnit => ({
  ...of,
  report: {
    state: 'chua_den_han',
    sentOn: sentOn === null ? null : Day.parse(sentOn),
    dueAt: null,
    daysLate,
  },
})

describe('the order of units', () => {
  it('puts first where most people are missing, on the base of the campaign', () => {
    expect(names(arrangeUnits(units, 'phai_hoc', all))).toEqual([
      'Khu phố 2',
      'Ấp Đông',
      'Khu phố 10',
      'Trường',
    ])
    expect(names(arrangeUnits(units, 'tong_so', all))[0]).toBe('Khu phố 10')
  })

  it('goes by ratio or by name, numbers as people count', () => {
    const first = arrangeUnits(units, 'phai_hoc', { ...all, order: 'ratio' })[0]
    expect(first?.unit.shortName).toBe('Ấp Đông')
    expect(names(arrangeUnits(units, 'phai_hoc', { ...all, order: 'name' }))).toEqual([
      'Ấp Đông',
      'Khu phố 2',
      'Khu phố 10',
      'Trường',
    ])
  })

  it('shows only a phase, and what is searched without marks', () => {
    expect(names(arrangeUnits(units, 'phai_hoc', { ...all, show: 'xong' }))).toEqual(['Trường'])
    expect(names(arrangeUnits(units, 'phai_hoc', { ...all, search: 'khu pho 1' }))).toEqual([
      'Khu phố 10',
    ])
  })
  it('puts first who is longest overdue with a report, and shows only who has not reported, or only pilots', () => {
    const [ten, two, east, school] = units
    if (!ten || !two || !east || !school) throw new Error('four units')
    const some = [
      owing(ten, 2, null),
      { ...owing(two, 0, '2026-03-12'), isPilot: true },
      owing(east, 9, null),
      school,
    ]
    const late = arrangeUnits(some, 'phai_hoc', { ...all, order: 'late' })
    expect(names(late)).toEqual(['Ấp Đông', 'Khu phố 10', 'Khu phố 2', 'Trường'])
    const unreported = arrangeUnits(some, 'phai_hoc', { ...all, show: 'unreported' })
    expect(names(unreported)).toEqual(['Ấp Đông', 'Khu phố 10'])
    expect(names(arrangeUnits(some, 'phai_hoc', { ...all, show: 'pilot' }))).toEqual(['Khu phố 2'])
  })

  it('stays as it was shown while numbers change; who is gone leaves, who is new comes last', () => {
    const [ten, two, east, school] = units
    if (!ten || !two || !east || !school) throw new Error('four units')
    const changed = { ...two, phase: 'xong' as const }
    const shown = keepOrder(
      [ten, changed, school],
      [school, changed, ten],
      [east, two, ten].map((one) => one.unit.id),
    )
    expect(names(shown)).toEqual(['Khu phố 2', 'Khu phố 10', 'Trường'])
    expect(shown[0]?.phase).toBe('xong')
  })
})
