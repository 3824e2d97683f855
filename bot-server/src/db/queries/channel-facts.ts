/** Queries of what was last learned: of platforms, and of the house itself. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

export const putFact = async (
  db: Db,
  fact: { name: string; value: string; at: Instant },
): Promise<void> => {
  await db
    .insertInto('platform_fact')
    .values(fact)
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: fact.value, at: fact.at }),
    )
    .execute()
}

export const deleteFact = async (db: Db, name: string): Promise<void> => {
  await db.deleteFrom('platform_fact').where('name', '=', name).execute()
}

export const listFacts = async (
  db: Db,
): Promise<ReadonlyMap<string, { value: string; at: Instant }>> => {
  const rows = await db.selectFrom('platform_fact').selectAll().execute()
  return new Map(rows.map(({ name, value, at }) => [name, { value, at }]))
}

/** What speaks for or against the Official Account's webhook being alive since a moment. */
export const readOaTraffic = async (
  db: Db,
  since: Instant,
): Promise<{ groups: number; delivered: number; hasEvents: boolean }> => {
  const event = await db
    .selectFrom('inbox')
    .select('event_id')
    .where('source', '=', 'zalo-oa')
    .where('received_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  if (event) return { groups: 0, delivered: 0, hasEvents: true }
  const groups = await db
    .selectFrom('branch_group')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('channel', '=', 'oa')
    .where('unbound_at', 'is', null)
    .where('bound_at', '<', since)
    .executeTakeFirstOrThrow()
  if (groups.n === 0) return { groups: 0, delivered: 0, hasEvents: false }
  const delivered = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'delivered')
    .where('way', '=', 'oa')
    .where('chat_kind', '=', 'group')
    .where('settled_at', '>=', since)
    .executeTakeFirstOrThrow()
  return { groups: groups.n, delivered: delivered.n, hasEvents: false }
}
