/** Decides who is told at each rung of the ladder of what units owe, by whom it waits for. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Role } from '@quan-triet/shared/vocabulary/roles'

/** Those whose role makes reports in their own unit. */
const MAKERS: readonly Role[] = ['bi_thu', 'pho_bi_thu', 'can_bo_tuyen_giao', 'van_phong']
const HEAD: readonly Role[] = ['bi_thu']
const REVIEWERS: readonly Role[] = ['cap_uy_vien_phu_trach']

/** All whose duty may be told of something owed. */
export const TOLD_ROLES: readonly Role[] = [...MAKERS, ...REVIEWERS]

/**
 * In which words somebody is told: to finish it; that it waits above; to comment; to hurry the unit on; to hurry the
 * reviewer on; who is late at all.
 */
export type ToldAs = 'own' | 'waits' | 'review' | 'below' | 'superior' | 'list'

export interface Audience {
  unitId: OrgUnitId
  roles: readonly Role[]
  as: ToldAs
}

interface Owed {
  /** A personal plan is its head's own: of the unit nobody else is told. */
  isPersonal: boolean
  /** Sent for review and not decided on: then it waits for the reviewer, else for the unit. */
  isInReview: boolean
  /** Whether anybody is in charge of the unit now. */
  hasReviewer: boolean
  unitId: OrgUnitId
  /** The unit of the node above; undefined: it stands at the top of its campaign. */
  aboveUnitId: OrgUnitId | undefined
  ownerUnitId: OrgUnitId
}

/** @param rung from 1. @returns nobody where the campaign has no such level: the ladder ends there */
export const audiencesAt = (rung: number, owed: Owed): Audience[] => {
  const { isPersonal, isInReview, unitId, aboveUnitId, ownerUnitId } = owed
  const roles = isPersonal ? HEAD : MAKERS
  const own: Audience = { unitId, roles, as: isInReview ? 'waits' : 'own' }
  if (rung === 1) return [own]
  if (rung === 2) return [own, ...holderOf(owed)]
  if (aboveUnitId === undefined) return []
  if (rung > 3) return [{ unitId: ownerUnitId, roles: MAKERS, as: 'list' }]
  return isInReview
    ? [{ unitId: aboveUnitId, roles: HEAD, as: 'superior' }]
    : [{ unitId: aboveUnitId, roles: MAKERS, as: 'below' }]
}

/** Who has it now, beside the unit; where nobody is in charge those above are told to see to it. */
const holderOf = ({ isInReview, hasReviewer, unitId, aboveUnitId }: Owed): Audience[] => {
  const review: Audience = { unitId, roles: REVIEWERS, as: 'review' }
  if (aboveUnitId === undefined) return isInReview ? [review] : []
  // A reviewer with a digest has it of a unit above: it stands there, and nobody else there is told.
  if (isInReview && hasReviewer) return [review, { unitId: aboveUnitId, roles: [], as: 'superior' }]
  return [{ unitId: aboveUnitId, roles: MAKERS, as: isInReview ? 'superior' : 'below' }]
}
