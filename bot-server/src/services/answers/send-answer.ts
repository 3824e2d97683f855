/** Puts the bot's replies into the outbox, in the transaction that settles the question. */
import type { ChatId, OaUserId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import { capabilitiesOf } from '../../domain/channels/capabilities.ts'
import { enqueueToChat, enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface Reply {
  to:
    | {
        kind: 'chat'
        way: 'bot' | 'oa'
        chatId: ChatId
        isGroup: boolean
        personId?: PersonId
        /** Who asked, in a group: named at the head where the channel can. Never anybody else (PD-6). */
        asker?: OaUserId
      }
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
        way: to.way,
        chatId: to.chatId,
        isGroup: to.isGroup,
        ...(to.personId !== undefined && { personId: to.personId }),
        ...(mayMention(to) && { mentions: [to.asker] }),
      })
    else
      await enqueueToPerson(ctx, {
        ...message,
        personId: to.personId,
        ...(route !== undefined && { to: route }),
      })
  }
}

type ToChat = Extract<Reply['to'], { kind: 'chat' }>

const mayMention = (to: ToChat): to is ToChat & { asker: OaUserId } =>
  to.isGroup && to.asker !== undefined && capabilitiesOf[to.way].mentions
