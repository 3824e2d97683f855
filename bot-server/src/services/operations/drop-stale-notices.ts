/** Settles notices about chats that no unit has any more, and forgets notices settled long ago. */
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  deleteSettledNotices,
  listChatTroubles,
  markNoticeResolved,
} from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { terms } from '../../domain/personal-data/retention.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { chatSubject } from './raise-notice.ts'

const DAY_MS = 24 * 3_600_000
/** A trouble with a chat that is nobody's group, not met again for so long, is over. */
const FORGOTTEN_MS = 7 * DAY_MS

/**
 * A branch that has bound another group never hears from the old one again: without this its notice would stay open.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const dropStaleNotices = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'operate')
  const now = ctx.clock.now()
  await inTransaction(ctx, async (tx) => {
    const rows = await listChatTroubles(tx.db)
    const isBound = new Set(
      rows.flatMap(({ id, subject, chat_id }) =>
        chat_id !== null && chatSubject(chat_id) === subject ? [id] : [],
      ),
    )
    const stale = rows.filter(
      ({ id, chat_id, last_at }) =>
        !isBound.has(id) && (chat_id !== null || last_at < addMs(now, -FORGOTTEN_MS)),
    )
    for (const id of new Set(stale.map((row) => row.id)))
      await markNoticeResolved(tx.db, { id, by: null, now })
    await deleteSettledNotices(tx.db, addMs(now, -terms.messages.days * DAY_MS))
  })
}
