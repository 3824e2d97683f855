/** Decides who may do what, in one place and denied by default (INV-04). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Right } from '@quan-triet/shared/vocabulary/rights'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'
import type { Actor, PersonActor } from './actor.ts'

export type UnitRight = Exclude<Right, 'public' | 'signed_in'>

interface Grant {
  /** In the unit where the role is held. */
  at: readonly UnitRight[]
  /** In every unit below it, on the day of asking. */
  below?: readonly UnitRight[]
}

const runsUnit: Grant = {
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
const seesFigures: Grant = { at: ['see_figures'], below: ['see_figures'] }
const administers: readonly UnitRight[] = [
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

/** What each role may do (domain model 2.3); a role that is not listed adds nothing to membership. */
const grants: Partial<Record<Role, Grant>> = {
  bi_thu: runsUnit,
  pho_bi_thu: runsUnit,
  chi_uy_vien: { at: ['see_figures', 'see_names', 'make_plans', 'grade_essays'] },
  cap_uy_vien: { at: ['see_figures', 'make_plans'], below: ['see_figures'] },
  // Held in the unit that is looked after, by somebody of a level above it (oversight, S2-10).
  cap_uy_vien_phu_trach: { at: ['see_figures', 'review_plans'], below: ['see_figures'] },
  uy_vien_ban_thuong_vu: seesFigures,
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
}

/** What a token may use of its person's rights; a right that stands nowhere here no token ever has. */
const rightsOfScope: Record<TokenScope, readonly UnitRight[]> = {
  figures: ['see_figures'],
  reports: ['see_figures', 'make_reports'],
  structure: ['see_figures'],
  exports: ['see_figures'],
}

/** What a token for a role can be made for. */
export const scopesOfRole = (role: Role): TokenScope[] =>
  TokenScope.options.filter((scope) =>
    rightsOfScope[scope].every((right) => grants[role]?.at.includes(right)),
  )

const isByToken = (actor: Actor): boolean => actor.kind === 'person' && actor.token !== undefined

/** A person who acts personally is held back by nothing here. */
const isWithinToken = ({ token }: PersonActor, right: UnitRight): boolean =>
  token === undefined || token.scopes.some((scope) => rightsOfScope[scope].includes(right))

/** A unit with the units above it on the day of asking, nearest first. */
export interface Place {
  unitId: OrgUnitId
  above: readonly OrgUnitId[]
}

/**
 * Whether an actor may do something in a unit.
 * @param place the unit concerned; with only its id, rights that come from a role above it are not seen. May be omitted
 *   only for `public` and `signed_in`
 */
export const mayDo = (actor: Actor, right: Right, place?: OrgUnitId | Place): boolean => {
  if (right === 'public' || actor.kind === 'system') return true
  if (right === 'signed_in') return actor.kind !== 'anonymous' && !isByToken(actor)
  if (actor.kind !== 'person' || place === undefined || !isWithinToken(actor, right)) return false
  const { unitId, above } = typeof place === 'string' ? { unitId: place, above: [] } : place
  if (right === 'take_part' && [actor.homeUnitId, ...actor.guestUnitIds].includes(unitId))
    return true
  return actor.roles.some(
    ({ role, orgUnitId }) =>
      (orgUnitId === unitId && grants[role]?.at.includes(right)) ||
      (above.includes(orgUnitId) && grants[role]?.below?.includes(right)),
  )
}

/** Where an actor has a right: in single units, and in whole subtrees. `everywhere` for the house's own work. */
export type Scope = 'everywhere' | { at: readonly OrgUnitId[]; below: readonly OrgUnitId[] }

/** The units in which an actor has a right, for a query to filter by (INV-04: in the query, not after it). */
export const scopeOf = (actor: Actor, right: UnitRight): Scope => {
  if (actor.kind === 'system') return 'everywhere'
  if (actor.kind !== 'person' || !isWithinToken(actor, right)) return { at: [], below: [] }
  const unitsOf = (side: keyof Grant) =>
    actor.roles.flatMap(({ role, orgUnitId }) =>
      grants[role]?.[side]?.includes(right) ? [orgUnitId] : [],
    )
  const own = right === 'take_part' ? [actor.homeUnitId, ...actor.guestUnitIds] : []
  return { at: [...new Set([...own, ...unitsOf('at')])], below: [...new Set(unitsOf('below'))] }
}
