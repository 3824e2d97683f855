/** Queries of roles held in units: give one, end one, who holds what on a day, who could. */
import type { Candidate, HeldRole } from '@quan-triet/shared/models/duty'
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { sql } from 'kysely'
import type { HeldBy } from '../../domain/duties/conflicts.ts'
import type { Scope } from '../../domain/rights.ts'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'
import { isInScope, withUnitsBelow } from './unit-lines.ts'

export type RoleRow = HeldRole & { orgUnitId: OrgUnitId }

const selectRoles = (db: Db) =>
  db
    .selectFrom('role_assignment')
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .select([
      'role_assignment.id',
      'role_assignment.person_id as personId',
      'role_assignment.org_unit_id as orgUnitId',
      'role_assignment.role',
      'role_assignment.starts_at as startsAt',
      'role_assignment.ends_at as endsAt',
      'person.full_name as fullName',
    ])

/** The roles held in a unit at some moment from `from` until before `to`, without what never began. */
export const listRolesIn = (
  db: Db,
  query: { unitId: OrgUnitId; from: Instant; to: Instant | null },
): Promise<RoleRow[]> =>
  selectRoles(db)
    .where('role_assignment.org_unit_id', '=', query.unitId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', query.from)]))
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', eb.ref('starts_at'))]))
    .$if(query.to !== null, (qb) => qb.where('starts_at', '<', query.to ?? ''))
    .orderBy('starts_at')
    .orderBy('role_assignment.id')
    .execute()

export const findRole = (db: Db, id: string): Promise<RoleRow | undefined> =>
  selectRoles(db).where('role_assignment.id', '=', id).executeTakeFirst()

/** Every role a person ever held that has not ended by an instant, future ones too. */
export const listRolesFrom = (db: Db, personId: PersonId, from: Instant): Promise<HeldBy[]> =>
  db
    .selectFrom('role_assignment')
    .select(['role', 'org_unit_id as orgUnitId', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', from)]))
    .execute()

export const insertRole = async (
  db: Db,
  row: { id: string; personId: PersonId; orgUnitId: OrgUnitId; role: Role; startsAt: Instant },
): Promise<void> => {
  await db
    .insertInto('role_assignment')
    .values({
      id: row.id,
      person_id: row.personId,
      org_unit_id: row.orgUnitId,
      role: row.role,
      starts_at: row.startsAt,
      ends_at: null,
    })
    .execute()
}

/** Ends a role; one that has not begun by then never will. @returns false when it ended before */
export const endRoleAt = async (db: Db, id: string, endsAt: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('role_assignment')
    .set({ ends_at: endsAt })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('ends_at', 'is', null), eb('ends_at', '>', endsAt)]))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** How many hold a role for good, from an instant on, in one of the units; one assignment is left out of it. */
export const countLastingHolders = async (
  db: Db,
  query: { role: Role; unitIds: readonly OrgUnitId[]; at: Instant; without: string },
): Promise<number> => {
  const row = await db
    .selectFrom('role_assignment')
    .select((eb) => eb.fn.countAll<number>().as('holders'))
    .where('role', '=', query.role)
    .where('org_unit_id', 'in', [...query.unitIds])
    .where('starts_at', '<=', query.at)
    .where('ends_at', 'is', null)
    .where('id', '!=', query.without)
    .executeTakeFirstOrThrow()
  return row.holders
}

/** Makes concurrent changes to the roles of one unit wait for each other, where a transaction alone would not. */
export const holdRolesOf = async (db: Db, unitId: OrgUnitId): Promise<void> => {
  await db
    .updateTable('org_unit')
    .set((eb) => ({ is_pilot: eb.ref('is_pilot') }))
    .where('id', '=', unitId)
    .execute()
}

/**
 * Members of a unit and of those below it by name: by any part of it where names may be seen, elsewhere only by the
 * whole of it (whoever asks knows the person already).
 */
export const listCandidates = (
  db: Db,
  query: { unitId: OrgUnitId; searchKey: string; seesNames: Scope; day: Day; limit: number },
): Promise<(Candidate & { homeUnitId: OrgUnitId })[]> =>
  withUnitsBelow(db, query.unitId, query.day)
    .selectFrom('audience')
    .innerJoin('membership', 'membership.org_unit_id', 'audience.id')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .innerJoin('org_unit', 'org_unit.id', 'membership.org_unit_id')
    .select([
      'person.id as personId',
      'person.full_name as fullName',
      'person.birth_year as birthYear',
      'org_unit.name_org as homeUnit',
      'org_unit.id as homeUnitId',
    ])
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', query.day))
    .where((eb) =>
      eb.or([
        eb('person.search_key', '=', query.searchKey),
        eb.and([
          eb('person.search_key', 'like', `%${query.searchKey}%`),
          isInScope(query.seesNames, 'membership.org_unit_id', query.day),
        ]),
      ]),
    )
    .orderBy('person.search_key')
    .orderBy('person.id')
    .limit(query.limit)
    .execute()

/** The units right below one on a day, by name, with how many people lead each. */
export const listChildrenWithSecretaries = async (
  db: Db,
  query: { unitId: OrgUnitId; day: Day; now: Instant },
): Promise<(OrgUnitName & { secretaries: number })[]> =>
  db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.child_id')
    .select((eb) => [
      'org_unit.id',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
      eb
        .selectFrom('role_assignment')
        .select(sql<number>`count(*)`.as('held'))
        .whereRef('role_assignment.org_unit_id', '=', 'org_unit.id')
        .where('role_assignment.role', '=', 'bi_thu')
        .where(holdsAt('role_assignment', query.now))
        .$asScalar()
        .$notNull()
        .as('secretaries'),
    ])
    .where('org_edge.parent_id', '=', query.unitId)
    .where(holdsOn('org_edge', query.day))
    .orderBy('org_unit.code')
    .execute()

export const findParent = async (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<OrgUnitName | null> => {
  const row = await db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.parent_id')
    .select(['org_unit.id', 'org_unit.name_org as nameOrg', 'org_unit.short_name as shortName'])
    .where('org_edge.child_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .executeTakeFirst()
  return row ?? null
}

/** What is in the hands of somebody who runs a unit, and would pass to a successor. */
export const countInHands = async (
  db: Db,
  query: { unitId: OrgUnitId; personId: PersonId; now: Instant },
): Promise<{
  groups: string[]
  waitingPushes: number
  comingSessions: number
  openCodes: number
}> => {
  const groups = await db
    .selectFrom('branch_group')
    .select('name')
    .where('org_unit_id', '=', query.unitId)
    .where('unbound_at', 'is', null)
    .orderBy('name')
    .execute()
  const row = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('part_push')
        .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
        .select(sql<number>`count(*)`.as('n'))
        .where('campaign_node.org_unit_id', '=', query.unitId)
        .where('part_push.scheduled_by', '=', query.personId)
        .where('part_push.fanned_out_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('waitingPushes'),
      eb
        .selectFrom('session')
        .innerJoin('class', 'class.id', 'session.class_id')
        .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
        .select(sql<number>`count(*)`.as('n'))
        .where('campaign_node.org_unit_id', '=', query.unitId)
        .where('session.closed_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('comingSessions'),
      eb
        .selectFrom('roster_code')
        .select(sql<number>`count(*)`.as('n'))
        .where('roster_code.created_by', '=', query.personId)
        .where('roster_code.used_at', 'is', null)
        .where('roster_code.expires_at', '>', query.now)
        .$asScalar()
        .$notNull()
        .as('openCodes'),
    ])
    .executeTakeFirstOrThrow()
  return { groups: groups.map((one) => one.name), ...row }
}

/** Puts the successor's name on what was scheduled and has not gone out. */
export const passPushesOn = async (
  db: Db,
  query: { unitId: OrgUnitId; from: PersonId; to: PersonId },
): Promise<void> => {
  await db
    .updateTable('part_push')
    .set({ scheduled_by: query.to })
    .where('scheduled_by', '=', query.from)
    .where('fanned_out_at', 'is', null)
    .where('campaign_node_id', 'in', (eb) =>
      eb
        .selectFrom('campaign_node')
        .select('campaign_node.id')
        .where('campaign_node.org_unit_id', '=', query.unitId),
    )
    .execute()
}

/** Takes back the unused roster codes that a person gave out. */
export const deleteCodesBy = async (db: Db, personId: PersonId): Promise<void> => {
  await db
    .deleteFrom('roster_code')
    .where('created_by', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}
