/** Queries of attendance: one row for a person and session (INV-06). */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Insertable, Selectable } from 'kysely'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

const toRecord = (row: Selectable<Database['attendance']>): AttendanceRecord => ({
  personId: row.person_id,
  sessionId: row.session_id,
  state: row.state,
  method: row.method,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  deviceAt: row.device_at,
  confirmedBy: row.confirmed_by,
  confirmedAt: row.confirmed_at,
  awaitsConfirmation: row.awaits_confirmation === 1,
  leave: row.leave,
  absenceCode: row.absence_code,
  deviceKey: row.device_key,
  place: row.place,
})

/** The row of a record, as `groupWriter.writeAttendance` takes it. */
export const attendanceRow = (record: AttendanceRecord): Insertable<Database['attendance']> => ({
  person_id: record.personId,
  session_id: record.sessionId,
  state: record.state,
  method: record.method,
  recorded_by: record.recordedBy,
  recorded_at: record.recordedAt,
  device_at: record.deviceAt,
  confirmed_by: record.confirmedBy,
  confirmed_at: record.confirmedAt,
  awaits_confirmation: record.awaitsConfirmation ? 1 : 0,
  leave: record.leave,
  absence_code: record.absenceCode,
  device_key: record.deviceKey,
  place: record.place,
})

export const findAttendance = async (
  db: Db,
  sessionId: SessionId,
  personId: PersonId,
): Promise<AttendanceRecord | undefined> => {
  const row = await db
    .selectFrom('attendance')
    .selectAll()
    .where('session_id', '=', sessionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row && toRecord(row)
}

/** All records of some sessions. */
export const listAttendanceOfSessions = async (
  db: Db,
  sessionIds: readonly SessionId[],
): Promise<AttendanceRecord[]> => {
  if (sessionIds.length === 0) return []
  const rows = await db
    .selectFrom('attendance')
    .selectAll()
    .where(isAmong(db, 'session_id', sessionIds))
    .orderBy('session_id')
    .orderBy('person_id')
    .execute()
  return rows.map(toRecord)
}

/** All records of one session. */
export const listAttendanceOfSession = gathered(
  async (db: Db, sessionIds: readonly SessionId[]): Promise<AttendanceRecord[][]> => {
    const records = await listAttendanceOfSessions(db, [...new Set(sessionIds)])
    const ofSession = Map.groupBy(records, (one) => one.sessionId)
    return sessionIds.map((id) => ofSession.get(id) ?? [])
  },
)

/** One person's records, over all sessions. */
export const listAttendanceOfPerson = async (
  db: Db,
  personId: PersonId,
): Promise<AttendanceRecord[]> => {
  const rows = await db
    .selectFrom('attendance')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('session_id')
    .execute()
  return rows.map(toRecord)
}

/**
 * Writes a record in place of the one it was decided on.
 * @param before the record as read, or undefined when there was none
 * @returns false when somebody changed it meanwhile; nothing is written then
 */
export const replaceAttendance = async (
  db: Db,
  before: AttendanceRecord | undefined,
  after: AttendanceRecord,
): Promise<boolean> => {
  if (!before) {
    const inserted = await db
      .insertInto('attendance')
      .values(attendanceRow(after))
      .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doNothing())
      .executeTakeFirst()
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const updated = await db
    .updateTable('attendance')
    .set(attendanceRow(after))
    .where('session_id', '=', before.sessionId)
    .where('person_id', '=', before.personId)
    .where('state', '=', before.state)
    .where('leave', '=', before.leave)
    .where('awaits_confirmation', '=', before.awaitsConfirmation ? 1 : 0)
    .executeTakeFirst()
  return updated.numUpdatedRows > 0n
}
