import type { CoverageUnit } from '@quan-triet/shared/models/progress'
import { OrgUnitId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { arrangeUnits } from './arrange-units.ts'

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
})

const units = [
  unit('Khu phố 10', [9, 10, 1], 9),
  unit('Khu phố 2', [1, 40, 38], 3),
  unit('Ấp Đông', [0, 1, 1], 5),
  unit('Trường', [10, 10, 0]),
]
const all = { order: 'missing', phase: 'all', search: '' } as const
const names = (some: CoverageUnit[]) => some.map((one) => one.unit.shortName)

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
    expect(names(arrangeUnits(units, 'phai_hoc', { ...all, phase: 'xong' }))).toEqual(['Trường'])
    expect(names(arrangeUnits(units, 'phai_hoc', { ...all, search: 'khu pho 1' }))).toEqual([
      'Khu phố 10',
    ])
  })
})
