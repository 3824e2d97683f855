import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNamingFault, findReviewBar } from './may-review.ts'

const ids = ['chi-bo', 'phuong', 'tinh', 'phuong-khac'] as OrgUnitId[]
const [unit, ward, province, elsewhere] = ids as [OrgUnitId, OrgUnitId, OrgUnitId, OrgUnitId]
const me = 'nguoi-xem-xet' as PersonId
const other = 'nguoi-khac' as PersonId

const inCharge = { role: 'cap_uy_vien_phu_trach', orgUnitId: unit } as const
const plan = { personId: me, unitId: unit, above: [ward, province], authors: [other] }

describe('who reviews a plan (INV-21)', () => {
  it('is in charge, wrote nothing of it, and belongs to a committee above', () => {
    const above = { role: 'cap_uy_vien', orgUnitId: province } as const
    expect(findReviewBar({ ...plan, roles: [inCharge, above] })).toBeNull()
    expect(findReviewBar({ ...plan, roles: [above] })).toBe('not_in_charge')
    expect(findReviewBar({ ...plan, roles: [inCharge, above], authors: [other, me] })).toBe(
      'own_plan',
    )
    expect(findReviewBar({ ...plan, roles: [inCharge, { ...above, orgUnitId: elsewhere }] })).toBe(
      'not_above',
    )
    // An officer above is no committee member by that alone.
    expect(
      findReviewBar({ ...plan, roles: [inCharge, { role: 'van_phong', orgUnitId: ward }] }),
    ).toBe('not_above')
  })

  it('is never an author nor somebody of the unit’s own level, whatever else is held where', () => {
    const committees: readonly Role[] = [
      'bi_thu',
      'pho_bi_thu',
      'cap_uy_vien',
      'uy_vien_ban_thuong_vu',
    ]
    const held = fc.record({
      role: fc.constantFrom(...Role.options),
      orgUnitId: fc.constantFrom(...ids),
    })
    fc.assert(
      fc.property(
        fc.record({
          others: fc.array(held, { maxLength: 6 }),
          holds: fc.boolean(),
          above: fc.subarray(ids.slice(1)),
          authors: fc.subarray([me, other]),
        }),
        ({ others, holds, above, authors }) => {
          const roles = holds ? [inCharge, ...others] : others
          const bar = findReviewBar({ ...plan, roles, above, authors })
          const belongs = above.some((one) =>
            committees.some((role) =>
              roles.some((role2) => role2.role === role && role2.orgUnitId === one),
            ),
          )
          const isTrusted = roles.some(
            ({ role, orgUnitId }) => role === inCharge.role && orgUnitId === unit,
          )
          expect(bar === null).toBe(belongs && isTrusted && !authors.includes(me))
          if (bar === 'own_plan') expect(authors).toContain(me)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is named from a committee above, and makes no papers in the unit', () => {
    const here = { unitId: unit, above: [ward, province] }
    const member = { role: 'uy_vien_ban_thuong_vu', orgUnitId: ward } as const
    expect(findNamingFault({ ...here, roles: [member] })).toBeNull()
    expect(findNamingFault({ ...here, roles: [] })).toBe('not_above')
    expect(
      findNamingFault({ ...here, roles: [member, { role: 'chi_uy_vien', orgUnitId: unit }] }),
    ).toBe('own_unit')
    expect(
      findNamingFault({ ...here, roles: [member, { role: 'chi_uy_vien', orgUnitId: ward }] }),
    ).toBeNull()
  })
})
