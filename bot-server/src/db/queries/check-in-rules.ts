/** Queries of how a session takes check-ins: the pace of its codes, its hours, and where its venue is. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { VenueArea } from '../../domain/attendance/study-session.ts'
import type { Db } from '../schema/database.ts'

/** @returns whether the session was still open */
export const updateCheckInRules = async (
  db: Db,
  id: SessionId,
  rules: {
    codePace: 'nhanh' | 'cham'
    checksPlace: boolean
    checkInFrom: Instant
    lateAfter: Instant
  },
): Promise<boolean> => {
  const result = await db
    .updateTable('session')
    .set({
      code_pace: rules.codePace,
      checks_place: rules.checksPlace ? 1 : 0,
      check_in_from: rules.checkInFrom,
      late_after: rules.lateAfter,
    })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Notes where a session's venue is; of several venues the first stands for the session, as everywhere. */
export const updateVenueArea = async (db: Db, id: SessionId, area: VenueArea): Promise<void> => {
  await db
    .updateTable('session_venue')
    .set({
      latitude_e6: area.latitudeE6,
      longitude_e6: area.longitudeE6,
      radius_m: area.radiusM,
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('session_venue as other')
        .select((one) => one.fn.min('other.id').as('id'))
        .where('other.session_id', '=', id),
    )
    .execute()
}
