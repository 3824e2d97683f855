/** Opens a notice to the operator about what only a person can put right, and tells the administrators once. */
import type { ChatId } from '@quan-triet/shared/models/ids'
import type { NoticePlace, OperatorCause } from '@quan-triet/shared/models/operations'
import {
  findUnitOfChat,
  hasOpenLike,
  upsertNotice,
  WHOLE_WAY,
} from '../../db/queries/operator-notices.ts'
import { inTransaction } from '../../db/transaction.ts'
import { hashSecret } from '../../lib/secrets.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { tellOperators } from './tell-operators.ts'

export interface RaiseNoticeInput {
  place: NoticePlace
  cause: OperatorCause
  /** The chat concerned; all that goes this way if omitted. Kept as a hash: it may be a person's. */
  chatId?: ChatId | null
  /** What the platform said, for the log: no personal data, no secret. */
  reason?: string
}

/** How a chat is known in notices. */
export const chatSubject = (chatId: ChatId): string => `chat:${hashSecret(chatId).slice(0, 24)}`

/**
 * The same trouble again only counts. It stands in the log once, as an error; whoever operates the house is told once,
 * and of many groups with the same trouble of the first one only.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const raiseNotice = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RaiseNoticeInput
}): Promise<void> => {
  requireRight(ctx, 'operate')
  const { place, cause, reason } = input
  const chatId = input.chatId ?? null
  await inTransaction(ctx, async (tx) => {
    const trouble = { place, cause, subject: chatId === null ? WHOLE_WAY : chatSubject(chatId) }
    const orgUnitId = chatId === null ? null : await findUnitOfChat(tx.db, chatId)
    const now = tx.clock.now()
    const { id, count } = await upsertNotice(tx.db, { id: tx.newId(), ...trouble, orgUnitId, now })
    if (count > 1) return
    tx.log.error({ notice: id, ...trouble, reason }, 'somebody is needed')
    if (!(await hasOpenLike(tx.db, { id, ...trouble })))
      await tellOperators(tx, { id, place, cause })
  })
}
