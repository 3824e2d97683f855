import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PersonActor } from '../actor.ts'
import { mayDo, type UnitRight } from '../rights.ts'
import { givableRoles, mayGive, mayHandOver } from './may-give.ts'

const unit = 'chi-bo' as OrgUnitId
const ward = 'phuong' as OrgUnitId
const province = 'tinh' as OrgUnitId
const here = { unitId: unit, above: [ward, province] }

const holder = (role: Role, orgUnitId: OrgUnitId): PersonActor => ({
  kind: 'person',
  personId: 'p' as PersonId,
  fullName: 'P',
  homeUnitId: unit,
  guestUnitIds: [],
  standing: 'phai_hoc',
  hasDeclined: false,
  roles: [{ role, orgUnitId }],
})

describe('giving roles', () => {
  it('lets a secretary give helpers in the own unit, and neither secretaries nor those who watch or review', () => {
    const secretary = holder('bi_thu', unit)
    expect(givableRoles(secretary, here)).toEqual([
      'pho_bi_thu',
      'chi_uy_vien',
      'cap_uy_vien',
      'uy_vien_ban_thuong_vu',
      'bao_cao_vien',
      'can_bo_tuyen_giao',
      'van_phong',
    ])
    expect(givableRoles(secretary, { unitId: ward, above: [province] })).toEqual([])
  })

  it('lets an administrator give every role in the own unit and below, but membership is no role', () => {
    const all = Role.options.filter((role) => role !== 'dang_vien' && role !== 'quan_chung')
    expect(givableRoles(holder('quan_tri', province), here)).toEqual(all)
    expect(givableRoles(holder('quan_tri', unit), { unitId: ward, above: [province] })).toEqual([])
  })

  it('gives nobody a role with a right over the unit’s line that the giver’s line does not have', () => {
    const rights: readonly UnitRight[] = ['manage_tree', 'revoke_access', 'read_audit']
    fc.assert(
      fc.property(
        fc.constantFrom(...Role.options),
        fc.constantFrom(unit, ward, province),
        fc.constantFrom(...Role.options),
        (own, where, given) => {
          const actor = holder(own, where)
          if (!mayGive(actor, given, here)) return
          const successor = holder(given, unit)
          for (const right of rights)
            if (mayDo(successor, right, here)) expect(own).toBe('quan_tri')
        },
      ),
      { numRuns: 100 },
    )
  })

  it('lets a secretary pass the own role on, an administrator not', () => {
    const secretary = holder('bi_thu', unit)
    const own = { personId: 'p', role: 'bi_thu', orgUnitId: unit } as const
    expect(mayHandOver(secretary, own, here)).toBe(true)
    expect(mayHandOver(secretary, { ...own, personId: 'other' }, here)).toBe(false)
    expect(mayHandOver(holder('pho_bi_thu', unit), { ...own, personId: 'other' }, here)).toBe(false)
    expect(mayHandOver(holder('quan_tri', province), own, here)).toBe(true)
    const inspector = { personId: 'p', role: 'kiem_tra', orgUnitId: unit } as const
    expect(mayHandOver(holder('kiem_tra', unit), inspector, here)).toBe(false)
  })
})
