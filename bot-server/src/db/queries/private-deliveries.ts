/** Queries of private messages that have failed for good and were not sent on by another way yet. */
import type { PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql, type SqlBool } from 'kysely'
import { isOutgoingWay } from '../../domain/linking/private-way.ts'
import type { Db } from '../schema/database.ts'
import type { OutboxRow } from './outbox.ts'

export type FailedPrivately = OutboxRow & { person_id: PersonId; way: 'bot' | 'oa' | 'mini_app' }

/**
 * What failed since then, oldest first. The conditions are written out as the partial index has them: SQLite uses it
 * only then.
 */
export const listFailedPrivately = async (
  db: Db,
  { since, limit }: { since: Instant; limit: number },
): Promise<FailedPrivately[]> => {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where(sql<SqlBool>`state = 'dead' and chat_kind = 'person'`)
    .where('settled_at', '>=', since)
    .where('way', 'in', ['bot', 'oa', 'mini_app'])
    // What was erased keeps no address.
    .where('chat_id', 'is not', null)
    .where('person_id', 'is not', null)
    .where(
      sql<SqlBool>`not exists (
        select 1 from outbox as sent_on
        where sent_on.dedupe_key = outbox.dedupe_key || ':after:' || outbox.way)`,
    )
    .orderBy('settled_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.filter(isFailedPrivately)
}

const isFailedPrivately = (row: OutboxRow): row is FailedPrivately =>
  row.person_id !== null && isOutgoingWay(row.way)

/** Ends what waits to go to a person by a way that is shut: it goes on by the next one. */
export const failWaiting = async (
  db: Db,
  { way, personId, now }: { way: 'bot' | 'oa' | 'mini_app'; personId: PersonId; now: Instant },
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ state: 'dead', cause: 'no_permission', settled_at: now })
    .where('person_id', '=', personId)
    .where('chat_kind', '=', 'person')
    .where('way', '=', way)
    .where('state', '=', 'ready')
    .execute()
}
