/** Queries that the bot's answers need and nobody else has: which branch a group chat belongs to. */
import type { ChatId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Db } from '../schema/database.ts'

/** The branch whose group this chat is now. */
export const findUnitOfGroupChat = async (
  db: Db,
  chatId: ChatId,
): Promise<OrgUnitId | undefined> => {
  const row = await db
    .selectFrom('branch_group')
    .select('org_unit_id')
    .where('chat_id', '=', chatId)
    .where('unbound_at', 'is', null)
    .orderBy('bound_at', 'desc')
    .executeTakeFirst()
  return row?.org_unit_id
}
