/** Queries of the first administrator: whether there is one, and the person to become it. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

/** Whoever has administered longest of those who do now. */
export const findAdministrator = async (db: Db, now: Instant): Promise<PersonId | undefined> => {
  const row = await db
    .selectFrom('role_assignment')
    .select('person_id')
    .where('role', '=', 'quan_tri')
    .where(holdsAt('role_assignment', now))
    .orderBy('starts_at')
    .orderBy('id')
    .executeTakeFirst()
  return row?.person_id
}

/** How many administer now, and how many of them have a phone to do it with. */
export const countAdministrators = async (
  db: Db,
  now: Instant,
): Promise<{ all: number; linked: number }> => {
  const { all, linked } = await db
    .selectFrom('role_assignment')
    .leftJoin('app_identity', 'app_identity.person_id', 'role_assignment.person_id')
    .select((eb) => [
      eb.fn.count<number>('role_assignment.person_id').distinct().as('all'),
      eb.fn.count<number>('app_identity.person_id').distinct().as('linked'),
    ])
    .where('role', '=', 'quan_tri')
    .where(holdsAt('role_assignment', now))
    .executeTakeFirstOrThrow()
  return { all, linked }
}

export const insertFirstPerson = async (
  db: Db,
  person: {
    personId: PersonId
    fullName: string
    searchKey: string
    branchId: OrgUnitId
    membershipId: string
    today: Day
  },
): Promise<void> => {
  await db
    .insertInto('person')
    .values({
      id: person.personId,
      full_name: person.fullName,
      search_key: person.searchKey,
      birth_year: null,
      person_kind: 'dang_vien',
    })
    .execute()
  await db
    .insertInto('membership')
    .values({
      id: person.membershipId,
      person_id: person.personId,
      org_unit_id: person.branchId,
      stage: 'chinh_thuc',
      attach: 'chinh_thuc',
      valid_from: person.today,
      valid_to: null,
    })
    .execute()
}

export const findUnitByCode = async (db: Db, code: string): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('org_unit')
    .select('id')
    .where('code', '=', code)
    .where('valid_to', 'is', null)
    .executeTakeFirst()
  return row?.id
}
