/** Queries of who is signed in where, and the ending of all of it for a person or for a unit with everything below. */
import type { OpenSignIn } from '@quan-triet/shared/models/duty'
import type { OrgUnitId, PersonId, ZaloUserId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'
import { withUnitsBelow } from './unit-lines.ts'

const openSignIns = (db: Db, now: Instant) =>
  db
    .selectFrom('sign_in')
    .innerJoin('app_identity', 'app_identity.zalo_user_id', 'sign_in.zalo_user_id')
    .where('sign_in.revoked_at', 'is', null)
    .where('sign_in.expires_at', '>', now)

/** The open sign-ins of some people, newest first. */
export const listOpenSignIns = (
  db: Db,
  personIds: readonly PersonId[],
  now: Instant,
): Promise<(OpenSignIn & { personId: PersonId })[]> =>
  personIds.length === 0
    ? Promise.resolve([])
    : openSignIns(db, now)
        .select([
          'app_identity.person_id as personId',
          'sign_in.place',
          'sign_in.device',
          'sign_in.signed_in_at as signedInAt',
          'sign_in.last_seen_at as lastSeenAt',
          'sign_in.expires_at as expiresAt',
        ])
        .where('app_identity.person_id', 'in', [...personIds])
        .orderBy('sign_in.signed_in_at', 'desc')
        .execute()

/** How many sign-ins the people of a unit and of all units below it have open. */
export const countSignInsBelow = async (
  db: Db,
  query: { unitId: OrgUnitId; day: Day; now: Instant },
): Promise<number> => {
  const row = await withUnitsBelow(db, query.unitId, query.day)
    .selectFrom('audience')
    .innerJoin('membership', 'membership.org_unit_id', 'audience.id')
    .innerJoin('app_identity', 'app_identity.person_id', 'membership.person_id')
    .innerJoin('sign_in', 'sign_in.zalo_user_id', 'app_identity.zalo_user_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', query.day))
    .where('sign_in.revoked_at', 'is', null)
    .where('sign_in.expires_at', '>', query.now)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The units right below one, with the sign-ins of their own people. */
export const listChildrenWithSignIns = (
  db: Db,
  query: { unitId: OrgUnitId; day: Day; now: Instant },
): Promise<(OrgUnitName & { signIns: number })[]> =>
  db
    .selectFrom('org_edge')
    .innerJoin('org_unit', 'org_unit.id', 'org_edge.child_id')
    .select((eb) => [
      'org_unit.id',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
      eb
        .selectFrom('membership')
        .innerJoin('app_identity', 'app_identity.person_id', 'membership.person_id')
        .innerJoin('sign_in', 'sign_in.zalo_user_id', 'app_identity.zalo_user_id')
        .select(sql<number>`count(*)`.as('n'))
        .whereRef('membership.org_unit_id', '=', 'org_unit.id')
        .where('membership.attach', '=', 'chinh_thuc')
        .where(holdsOn('membership', query.day))
        .where('sign_in.revoked_at', 'is', null)
        .where('sign_in.expires_at', '>', query.now)
        .$asScalar()
        .$notNull()
        .as('signIns'),
    ])
    .where('org_edge.parent_id', '=', query.unitId)
    .where(holdsOn('org_edge', query.day))
    .orderBy('org_unit.code')
    .execute()

/** The people who belong to a unit itself on a day. */
export const listPeopleOf = (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<{ personId: PersonId; fullName: string }[]> =>
  db
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id as personId', 'person.full_name as fullName'])
    .where('membership.org_unit_id', '=', unitId)
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', day))
    .orderBy('person.search_key')
    .orderBy('person.id')
    .execute()

/** The people of a unit and of all units below it on a day, and the units they belong to. */
export const listPeopleBelow = (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<{ personId: PersonId; orgUnitId: OrgUnitId }[]> =>
  withUnitsBelow(db, unitId, day)
    .selectFrom('audience')
    .innerJoin('membership', 'membership.org_unit_id', 'audience.id')
    .select(['membership.person_id as personId', 'membership.org_unit_id as orgUnitId'])
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', day))
    .execute()

/**
 * Ends every sign-in, desk request and unused roster code of these people, and lets their accounts go if asked to.
 * @returns how many sign-ins and codes that were
 */
export const endAccessOf = async (
  db: Db,
  query: { personIds: readonly PersonId[]; now: Instant; unbind: boolean },
): Promise<{ signIns: number; codes: number }> => {
  const total = { signIns: 0, codes: 0 }
  for (const personIds of chunksOf(query.personIds)) {
    const accounts = await db
      .selectFrom('app_identity')
      .select('zalo_user_id')
      .where('person_id', 'in', personIds)
      .execute()
    const ended = await endAccounts(
      db,
      accounts.map((one) => one.zalo_user_id),
      query.now,
    )
    const codes = await db
      .deleteFrom('roster_code')
      .where((eb) => eb.or([eb('person_id', 'in', personIds), eb('created_by', 'in', personIds)]))
      .where('used_at', 'is', null)
      .where('expires_at', '>', query.now)
      .executeTakeFirst()
    if (query.unbind)
      await db.deleteFrom('app_identity').where('person_id', 'in', personIds).execute()
    total.signIns += ended
    total.codes += Number(codes.numDeletedRows)
  }
  return total
}

const endAccounts = async (
  db: Db,
  accounts: readonly ZaloUserId[],
  now: Instant,
): Promise<number> => {
  if (accounts.length === 0) return 0
  const ended = await db
    .updateTable('sign_in')
    .set({ revoked_at: now })
    .where('zalo_user_id', 'in', [...accounts])
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  await db
    .updateTable('desk_request')
    .set({ expires_at: now, taken_at: now })
    .where('zalo_user_id', 'in', [...accounts])
    .where('taken_at', 'is', null)
    .execute()
  return Number(ended.numUpdatedRows)
}
