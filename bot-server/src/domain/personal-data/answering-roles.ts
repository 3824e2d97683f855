/** Says which roles answer requests about personal data, read from the one table of rights. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { Role } from '@quan-triet/shared/vocabulary/roles'
import type { PersonActor } from '../actor.ts'
import { scopeOf } from '../rights.ts'

/** Safe because these two stand for anybody anywhere and never leave this file. */
const anyUnit = 'any-unit' as OrgUnitId
const anybody = 'anybody' as PersonId

const holderOf = (role: Role): PersonActor => ({
  kind: 'person',
  personId: anybody,
  fullName: '',
  homeUnitId: anyUnit,
  guestUnitIds: [],
  standing: 'phai_hoc',
  hasDeclined: false,
  roles: [{ role, orgUnitId: anyUnit }],
})

const rolesThatAnswer = (side: 'at' | 'below'): Role[] =>
  Role.options.filter((role) => {
    const scope = scopeOf(holderOf(role), 'answer_requests')
    return scope !== 'everywhere' && scope[side].length > 0
  })

/** Roles that answer for the unit where they are held, and for units below it. */
export const answeringRoles = { at: rolesThatAnswer('at'), below: rolesThatAnswer('below') }
