/** Queries of what is held of one person beside the records of attendance: invitations, and check-ins to be looked at. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import { CheckInTroubleKind } from '@quan-triet/shared/vocabulary/check-in-troubles'
import type { Db } from '../schema/database.ts'

/** More than a person has in all the years that are kept. */
const MOST = 500

/** The make-up sessions to which the person was invited by name; who invited is not told. */
export const listOwnInvitations = (db: Db, personId: PersonId) =>
  db
    .selectFrom('session_invitee')
    .innerJoin('session', 'session.id', 'session_invitee.session_id')
    .select([
      'session.title',
      'session.starts_at as startsAt',
      'session_invitee.invited_at as invitedAt',
    ])
    .where('session_invitee.person_id', '=', personId)
    .orderBy('session.starts_at', 'desc')
    .orderBy('session.id')
    .limit(MOST)
    .execute()

/** Check-ins of the person that somebody had to look at, or still has to. */
export const listOwnTroubles = async (db: Db, personId: PersonId) => {
  const rows = await db
    .selectFrom('check_in_trouble')
    .select(['kind', 'device_at as deviceAt', 'received_at as receivedAt'])
    .where('person_id', '=', personId)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute()
  return rows.map((row) => ({ ...row, kind: CheckInTroubleKind.parse(row.kind) }))
}
