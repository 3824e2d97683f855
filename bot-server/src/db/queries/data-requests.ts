/** Queries of what people ask about their own data, its clock, and the days that differ from the working calendar. */
import type { DataRequestId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { CalendarException } from '@quan-triet/shared/time/holidays'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import type { Database, Db } from '../schema/database.ts'
import { isInScope } from './unit-lines.ts'

export type DataRequestRow = Selectable<Database['data_request']>

/** Enough for one screen; older answers are in the audit log. */
const MOST_LISTED = 200

/** @returns false when one of that kind waits already */
export const insertDataRequest = async (
  db: Db,
  row: Insertable<Database['data_request']>,
): Promise<boolean> => {
  const result = await db
    .insertInto('data_request')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const findDataRequest = (db: Db, id: DataRequestId): Promise<DataRequestRow | undefined> =>
  db.selectFrom('data_request').selectAll().where('id', '=', id).executeTakeFirst()

/** @returns false when it was answered meanwhile */
export const updateWaitingRequest = async (
  db: Db,
  id: DataRequestId,
  change: Updateable<Database['data_request']>,
): Promise<boolean> => {
  const result = await db
    .updateTable('data_request')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'cho_tra_loi')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const updateSealedTexts = async (
  db: Db,
  id: DataRequestId,
  sealed: string,
): Promise<void> => {
  await db.updateTable('data_request').set({ sealed_texts: sealed }).where('id', '=', id).execute()
}

/** What one person has asked, newest first. */
export const listRequestsOfPerson = (db: Db, personId: PersonId): Promise<DataRequestRow[]> =>
  db
    .selectFrom('data_request')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute()

/** The requests of a scope's people with their names: those that wait, most urgent first, or those answered, newest first. */
export const listRequestsInScope = (db: Db, query: { scope: Scope; day: Day; isOpen: boolean }) =>
  db
    .selectFrom('data_request')
    .innerJoin('person', 'person.id', 'data_request.person_id')
    .innerJoin('org_unit', 'org_unit.id', 'data_request.org_unit_id')
    .selectAll('data_request')
    .select(['person.full_name as fullName', 'org_unit.short_name as unitName'])
    .where(isInScope(query.scope, 'data_request.org_unit_id', query.day))
    .where('data_request.state', query.isOpen ? '=' : '!=', 'cho_tra_loi')
    .orderBy(
      query.isOpen ? 'data_request.due_at' : 'data_request.answered_at',
      query.isOpen ? 'asc' : 'desc',
    )
    .orderBy('data_request.id')
    .limit(MOST_LISTED)
    .execute()

/** Requests that wait for an answer and were told of less than their last rung, the most urgent first. */
export const listRunningClocks = (db: Db, limit: number): Promise<DataRequestRow[]> =>
  db
    .selectFrom('data_request')
    .selectAll()
    .where('state', '=', 'cho_tra_loi')
    .where('rung', '!=', 'qua_han')
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Withdrawals whose last day of processing has come, however they were answered or not. */
export const listUnstopped = (db: Db, day: Day, limit: number): Promise<DataRequestRow[]> =>
  db
    .selectFrom('data_request')
    .selectAll()
    .where('kind', '=', 'rut_dong_y')
    .where('stopped_at', 'is', null)
    .where('stop_by', '<=', day)
    .orderBy('stop_by')
    .orderBy('id')
    .limit(limit)
    .execute()

export const markStopped = async (db: Db, id: DataRequestId, now: Instant): Promise<void> => {
  await db
    .updateTable('data_request')
    .set({ stopped_at: now })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .execute()
}

export const listCalendarDays = (db: Db): Promise<(CalendarException & { note: string })[]> =>
  db.selectFrom('calendar_day').select(['day', 'kind', 'note']).orderBy('day').execute()

export const putCalendarDay = async (
  db: Db,
  row: Insertable<Database['calendar_day']>,
): Promise<void> => {
  await db
    .insertInto('calendar_day')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet({
        kind: row.kind,
        note: row.note,
        set_by: row.set_by,
        set_at: row.set_at,
      }),
    )
    .execute()
}

/** @returns whether there was one */
export const deleteCalendarDay = async (db: Db, day: Day): Promise<boolean> => {
  const result = await db.deleteFrom('calendar_day').where('day', '=', day).executeTakeFirst()
  return result.numDeletedRows > 0n
}

export const getCommitteeName = async (db: Db, unitId: OrgUnitId): Promise<string> => {
  const row = await db
    .selectFrom('org_unit')
    .select('name_committee')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow()
  return row.name_committee
}

export interface HeldIdentity {
  fullName: string
  birthYear: number | null
}

export const getHeldIdentity = async (db: Db, personId: PersonId): Promise<HeldIdentity> => {
  const row = await db
    .selectFrom('person')
    .select(['full_name', 'birth_year'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { fullName: row.full_name, birthYear: row.birth_year }
}

export const updateIdentity = async (
  db: Db,
  personId: PersonId,
  change: { full_name: string; search_key: string } | { birth_year: number },
): Promise<void> => {
  await db.updateTable('person').set(change).where('id', '=', personId).execute()
}

/** Whether a third party (Zalo's bot, the Official Account) knows the person. */
export const isKnownToBot = async (db: Db, personId: PersonId): Promise<boolean> => {
  const row = await db
    .selectFrom('bot_identity')
    .select('person_id')
    .where('person_id', '=', personId)
    .unionAll(db.selectFrom('oa_identity').select('person_id').where('person_id', '=', personId))
    .executeTakeFirst()
  return row !== undefined
}
