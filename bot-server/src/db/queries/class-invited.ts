/** Queries of the people a class is for, by branch: members who must study, and holders of roles on its day. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { AudienceGroup } from '@quan-triet/shared/vocabulary/audience-groups'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'
import { withUnitsBelow } from './unit-lines.ts'

/** Cán bộ chủ chốt (S1); F-03 counts over them. */
export const KEY_CADRE_ROLES: readonly Role[] = ['bi_thu', 'pho_bi_thu', 'bao_cao_vien']

/** Whose roles make the group (domain model 2.5); groups of the masses are counts, not lists. */
const rolesOf: Partial<Record<AudienceGroup, readonly Role[]>> = {
  can_bo_chu_chot: KEY_CADRE_ROLES,
  cap_uy_vien: ['bi_thu', 'pho_bi_thu', 'chi_uy_vien', 'cap_uy_vien', 'uy_vien_ban_thuong_vu'],
}

/** Whether the people of these groups can be counted from the roster: not those of the masses. */
export const isOfRoster = (audience: readonly AudienceGroup[]): boolean =>
  audience.length > 0 &&
  audience.every((group) => group === 'dang_vien' || rolesOf[group] !== undefined)

export interface InvitedOfBranch {
  unitId: OrgUnitId
  unitName: string
  people: number
}

interface Query {
  /** The unit that organises the class. */
  unitId: OrgUnitId
  audience: readonly AudienceGroup[]
  /** When the class begins: roles and memberships of that moment. */
  at: Instant
}

/** The people of the groups at and below a unit, each once at home, exempt ones left out. */
const selectInvited = (db: Db, { unitId, audience, at }: Query) => {
  const day = dayOf(at)
  const roles = audience.flatMap((group) => rolesOf[group] ?? [])
  return withUnitsBelow(db, unitId, day)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
    .where('membership.attach', '=', 'chinh_thuc')
    .where('person.person_kind', '=', 'dang_vien')
    .where(holdsOn('membership', day))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('exemption')
            .select('exemption.id')
            .whereRef('exemption.person_id', '=', 'person.id')
            .where('exemption.kind', '!=', 'mien_thu_hoach')
            .where(holdsOn('exemption', day)),
        ),
      ),
    )
    .where((eb) => {
      const inTree = eb.selectFrom('audience').select('audience.id')
      const asMember = audience.includes('dang_vien')
        ? [eb('membership.org_unit_id', 'in', inTree)]
        : []
      const byRole =
        roles.length === 0
          ? []
          : [
              eb(
                'person.id',
                'in',
                eb
                  .selectFrom('role_assignment')
                  .select('role_assignment.person_id')
                  .where('role_assignment.role', 'in', roles)
                  .where(holdsAt('role_assignment', at))
                  .where('role_assignment.org_unit_id', 'in', inTree),
              ),
            ]
      return eb.or([...asMember, ...byRole])
    })
}

/** How many are invited, by the branch where each is at home; by name of the branch. */
export const listInvitedByBranch = (db: Db, query: Query): Promise<InvitedOfBranch[]> =>
  selectInvited(db, query)
    .select((eb) => [
      'membership.org_unit_id as unitId',
      'org_unit.short_name as unitName',
      eb.fn.countAll<number>().as('people'),
    ])
    .groupBy(['membership.org_unit_id', 'org_unit.short_name'])
    .orderBy('org_unit.short_name')
    .orderBy('membership.org_unit_id')
    .execute()

/** Who is invited, without names. */
export const listInvited = async (db: Db, query: Query): Promise<PersonId[]> => {
  const rows = await selectInvited(db, query)
    .select('membership.person_id')
    .orderBy('membership.person_id')
    .execute()
  return rows.map((row) => row.person_id)
}
