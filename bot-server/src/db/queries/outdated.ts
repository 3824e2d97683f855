/** Queries that delete what has no use any more, so that no table grows without end. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'

/** Deletes sign-ins and access tokens that ended, and roster codes that can no longer be used. */
export const deleteEnded = async (db: Db, now: Instant): Promise<void> => {
  await db
    .deleteFrom('sign_in')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('revoked_at', 'is not', null)]))
    .execute()
  await db
    .deleteFrom('access_token')
    .where((eb) => eb.or([eb('expires_at', '<=', now), eb('revoked_at', 'is not', null)]))
    .execute()
  await db.deleteFrom('roster_code').where('expires_at', '<=', now).execute()
}

/** Deletes link codes and sign-ins of the Official Account that ran out before a moment, and who left groups before another. */
export const deleteEndedLinks = async (
  db: Db,
  before: { codes: Instant; left: Instant },
): Promise<void> => {
  await db.deleteFrom('link_code').where('expires_at', '<', before.codes).execute()
  await db.deleteFrom('oa_sign_in').where('expires_at', '<', before.codes).execute()
  await db.deleteFrom('group_member').where('left_at', '<', before.left).execute()
}

/** Deletes the paces of chats that were free long before a moment of the machine's time: an address stays no longer. */
export const deleteChatPaces = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('chat_pace').where('free_at', '<', before).execute()
}

/** Deletes the tries at codes of before a moment. */
export const deleteCodeTries = async (db: Db, before: Instant): Promise<void> => {
  await db.deleteFrom('code_try').where('tried_at', '<', before).execute()
}

/**
 * Deletes up to `limit` events that were settled and came in before a moment, oldest first: until then a repeat is
 * known as one. @returns how many
 */
export const deleteSettledEvents = async (
  db: Db,
  { before, limit }: { before: Instant; limit: number },
): Promise<number> => {
  // Worded as the index of migration 0007 is, or the whole inbox would be read.
  const result = await sql`
    delete from inbox where (source, event_id) in (
      select source, event_id from inbox
      where state in ('settled', 'ignored', 'dead') and received_at < ${before}
      order by received_at limit ${limit}
    )`.execute(db)
  return Number(result.numAffectedRows ?? 0n)
}
