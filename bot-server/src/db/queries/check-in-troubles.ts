/** Queries of check-ins that somebody has to look at (feature 34). */
import type { OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { NotedTrouble } from '../../domain/attendance/check-in-troubles.ts'
import type { Db } from '../schema/database.ts'

/** No list is without end: one of a session that has more is looked at in turns. */
const MOST = 500

/** How long after its term a session is still looked at: an hourly job never looks through all sessions of all years. */
const LOOK_BACK_MS = 60 * 24 * 3_600_000

/** Forgets by which phones people checked in at sessions that ended before a moment, and what was noted before it. */
export const forgetDevices = async (db: Db, before: Instant): Promise<void> => {
  await db
    .updateTable('attendance')
    .set({ device_key: null })
    .where('device_key', 'is not', null)
    .where('session_id', 'in', (eb) =>
      eb
        .selectFrom('session')
        .select('id')
        .where('ends_at', '<', before)
        .where('ends_at', '>=', addMs(before, -LOOK_BACK_MS)),
    )
    .execute()
  await db.deleteFrom('check_in_trouble').where('received_at', '<', before).execute()
}

/** Notes a trouble; one that is noted already, settled or not, stays as it is. @returns whether it is new */
export const insertTrouble = async (
  db: Db,
  trouble: Omit<NotedTrouble, 'isSettled'>,
): Promise<boolean> => {
  const result = await db
    .insertInto('check_in_trouble')
    .values({
      id: trouble.id,
      org_unit_id: trouble.unitId,
      session_id: trouble.sessionId,
      person_id: trouble.personId,
      kind: trouble.kind,
      device_at: trouble.deviceAt,
      received_at: trouble.receivedAt,
      settled_at: null,
      settled_by: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** What was noted of a session, and of its unit without a session since a moment; settled ones too. */
export const listTroubles = async (
  db: Db,
  session: { id: SessionId; unitId: OrgUnitId; since: Instant },
): Promise<NotedTrouble[]> => {
  const rows = await db
    .selectFrom('check_in_trouble')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('session_id', '=', session.id),
        eb.and([
          eb('session_id', 'is', null),
          eb('org_unit_id', '=', session.unitId),
          eb('received_at', '>=', session.since),
        ]),
      ]),
    )
    .orderBy('received_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.org_unit_id,
    sessionId: row.session_id,
    personId: row.person_id,
    kind: row.kind,
    deviceAt: row.device_at,
    receivedAt: row.received_at,
    isSettled: row.settled_at !== null,
  }))
}

/** Marks a noted trouble as settled. @returns whether it was open until now */
export const markTroubleSettled = async (
  db: Db,
  id: string,
  settling: { by: PersonId; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('check_in_trouble')
    .set({ settled_at: settling.now, settled_by: settling.by })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
