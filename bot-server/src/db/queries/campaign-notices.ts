/** Queries that tell the secretaries of many units at once: who they are, by what each is reached; messages and notices. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import { type PrivateReach, unreachable } from '../../domain/linking/private-way.ts'
import type { Database, Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'
import { listReach } from './people.ts'

export interface Addressee {
  personId: PersonId
  unitId: OrgUnitId
  /** By what the person can be reached privately. */
  reach: PrivateReach
}

/** The secretaries and deputies of units at an instant, each person once, by the first of their units. */
export const listSecretariesOf = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  now: Instant,
): Promise<Addressee[]> => {
  const found = new Map<PersonId, OrgUnitId>()
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('role_assignment')
      .select(['person_id as personId', 'org_unit_id as unitId'])
      .where('org_unit_id', 'in', some)
      .where('role', 'in', ['bi_thu', 'pho_bi_thu'])
      .where(holdsAt('role_assignment', now))
      .orderBy('person_id')
      .orderBy('org_unit_id')
      .execute()
    for (const row of rows) if (!found.has(row.personId)) found.set(row.personId, row.unitId)
  }
  const reached = await listReach(db, [...found.keys()])
  return [...found].map(([personId, unitId]) => ({
    personId,
    unitId,
    reach: reached.get(personId) ?? unreachable,
  }))
}

/** Inserts messages, leaving out those whose intent is in the outbox already. @returns the ids that are new */
export const insertMessages = async (
  db: Db,
  rows: readonly Insertable<Database['outbox']>[],
): Promise<Set<string>> => {
  const added = new Set<string>()
  for (const some of chunksOf(rows)) {
    const inserted = await db
      .insertInto('outbox')
      .values(some)
      .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
      .returning('id')
      .execute()
    for (const row of inserted) added.add(row.id)
  }
  return added
}

export const insertNotices = async (
  db: Db,
  rows: readonly Insertable<Database['notice']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('notice').values(some).execute()
}
