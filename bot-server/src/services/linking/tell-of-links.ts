/** Tells those concerned that a Zalo account stands for somebody else now. */
import type { BotChatId, OaUserId, PersonId } from '@quan-triet/shared/models/ids'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import type { PersonActor } from '../../domain/actor.ts'
import type { Sender } from '../../domain/messages.ts'
import { enqueuePrivately, enqueueToChat, enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'

/** The other account may be in a stranger's hands by now: it is told nothing about anybody. */
export const sayLinkLost = (
  tx: ServiceContext,
  chat: { way: 'bot'; id: BotChatId } | { way: 'oa'; id: OaUserId },
): Promise<void> =>
  enqueueToChat(tx, {
    dedupeKey: `link-lost:${chat.way}:${chat.id}:${tx.clock.now()}`,
    kind: 'notice',
    text: words.linkLost,
    orgUnitId: null,
    way: chat.way,
    chatId: chat.id,
    isGroup: false,
  })

export const tellLinkTaken = async (
  tx: ServiceContext,
  personId: PersonId,
  way: 'bot' | 'oa',
): Promise<void> => {
  await enqueueToPerson(tx, {
    dedupeKey: `link-taken:${way}:${personId}:${tx.clock.now()}`,
    kind: 'notice',
    personId,
    text: words.linkTaken,
    orgUnitId: null,
    to: '/link',
  })
}

/** Somebody else may have got hold of the code: the person hears of it where that account cannot. */
export const tellLinkedByCode = (
  tx: ServiceContext,
  { personId, homeUnitId }: PersonActor,
  way: Sender['way'],
): Promise<void> =>
  enqueuePrivately(
    tx,
    {
      dedupeKey: `linked-by-code:${way}:${personId}:${tx.clock.now()}`,
      kind: 'notice',
      personId,
      text: words.linkedByCode,
      orgUnitId: homeUnitId,
      to: '/link',
    },
    undefined,
  )
