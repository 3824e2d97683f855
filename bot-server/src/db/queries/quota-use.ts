/** Queries of the month's quota: how many messages a way may have counted, taken and given back one by one. */
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Db } from '../schema/database.ts'

/** @param month in Vietnam, `YYYY-MM` */
export const readQuotaUse = async (db: Db, way: SendingWay, month: string): Promise<number> => {
  const row = await db
    .selectFrom('quota_use')
    .select('used')
    .where('way', '=', way)
    .where('month', '=', month)
    .executeTakeFirst()
  return row?.used ?? 0
}

/** Takes one message of the month. @returns false when `most` or more are taken already */
export const takeQuota = async (
  db: Db,
  { way, month, most }: { way: SendingWay; month: string; most: number },
): Promise<boolean> => {
  if (most < 1) return false
  const result = await db
    .insertInto('quota_use')
    .values({ way, month, used: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['way', 'month'])
        .doUpdateSet((eb) => ({ used: eb('quota_use.used', '+', 1) }))
        .where('quota_use.used', '<', most),
    )
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Gives one message back: the platform certainly did not count it. */
export const giveQuotaBack = async (db: Db, way: SendingWay, month: string): Promise<void> => {
  await db
    .updateTable('quota_use')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('way', '=', way)
    .where('month', '=', month)
    .where('used', '>', 0)
    .execute()
}

/** Notes that the platform has counted at least so many: it knows of more than this house sent. */
export const raiseQuotaUse = async (
  db: Db,
  { way, month, used }: { way: SendingWay; month: string; used: number },
): Promise<void> => {
  await db
    .insertInto('quota_use')
    .values({ way, month, used })
    .onConflict((conflict) =>
      conflict.columns(['way', 'month']).doUpdateSet({ used }).where('quota_use.used', '<', used),
    )
    .execute()
}
