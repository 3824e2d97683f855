/** Queries of how much a house holds, in counts alone. */
import type { ConsentDecision } from '@quan-triet/shared/models/consent'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Role } from '@quan-triet/shared/vocabulary/roles'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { holdsAt, holdsOn } from './holds-on.ts'

export interface HouseExtent {
  units: number
  /** Who belong to some branch on the day, all who are kept, and those with a phone. */
  members: number
  known: number
  linked: number
  /** The first line of the audit log; null: nothing has been done yet. */
  since: Instant | null
}

export const readExtent = async (db: Db, day: Day): Promise<HouseExtent> => {
  const { rows } = await sql<HouseExtent>`
    select
      (select count(*) from org_unit where ${holdsOn('org_unit', day)}) as units,
      (select count(distinct person_id) from membership where ${holdsOn('membership', day)}) as members,
      (select count(*) from person) as known,
      (select count(distinct person_id) from app_identity) as linked,
      (select min(at) from audit_log) as since`.execute(db)
  return rows[0] ?? { units: 0, members: 0, known: 0, linked: 0, since: null }
}

/** How many people decided what; a decision that was taken back counts no more. */
export const countConsents = (db: Db): Promise<{ decision: ConsentDecision; people: number }[]> =>
  db
    .selectFrom('consent')
    .select((eb) => ['decision', eb.fn.countAll<number>().as('people')])
    .where('superseded_at', 'is', null)
    .groupBy('decision')
    .orderBy('decision')
    .execute()

export const countRoles = (db: Db, now: Instant): Promise<{ role: Role; people: number }[]> =>
  db
    .selectFrom('role_assignment')
    .select((eb) => ['role', eb.fn.count<number>('person_id').distinct().as('people')])
    .where(holdsAt('role_assignment', now))
    .groupBy('role')
    .execute()

export const countRequests = async (
  db: Db,
): Promise<{ waiting: number; answered: number; late: number }> => {
  const row = await db
    .selectFrom('data_request')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('answered_at', 'is', null).as('waiting'),
      eb.fn.countAll<number>().filterWhere('answered_at', 'is not', null).as('answered'),
      eb.fn
        .countAll<number>()
        .filterWhere('answered_at', '>', sql<Instant>`coalesce(extended_until, due_at)`)
        .as('late'),
    ])
    .executeTakeFirst()
  return row ?? { waiting: 0, answered: 0, late: 0 }
}

export const countUnitKeys = async (
  db: Db,
): Promise<{ active: number; retired: number; destroyed: number }> => {
  const row = await db
    .selectFrom('unit_key')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('retired_at', 'is', null).as('active'),
      eb.fn
        .countAll<number>()
        .filterWhere('retired_at', 'is not', null)
        .filterWhere('wrapped_key', 'is not', null)
        .as('retired'),
      eb.fn.countAll<number>().filterWhere('wrapped_key', 'is', null).as('destroyed'),
    ])
    .executeTakeFirst()
  return row ?? { active: 0, retired: 0, destroyed: 0 }
}
