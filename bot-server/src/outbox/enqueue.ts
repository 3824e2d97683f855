/** Puts a message into the outbox, in the transaction of what causes it; the dedupe key names the intent. */
import type {
  BotChatId,
  DeliveryId,
  NoticeId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { insertNotice, insertOutbox, type OutboxRow } from '../db/queries/outbox.ts'
import { findPrivateChat } from '../db/queries/people.ts'
import type { Db } from '../db/schema/database.ts'
import type { Clock } from '../lib/clock.ts'
import type { NewId } from '../lib/ids.ts'

interface OutboxContext {
  db: Db
  clock: Clock
  newId: NewId
}

interface Message {
  /** Names the intent, so that doing it twice sends once: `reminder:<deadline>:<rung>:<group>`. */
  dedupeKey: string
  kind: 'reminder' | 'answer' | 'notice'
  text: string
  orgUnitId: OrgUnitId | null
  /** When it may leave; now if omitted. */
  dueAt?: Instant
  /** After this it is no longer sent (a reminder whose event has begun). */
  expiresAt?: Instant
}

/** Answers leave on a lane of their own: a person who just asked does not wait behind a broadcast. */
const laneOf = (kind: Message['kind'], chat: string): string =>
  kind === 'answer' ? `answer:${chat}` : chat

/** What the ways differ in; all else of a row is the same. */
type Way = Pick<OutboxRow, 'way' | 'lane' | 'chat_id' | 'person_id' | 'state' | 'settled_at'>

const insert = (ctx: OutboxContext, message: Message, way: Way): Promise<boolean> => {
  const now = ctx.clock.now()
  const id = ctx.newId<DeliveryId>()
  return insertOutbox(ctx.db, {
    id,
    dedupe_key: message.dedupeKey,
    kind: message.kind,
    order_key: `${now}/${id}`,
    org_unit_id: message.orgUnitId,
    push_id: null,
    body: JSON.stringify({ text: message.text }),
    due_at: message.dueAt ?? now,
    expires_at: message.expiresAt ?? null,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    created_at: now,
    ...way,
  })
}

/** Sends to a chat of the bot. Does nothing when the same intent is in the outbox already. */
export const enqueueToChat = async (
  ctx: OutboxContext,
  message: Message & { chatId: BotChatId; personId?: PersonId },
): Promise<void> => {
  await insert(ctx, message, {
    way: 'bot',
    lane: laneOf(message.kind, message.chatId),
    chat_id: message.chatId,
    person_id: message.personId ?? null,
    state: 'ready',
    settled_at: null,
  })
}

/**
 * Sends to one person privately by the first way that is open: the bot's chat if the person has written first,
 * else a notice in the Mini App (ruling 3). The ledger names the way.
 * @param message.to route of the Mini App that the notice opens, or null
 */
export const enqueueToPerson = async (
  ctx: OutboxContext,
  message: Message & { personId: PersonId; to?: string },
): Promise<'bot' | 'app'> => {
  const chatId = await findPrivateChat(ctx.db, message.personId)
  if (chatId !== null) {
    await enqueueToChat(ctx, { ...message, chatId })
    return 'bot'
  }
  const now = ctx.clock.now()
  // It is there at once and stays until it is read: nothing of it can expire.
  const { expiresAt: _never, ...lasting } = message
  const isNew = await insert(ctx, lasting, {
    way: 'app',
    lane: `person:${message.personId}`,
    chat_id: null,
    person_id: message.personId,
    state: 'delivered',
    settled_at: now,
  })
  if (isNew)
    await insertNotice(ctx.db, {
      id: ctx.newId<NoticeId>(),
      person_id: message.personId,
      text: message.text,
      to_route: message.to ?? null,
      created_at: now,
      read_at: null,
    })
  return 'app'
}
