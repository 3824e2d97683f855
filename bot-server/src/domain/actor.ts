/** Says who acts: a person with units and roles, a Zalo account not yet on a roster, or the house itself. */
import type { AccessTokenId, OrgUnitId, PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { SignInPlace } from '@quan-triet/shared/models/duty'
import type { Standing } from '@quan-triet/shared/models/person'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { TokenScope } from '@quan-triet/shared/vocabulary/token-scopes'

export interface PersonActor {
  kind: 'person'
  personId: PersonId
  fullName: string
  /** The branch the person studies with: official membership, as it stands today. */
  homeUnitId: OrgUnitId
  /** Branches where the person is a guest (temporary attachment). */
  guestUnitIds: readonly OrgUnitId[]
  standing: Standing
  /** Declined the processing of his or her data, or withdrew: what is about the own study goes on paper (P-02). */
  hasDeclined: boolean
  roles: readonly { role: Role; orgUnitId: OrgUnitId }[]
  /** Through which door a request came; undefined in chat and in the house's own work. */
  place?: SignInPlace
  /** A program acts for the person, by a token made for this and no more. */
  token?: { id: AccessTokenId; scopes: readonly TokenScope[] }
}

export type Actor =
  | PersonActor
  | { kind: 'zalo_account'; zaloUserId: ZaloUserId }
  | { kind: 'anonymous' }
  /** The house's own work: a job by its name. */
  | { kind: 'system'; name: string }
