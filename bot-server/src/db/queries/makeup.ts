/** Queries of make-up sessions: who was invited by name, and what the ledger says of each invitation. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeliveryState, DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Db } from '../schema/database.ts'

/** The intent of an invitation in the ledger. */
export const invitationKey = (sessionId: SessionId, personId: PersonId): string =>
  `makeup-invitation:${sessionId}:${personId}`

/** @returns whether the person had not been invited to the session before */
export const insertInvitee = async (
  db: Db,
  invitee: { sessionId: SessionId; personId: PersonId; by: PersonId; at: Instant },
): Promise<boolean> => {
  const result = await db
    .insertInto('session_invitee')
    .values({
      session_id: invitee.sessionId,
      person_id: invitee.personId,
      invited_by: invitee.by,
      invited_at: invitee.at,
    })
    .onConflict((conflict) => conflict.columns(['session_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const listInviteeIds = async (db: Db, sessionId: SessionId): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('session_invitee')
    .select('person_id')
    .where('session_id', '=', sessionId)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => row.person_id)
}

/** The make-up sessions that a person was asked to by name. */
export const listInvitationsOf = async (db: Db, personId: PersonId): Promise<Set<SessionId>> => {
  const rows = await db
    .selectFrom('session_invitee')
    .select('session_id')
    .where('person_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.session_id))
}

/** The last line of the ledger of each invitation to a session, with what went on by the next way. */
export const listInvitationLines = async (
  db: Db,
  sessionId: SessionId,
): Promise<Map<PersonId, { way: DeliveryWay; state: DeliveryState }>> => {
  const rows = await db
    .selectFrom('session_invitee')
    .innerJoin('outbox', 'outbox.person_id', 'session_invitee.person_id')
    .select(['session_invitee.person_id', 'outbox.way', 'outbox.state', 'outbox.dedupe_key'])
    .where('session_invitee.session_id', '=', sessionId)
    .where('outbox.dedupe_key', 'like', `makeup-invitation:${sessionId}:%`)
    .execute()
  // The key of what went on by the next way is the longer one.
  const ordered = rows.toSorted((a, b) => a.dedupe_key.length - b.dedupe_key.length)
  return new Map(ordered.map(({ person_id: personId, way, state }) => [personId, { way, state }]))
}
