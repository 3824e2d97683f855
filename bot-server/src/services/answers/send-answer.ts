/** Puts the bot's replies into the outbox, in the transaction that settles the question. */
import type { BotChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { enqueueToChat, enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface Reply {
  to:
    | { kind: 'chat'; chatId: BotChatId; personId?: PersonId }
    | { kind: 'person'; personId: PersonId }
  text: string
  /** Names the intent, so that the same question answered twice sends once. */
  dedupeKey: string
  /** The route of the Mini App that a notice opens, where the person is reached by one. */
  route?: string
}

/** Answers to somebody who just asked are never held by quiet hours (ruling 14). @throws ServiceError unless the house itself acts */
export const sendAnswer = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { replies: readonly Reply[]; unitId: OrgUnitId | null }
}): Promise<void> => {
  requireRight(ctx, 'run_branch')
  for (const { to, text, dedupeKey, route } of input.replies) {
    const message = { dedupeKey, kind: 'answer' as const, text, orgUnitId: input.unitId }
    if (to.kind === 'chat')
      await enqueueToChat(ctx, {
        ...message,
        chatId: to.chatId,
        ...(to.personId !== undefined && { personId: to.personId }),
      })
    else
      await enqueueToPerson(ctx, {
        ...message,
        personId: to.personId,
        ...(route !== undefined && { to: route }),
      })
  }
}
