/** Indexes settled events by arrival, so that old ones are found without reading the inbox. */
import { sql } from 'kysely'
import type { AnyDb } from './columns.ts'

export const up = async (db: AnyDb): Promise<void> => {
  // Events that wait are not in it: taking one in costs nothing more.
  await sql`create index inbox_settled on inbox (received_at)
    where state in ('settled', 'ignored', 'dead')`.execute(db)
}
