/** Queries of dialogues: the one short private exchange that may be open with a person. */
import type { PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

export interface Dialogue {
  personId: PersonId
  kind: 'report_absence'
  sessionId: SessionId
  expiresAt: Instant
}

/** Opens a dialogue in place of whatever was open with the person. */
export const putDialogue = async (db: Db, dialogue: Dialogue): Promise<void> => {
  const values = {
    kind: dialogue.kind,
    session_id: dialogue.sessionId,
    expires_at: dialogue.expiresAt,
  }
  await db
    .insertInto('dialogue')
    .values({ person_id: dialogue.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute()
}

/** The dialogue with a person, whether or not its time is over. */
export const findDialogue = async (db: Db, personId: PersonId): Promise<Dialogue | undefined> => {
  const row = await db
    .selectFrom('dialogue')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return (
    row && {
      personId: row.person_id,
      kind: row.kind,
      sessionId: row.session_id,
      expiresAt: row.expires_at,
    }
  )
}

export const deleteDialogue = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('dialogue').where('person_id', '=', personId).execute()
}

/** Whether a message of this intent was ever put into the outbox. */
export const hasOutboxKey = async (db: Db, dedupeKey: string): Promise<boolean> => {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('dedupe_key', '=', dedupeKey)
    .executeTakeFirst()
  return row !== undefined
}
