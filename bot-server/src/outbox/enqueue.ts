/** Puts a message into the outbox, in the transaction of what causes it; the dedupe key names the intent. */
import type {
  ChatId,
  DeliveryId,
  NoticeId,
  OaUserId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { linking } from '@quan-triet/shared/i18n/vi/linking'
import type { DeliveryWay, SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { z } from 'zod'
import { insertNotice, insertOutbox, type OutboxRow } from '../db/queries/outbox.ts'
import { findReach } from '../db/queries/people.ts'
import type { Db } from '../db/schema/database.ts'
import { choosePrivateWay, keyOfNext, type PrivateWay } from '../domain/linking/private-way.ts'
import type { Clock } from '../lib/clock.ts'
import type { NewId } from '../lib/ids.ts'

interface OutboxContext {
  db: Db
  clock: Clock
  newId: NewId
  /** The channels that this house has. */
  ways: readonly SendingWay[]
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
  /** The campaign whose broadcast it belongs to, so that broadcasts share a channel fairly. */
  flow?: string
  /** Who is named at the head, in a group of a channel that can. */
  mentions?: readonly OaUserId[]
}

/** Answers leave on a lane of their own: a person who just asked does not wait behind a broadcast. */
const laneOf = (kind: Message['kind'], chat: string): string =>
  kind === 'answer' ? `answer:${chat}` : chat

/** What the ways differ in; all else of a row is the same. */
type Way = Pick<
  OutboxRow,
  'way' | 'lane' | 'chat_id' | 'chat_kind' | 'person_id' | 'state' | 'settled_at'
> &
  Partial<Pick<OutboxRow, 'created_at'>>

const insert = (
  ctx: OutboxContext,
  message: Message & { to?: string },
  way: Way,
): Promise<boolean> => {
  const now = ctx.clock.now()
  const id = ctx.newId<DeliveryId>()
  return insertOutbox(ctx.db, {
    id,
    dedupe_key: message.dedupeKey,
    kind: message.kind,
    order_key: `${now}/${id}`,
    org_unit_id: message.orgUnitId,
    push_id: null,
    // Where it leads stays with it: a notice may have to take its place.
    body: JSON.stringify({ text: message.text, to: message.to, mentions: message.mentions }),
    flow: message.flow ?? '',
    planned_at: message.dueAt ?? now,
    due_at: message.dueAt ?? now,
    expires_at: message.expiresAt ?? null,
    attempts: 0,
    locked_until: null,
    sent_id: null,
    last_error: null,
    cause: null,
    settled_by: null,
    created_at: now,
    ...way,
  })
}

/**
 * Sends to a chat: a group, or one person's private chat.
 * Does nothing when the same intent is in the outbox already.
 */
export const enqueueToChat = async (
  ctx: OutboxContext,
  message: Message & {
    way: 'bot' | 'oa'
    chatId: ChatId
    isGroup: boolean
    personId?: PersonId
  },
): Promise<void> => {
  await insert(ctx, message, {
    way: message.way,
    lane: laneOf(message.kind, message.chatId),
    chat_id: message.chatId,
    chat_kind: message.isGroup ? 'group' : 'person',
    person_id: message.personId ?? null,
    state: 'ready',
    settled_at: null,
  })
}

/** What a person is told privately. */
export type PrivateMessage = Message & {
  personId: PersonId
  /** Route of the Mini App that the notice opens. */
  to?: string
}

/**
 * Sends to one person privately by the first way that is open (ruling 3): the bot's chat, the Official Account inside its
 * window, a Mini App notification with the notice behind it, else the notice alone. The ledger names the way; what then
 * fails for good goes on by the next way (`services/linking/fall-back.ts`).
 * @returns the way that was open
 */
export const enqueueToPerson = async (
  ctx: OutboxContext,
  message: PrivateMessage,
): Promise<DeliveryWay> => {
  const reach = await findReach(ctx.db, message.personId)
  const at = message.dueAt ?? ctx.clock.now()
  const chosen = choosePrivateWay(reach, at, { ways: ctx.ways })
  await enqueuePrivately(ctx, message, chosen)
  return chosen?.way ?? 'app'
}

/** Sends by a way that was chosen already; undefined: as a notice in the Mini App. @returns whether it was new */
export const enqueuePrivately = async (
  ctx: OutboxContext,
  message: PrivateMessage,
  chosen: PrivateWay | undefined,
): Promise<void> => {
  const isNew = await insert(
    ctx,
    chosen ? outgoing(message, chosen) : lasting(message),
    placeOf(ctx, message, chosen),
  )
  if (isNew && chosen?.way !== 'bot' && chosen?.way !== 'oa') await leaveNotice(ctx, message)
}

/**
 * Sends on by the next way what has failed for good by one; a notice that a Mini App notification left behind is not left
 * again. Does nothing when that was done already.
 */
export const enqueueNext = async (
  ctx: OutboxContext,
  failed: OutboxRow & { person_id: PersonId },
  chosen: PrivateWay | undefined,
): Promise<void> => {
  const { text, to } = PrivateBody.parse(JSON.parse(failed.body))
  const message: PrivateMessage = {
    dedupeKey: keyOfNext(failed.dedupe_key, failed.way),
    kind: failed.kind === 'answer' || failed.kind === 'reminder' ? failed.kind : 'notice',
    text,
    orgUnitId: failed.org_unit_id,
    personId: failed.person_id,
    flow: failed.flow,
    ...(failed.expires_at !== null && { expiresAt: failed.expires_at }),
    ...(to !== undefined && { to }),
  }
  if (failed.way !== 'mini_app') return enqueuePrivately(ctx, message, chosen)
  // The ledger's line belongs to the notice that is there: both bear the moment at which it was left.
  await insert(ctx, lasting(message), {
    ...placeOf(ctx, message, undefined),
    created_at: failed.created_at,
  })
}

const PrivateBody = z.object({ text: z.string(), to: z.string().optional() })

const outgoing = (message: PrivateMessage, { way }: PrivateWay): Message & { to?: string } =>
  way === 'mini_app' ? { ...message, text: linking.notification } : message

/** It is there at once and stays until it is read: nothing of it can expire. */
const lasting = ({ expiresAt: _never, ...message }: PrivateMessage): Message => message

const placeOf = (
  ctx: OutboxContext,
  message: PrivateMessage,
  chosen: PrivateWay | undefined,
): Way => {
  const { personId } = message
  if (!chosen)
    return {
      way: 'app',
      lane: `person:${personId}`,
      chat_id: null,
      chat_kind: 'person',
      person_id: personId,
      state: 'delivered',
      settled_at: ctx.clock.now(),
    }
  return {
    way: chosen.way,
    lane: laneOf(message.kind, chosen.chatId),
    chat_id: chosen.chatId,
    chat_kind: 'person',
    person_id: personId,
    state: 'ready',
    settled_at: null,
  }
}

const leaveNotice = (ctx: OutboxContext, message: PrivateMessage): Promise<void> =>
  insertNotice(ctx.db, {
    id: ctx.newId<NoticeId>(),
    person_id: message.personId,
    text: message.text,
    to_route: message.to ?? null,
    created_at: ctx.clock.now(),
    read_at: null,
  })
