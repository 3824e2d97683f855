import type { OrgUnitId, PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { Right } from '@quan-triet/shared/vocabulary/rights'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import { describe, expect, it } from 'vitest'
import type { Actor, PersonActor } from './actor.ts'
import { mayDo } from './rights.ts'

const own = 'own' as OrgUnitId
const other = 'other' as OrgUnitId
const person = (roles: PersonActor['roles'], guestUnitIds: OrgUnitId[] = []): PersonActor => ({
  kind: 'person',
  personId: 'p' as PersonId,
  fullName: 'A',
  homeUnitId: own,
  guestUnitIds,
  standing: 'phai_hoc',
  roles,
})
const anonymous: Actor = { kind: 'anonymous' }
const account: Actor = { kind: 'zalo_account', zaloUserId: 'z' as ZaloUserId }

describe('rights', () => {
  it('are denied to everybody unless the table says otherwise', () => {
    for (const right of Right.options) {
      expect(mayDo(anonymous, right, own)).toBe(right === 'public')
      expect(mayDo(account, right, own)).toBe(['public', 'signed_in'].includes(right))
      expect(mayDo(person([]), right, other)).toBe(['public', 'signed_in'].includes(right))
    }
  })

  it('let members and guests take part, and no more', () => {
    expect(mayDo(person([]), 'take_part', own)).toBe(true)
    expect(mayDo(person([], [other]), 'take_part', other)).toBe(true)
    expect(mayDo(person([]), 'run_branch', own)).toBe(false)
    expect(mayDo(person([]), 'publish', own)).toBe(false)
  })

  it('let only secretaries and their deputies run a branch, each only their own', () => {
    const mayRun = Role.options.filter((role) =>
      mayDo(person([{ role, orgUnitId: own }]), 'run_branch', own),
    )
    expect(mayRun).toEqual(['bi_thu', 'pho_bi_thu'])
    for (const right of ['run_branch', 'publish'] as const)
      expect(mayDo(person([{ role: 'bi_thu', orgUnitId: other }]), right, own)).toBe(false)
  })
})
