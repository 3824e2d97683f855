/** Queries that the bot's answers need and nobody else has: which branch a group chat belongs to. */
import type { ChatId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'

/** The branch whose group this chat is now. */
export const findUnitOfGroupChat = gathered(
  async (db: Db, chatIds: readonly ChatId[]): Promise<(OrgUnitId | undefined)[]> => {
    const rows = await db
      .selectFrom('branch_group')
      .select(['chat_id', 'org_unit_id'])
      .where(isAmong(db, 'chat_id', chatIds))
      .where('unbound_at', 'is', null)
      .orderBy('bound_at')
      .execute()
    // Of several the last that was bound.
    const units = new Map<string, OrgUnitId>(rows.map((row) => [row.chat_id, row.org_unit_id]))
    return chatIds.map((chatId) => units.get(chatId))
  },
)
