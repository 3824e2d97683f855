/** Decides who may comment on a plan for the level above (INV-21). */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { ReviewBar } from '@quan-triet/shared/models/plan-review'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

/** Roles by which somebody belongs to a committee. */
export const COMMITTEE_ROLES: readonly Role[] = [
  'bi_thu',
  'pho_bi_thu',
  'cap_uy_vien',
  'uy_vien_ban_thuong_vu',
]

/** Roles by which somebody writes, sends or signs a unit's own papers. */
const ROLES_OF_MAKERS: readonly Role[] = [
  'bi_thu',
  'pho_bi_thu',
  'chi_uy_vien',
  'cap_uy_vien',
  'can_bo_tuyen_giao',
  'van_phong',
]

interface Reviewing {
  personId: PersonId
  roles: readonly { role: Role; orgUnitId: OrgUnitId }[]
  unitId: OrgUnitId
  /** The units above on that day. */
  above: readonly OrgUnitId[]
  /** Everybody who wrote or sent anything of it, and whose plan it is. */
  authors: readonly PersonId[]
}

/**
 * The reviewer is in charge of the unit on that day, is no author, and belongs to a committee above it on that day.
 * @returns why not; null: may review
 */
export const findReviewBar = ({
  personId,
  roles,
  unitId,
  above,
  authors,
}: Reviewing): ReviewBar | null => {
  const isInCharge = roles.some(
    ({ role, orgUnitId }) => role === 'cap_uy_vien_phu_trach' && orgUnitId === unitId,
  )
  if (!isInCharge) return 'not_in_charge'
  if (authors.includes(personId)) return 'own_plan'
  return isOfCommitteeAbove(roles, above) ? null : 'not_above'
}

const isOfCommitteeAbove = (roles: Reviewing['roles'], above: readonly OrgUnitId[]): boolean =>
  roles.some(({ role, orgUnitId }) => above.includes(orgUnitId) && COMMITTEE_ROLES.includes(role))

/**
 * Whoever is put in charge belongs to a committee above, and makes no papers in the unit: each of them would be an own one.
 * @returns why somebody cannot be named; null: can
 */
export const findNamingFault = ({
  roles,
  unitId,
  above,
}: Pick<Reviewing, 'roles' | 'unitId' | 'above'>): 'not_above' | 'own_unit' | null => {
  if (!isOfCommitteeAbove(roles, above)) return 'not_above'
  const makesPapers = roles.some(
    ({ role, orgUnitId }) => orgUnitId === unitId && ROLES_OF_MAKERS.includes(role),
  )
  return makesPapers ? 'own_unit' : null
}

/**
 * Working days after which a review is called slow. S2-09 names no number: a third of the fortnight that units usually
 * have between the class and the day on which the programme is due.
 */
export const SLOW_AFTER_WORKING_DAYS = 3
