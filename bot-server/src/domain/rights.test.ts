import type { AccessTokenId, OrgUnitId, PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { Right } from '@quan-triet/shared/vocabulary/rights'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor, PersonActor } from './actor.ts'
import { mayDo, scopeOf, scopesOfRole, type UnitRight } from './rights.ts'

const own = 'own' as OrgUnitId
const other = 'other' as OrgUnitId
const person = (roles: PersonActor['roles'], guestUnitIds: OrgUnitId[] = []): PersonActor => ({
  kind: 'person',
  personId: 'p' as PersonId,
  fullName: 'A',
  homeUnitId: own,
  guestUnitIds,
  standing: 'phai_hoc',
  hasDeclined: false,
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

const above = 'above' as OrgUnitId
const unitRights = Right.options.filter(
  (right): right is UnitRight => right !== 'public' && right !== 'signed_in',
)

/** What a role gives somebody who belongs elsewhere: in the unit where it is held, and in units below it. */
const givenBy = (role: Role) => {
  const holder: PersonActor = { ...person([{ role, orgUnitId: own }]), homeUnitId: other }
  return {
    at: unitRights.filter((right) => mayDo(holder, right, own)),
    below: unitRights.filter((right) => mayDo(holder, right, { unitId: above, above: [own] })),
  }
}

const figures = { at: ['see_figures'], below: ['see_figures'] }
const leads = {
  at: [
    'take_part',
    'run_branch',
    'publish',
    'see_figures',
    'see_names',
    'manage_people',
    'assign_roles',
    'run_campaign',
    'make_reports',
    'make_plans',
    'gather_recommendations',
    'grade_essays',
    'sample_essays',
  ],
  below: ['see_figures', 'run_campaign', 'sample_essays'],
}
const administers = [
  'see_figures',
  'see_names',
  'manage_tree',
  'manage_people',
  'assign_roles',
  'answer_requests',
  'revoke_access',
  'connect',
  'operate',
]

describe('a token made for a program', () => {
  it('does nothing that its person may not, and of the rest only what it was made for', () => {
    const scopes = fc.uniqueArray(fc.constantFrom(...TokenScope.options))
    const place = fc.constantFrom(own, other, { unitId: other, above: [own] })
    const held = fc.array(
      fc.record({ role: fc.constantFrom(...Role.options), orgUnitId: fc.constantFrom(own, other) }),
    )
    fc.assert(
      fc.property(held, scopes, place, (roles, made, where) => {
        const holder = person(roles)
        const program: PersonActor = {
          ...holder,
          token: { id: 't' as AccessTokenId, scopes: made },
        }
        const ever = new Set(['public', 'see_figures', 'make_reports'])
        for (const right of Right.options) {
          const may = mayDo(program, right, where)
          expect(may && (!mayDo(holder, right, where) || !ever.has(right))).toBe(false)
          if (right === 'make_reports' && !made.includes('reports')) expect(may).toBe(false)
        }
        for (const right of unitRights) {
          const { at, below } = scopeOf(program, right) as { at: unknown[]; below: unknown[] }
          if (!ever.has(right) || made.length === 0) expect([...at, ...below]).toEqual([])
        }
      }),
    )
  })

  it('can be made for reading reports only by whoever makes some', () => {
    expect(scopesOfRole('bi_thu')).toEqual(['figures', 'reports', 'structure', 'exports'])
    expect(scopesOfRole('chi_uy_vien')).toEqual(['figures', 'structure', 'exports'])
    expect(scopesOfRole('kiem_tra')).toEqual([])
    expect(scopesOfRole('dang_vien')).toEqual([])
  })
})

describe('the table of rights (2.3, INV-04)', () => {
  it('gives each role exactly this, where it is held and below', () => {
    expect(Object.fromEntries(Role.options.map((role) => [role, givenBy(role)]))).toEqual({
      dang_vien: { at: [], below: [] },
      quan_chung: { at: [], below: [] },
      bi_thu: leads,
      pho_bi_thu: leads,
      chi_uy_vien: { at: ['see_figures', 'see_names', 'make_plans', 'grade_essays'], below: [] },
      cap_uy_vien: { at: ['see_figures', 'make_plans'], below: ['see_figures'] },
      cap_uy_vien_phu_trach: { at: ['see_figures', 'review_plans'], below: ['see_figures'] },
      uy_vien_ban_thuong_vu: figures,
      bao_cao_vien: { at: [], below: [] },
      can_bo_tuyen_giao: {
        at: [
          'see_figures',
          'run_campaign',
          'make_reports',
          'make_plans',
          'gather_recommendations',
          'sample_essays',
        ],
        below: ['see_figures', 'run_campaign', 'sample_essays'],
      },
      van_phong: { at: ['see_figures', 'make_reports', 'make_plans'], below: ['see_figures'] },
      kiem_tra: { at: ['read_audit'], below: ['read_audit'] },
      quan_tri: { at: administers, below: administers },
    })
  })

  it('lets nobody but an administrator see names below, nor reach upwards with anything (U-11)', () => {
    for (const role of Role.options) {
      expect(givenBy(role).below.includes('see_names')).toBe(role === 'quan_tri')
      const holder = person([{ role, orgUnitId: own }])
      for (const right of unitRights) expect(mayDo(holder, right, above)).toBe(false)
    }
  })

  it('gives an administrator no essay, no roll and no publishing (P-04)', () => {
    const { at, below } = givenBy('quan_tri')
    for (const right of ['run_branch', 'publish', 'take_part'] as const)
      expect([...at, ...below]).not.toContain(right)
  })

  it('says in a scope exactly the units in which the right is had, whatever the roles and the tree', () => {
    const units = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5'] as OrgUnitId[]
    const held = fc.record({
      role: fc.constantFrom(...Role.options),
      orgUnitId: fc.constantFrom(...units),
    })
    /** Each unit stands under an earlier one; the first is the top. */
    const tree = fc.tuple(...units.slice(1).map((_, index) => fc.nat(index)))
    fc.assert(
      fc.property(
        fc.array(held, { maxLength: 4 }),
        tree,
        fc.constantFrom(...unitRights),
        (roles, parents, right) => {
          const lineOf = (index: number): OrgUnitId[] => {
            const parent = index === 0 ? undefined : parents[index - 1]
            return parent === undefined ? [] : [units[parent] ?? own, ...lineOf(parent)]
          }
          const actor = { ...person(roles), homeUnitId: units[0] ?? own }
          const scope = scopeOf(actor, right)
          if (scope === 'everywhere') throw new Error('for the house alone')
          for (const [index, unitId] of units.entries()) {
            const line = lineOf(index)
            const isInScope =
              scope.at.includes(unitId) || line.some((one) => scope.below.includes(one))
            expect(isInScope).toBe(mayDo(actor, right, { unitId, above: line }))
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('knows no scope for whoever is nobody', () => {
    for (const right of unitRights)
      for (const actor of [anonymous, account])
        expect(scopeOf(actor, right)).toEqual({ at: [], below: [] })
  })
})
