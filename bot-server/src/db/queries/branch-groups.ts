/** Queries of the groups bound to units: by chat, by unit, how many, and the way chosen for a unit. */
import type { ChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import type { Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type GroupRow = Selectable<Database['branch_group']>

/**
 * Waits until nobody else binds or ends a group, or hands a part out; the transaction's end lets the next one in.
 * The row is made if it is not there: an update of nothing would hold nobody up.
 */
export const takeGroupTurn = async (db: Db): Promise<void> => {
  await db
    .insertInto('group_turn')
    .values({ id: 1, turns: 1 })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({ turns: eb('group_turn.turns', '+', 1) })),
    )
    .execute()
}

export const findGroupByChat = (db: Db, chatId: ChatId): Promise<GroupRow | undefined> =>
  db
    .selectFrom('branch_group')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('unbound_at', 'is', null)
    .orderBy('bound_at', 'desc')
    .executeTakeFirst()

export const listGroupsOfUnit = (db: Db, unitId: OrgUnitId): Promise<GroupRow[]> =>
  db
    .selectFrom('branch_group')
    .selectAll()
    .where('org_unit_id', '=', unitId)
    .where('unbound_at', 'is', null)
    .orderBy('bound_at')
    .orderBy('id')
    .execute()

export const findBoundGroup = (db: Db, id: string): Promise<GroupRow | undefined> =>
  db
    .selectFrom('branch_group')
    .selectAll()
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', id))
    .where('unbound_at', 'is', null)
    .executeTakeFirst()

/** How many groups a way serves now. */
export const countGroupsOn = async (db: Db, channel: 'bot' | 'oa'): Promise<number> => {
  const row = await db
    .selectFrom('branch_group')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('channel', '=', channel)
    .where('unbound_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

export const findChosenWay = async (db: Db, unitId: OrgUnitId): Promise<GroupWay | null> => {
  const row = await db
    .selectFrom('unit_channel')
    .select('channel')
    .where('org_unit_id', '=', unitId)
    .executeTakeFirst()
  return row?.channel ?? null
}

/** What is bound is what is meant, unless somebody chose another way before. */
export const chooseWayIfNone = async (
  db: Db,
  choice: { unitId: OrgUnitId; channel: GroupWay; by: PersonId; now: Instant },
): Promise<void> => {
  await db
    .insertInto('unit_channel')
    .values({
      org_unit_id: choice.unitId,
      channel: choice.channel,
      chosen_by: choice.by,
      chosen_at: choice.now,
    })
    .onConflict((conflict) => conflict.column('org_unit_id').doNothing())
    .execute()
}
