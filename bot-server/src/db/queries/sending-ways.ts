/** Queries of the ways out: what each still takes, shared by all processes. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type SendingWayRow = Selectable<Database['sending_way']>

/** Far in the past: free since ever. */
const EVER = '1970-01-01T00:00:00.000Z'

/** What is known of each way that was ever used. */
export const listSendingWays = (db: Db): Promise<SendingWayRow[]> =>
  db.selectFrom('sending_way').selectAll().orderBy('way').execute()

/** The row of a way, made if it was never used, and locked until the transaction ends: claimers take turns. */
export const lockSendingWay = (db: Db, way: SendingWay): Promise<SendingWayRow> =>
  db
    .insertInto('sending_way')
    .values({
      way,
      free_at: EVER,
      per_minute: null,
      refused_at: null,
      learned_at: null,
      paused_until: null,
      paused_cause: null,
    })
    .onConflict((conflict) =>
      conflict.column('way').doUpdateSet((eb) => ({ way: eb.ref('excluded.way') })),
    )
    .returningAll()
    .executeTakeFirstOrThrow()

/** Writes what changed of a way whose row is locked. */
export const updateSendingWay = async (
  db: Db,
  way: SendingWay,
  change: Partial<Omit<SendingWayRow, 'way'>>,
): Promise<void> => {
  await db.updateTable('sending_way').set(change).where('way', '=', way).execute()
}

/** Begins nothing by a way before a moment; a later one that was set stays. @param freeAt by the machine's clock */
export const holdSendingWay = async (db: Db, way: SendingWay, freeAt: Instant): Promise<void> => {
  await db
    .updateTable('sending_way')
    .set({ free_at: freeAt })
    .where('way', '=', way)
    .where('free_at', '<', freeAt)
    .execute()
}

/** Stands a way still until somebody may have put it right. @param pause.until by the house's clock */
export const pauseSendingWay = async (
  db: Db,
  way: SendingWay,
  pause: { until: Instant; cause: DeliveryCause },
): Promise<void> => {
  await updateSendingWay(db, way, { paused_until: pause.until, paused_cause: pause.cause })
}

/** Something went through: whatever the way stood still for is over. */
export const resumeSendingWay = async (db: Db, way: SendingWay): Promise<void> => {
  await db
    .updateTable('sending_way')
    .set({ paused_until: null, paused_cause: null })
    .where('way', '=', way)
    .where('paused_cause', 'is not', null)
    .execute()
}
