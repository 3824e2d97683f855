/** Settles notices by themselves when a platform gives a sign of life. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { NoticePlace } from '@quan-triet/shared/models/operations'
import {
  listOpenTroubles,
  markNoticeResolved,
  WHOLE_WAY,
} from '../../db/queries/operator-notices.ts'
import { isClearedBy, type SignOfLife } from '../../domain/operations/clearing.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { chatSubject } from './raise-notice.ts'

export interface ClearNoticesInput {
  place: NoticePlace
  sign: SignOfLife
  /** The chat that the sign came from: only of it do we know that it works. */
  chatId?: ChatId
}

/**
 * A sign from one chat ends the troubles of that chat and of the whole way, not those of other chats.
 * @returns how many were settled
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const clearNotices = async ({
  ctx,
  input: { place, sign, chatId },
}: {
  ctx: ServiceContext
  input: ClearNoticesInput
}): Promise<number> => {
  requireRight(ctx, 'operate')
  const subjects = [WHOLE_WAY, ...(chatId === undefined ? [] : [chatSubject(chatId)])]
  let cleared = 0
  for (const one of await listOpenTroubles(ctx.db, place)) {
    if (!subjects.includes(one.subject) || !isClearedBy(one.cause, sign)) continue
    const settled = { id: one.id, by: null, now: ctx.clock.now() }
    if (!(await markNoticeResolved(ctx.db, settled))) continue
    cleared += 1
    ctx.log.info({ notice: one.id, place, cause: one.cause, sign }, 'a trouble is over')
  }
  return cleared
}
