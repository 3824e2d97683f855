/** Sets an outbox up for a test: a house, messages in bulk, and a platform in the same process that plays any outcome. */
import type { OutboxRow } from '@quan-triet/bot-server/db/queries/outbox'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import type {
  GroupChannel,
  SendOutcome,
} from '@quan-triet/bot-server/domain/channels/group-channel'
import type { Trouble } from '@quan-triet/bot-server/domain/channels/trouble'
import type { OutgoingContent } from '@quan-triet/bot-server/domain/messages'
import { createSkippingTiming, type Timing } from '@quan-triet/bot-server/lib/timing'
import type { DispatchDeps } from '@quan-triet/bot-server/outbox/dispatch-deps'
import { createDispatcher, type Dispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { BotChatId, DeliveryId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { type House, makeHouse } from '../../support/make-house.ts'

interface PlayedCall {
  chatId: string
  content: OutgoingContent
  at: number
}

/** What the platform makes of a call; delivered if it says nothing. */
type Play = (call: PlayedCall) => SendOutcome | undefined | Promise<SendOutcome | undefined>

export const delivered: SendOutcome = { kind: 'delivered', messageId: 'm' }
export const tooMany: SendOutcome = { kind: 'later', cause: 'rate_limited', reason: '429' }
export const noAnswer: SendOutcome = { kind: 'unknown', cause: 'no_answer', reason: 'timeout' }

export interface Scene {
  house: House
  deps: DispatchDeps
  dispatcher: Dispatcher
  /** All that the platform was called with, by any dispatcher, in the order of arrival. */
  calls: PlayedCall[]
  troubles: Trouble[]
  /** How the platform answers from now on. */
  play(how: Play): void
  /** A dispatcher of another process. */
  another(change?: Partial<DispatchDeps>): Dispatcher
  /** Does all that can be done now. */
  settle(): Promise<void>
  /** Moves the house's clock on. */
  pass(ms: number): void
  texts(chatId?: string): string[]
}

const deliver: Play = () => undefined

/** No limits but those given, and time that nobody waits for. */
export const openOutbox = async (
  options: { limits?: Partial<DispatchDeps['limits']>; timing?: Timing } = {},
): Promise<Scene> => {
  const house = await makeHouse()
  const calls: PlayedCall[] = []
  const troubles: Trouble[] = []
  let how: Play = deliver
  const channel: GroupChannel = {
    capabilities: capabilitiesOf.bot,
    async send({ chatId }, content) {
      const call = { chatId, content, at: performance.now() }
      calls.push(call)
      return (await how(call)) ?? { ...delivered, messageId: `m${calls.length}` }
    },
  }
  const { db, clock, log } = house.deps
  const deps: DispatchDeps = {
    db,
    clock,
    log,
    channels: { bot: channel },
    limits: { perMinute: { bot: 60_000 }, perMonth: {}, chatGapMs: 0, ...options.limits },
    timing: options.timing ?? createSkippingTiming(),
    loadFile: ({ partId }) =>
      Promise.resolve({ name: `${partId}.docx`, mediaType: 'text/plain', bytes: new Uint8Array() }),
    onTrouble: (trouble) => Promise.resolve(void troubles.push(trouble)),
  }
  const dispatcher = createDispatcher(deps)
  return {
    house,
    deps,
    dispatcher,
    calls,
    troubles,
    play(next) {
      how = next
    },
    another: (change = {}) => createDispatcher({ ...deps, ...change }),
    async settle() {
      while ((await dispatcher.once()) > 0);
    },
    pass: (ms) => house.clock.moveTo(addMs(house.clock.now(), ms)),
    texts: (chatId) =>
      calls
        .filter((call) => chatId === undefined || call.chatId === chatId)
        .map(({ content }) => ('text' in content ? content.text : content.file.name)),
  }
}

export interface Waiting {
  chat: string
  text: string
  kind?: OutboxRow['kind']
  flow?: string
  dueAt?: string
  expiresAt?: string
  body?: string
}

let serial = 0

/** Puts messages into the outbox in the order given. */
export const putIn = async (house: House, messages: readonly Waiting[]): Promise<void> => {
  const now = house.clock.now()
  const rows = messages.map((one) => {
    serial += 1
    const key = `message-${String(serial).padStart(6, '0')}`
    const kind = one.kind ?? 'part'
    return {
      id: asId<DeliveryId>(key),
      dedupe_key: key,
      kind,
      way: 'bot' as const,
      lane: kind === 'answer' ? `answer:${one.chat}` : one.chat,
      order_key: key,
      chat_id: asId<BotChatId>(one.chat),
      chat_kind: 'group' as const,
      flow: one.flow ?? '',
      body: one.body ?? JSON.stringify({ text: one.text }),
      state: 'ready' as const,
      planned_at: one.dueAt ?? now,
      due_at: one.dueAt ?? now,
      expires_at: one.expiresAt ?? null,
      attempts: 0,
      created_at: now,
    }
  })
  await house.db.insertInto('outbox').values(rows).execute()
}

/** What the ledger says, in the order of the messages. */
export const ledgerOf = (house: House) =>
  house.db
    .selectFrom('outbox')
    .select(['state', 'attempts', 'cause', 'due_at as dueAt', 'sent_id as sentId'])
    .orderBy('order_key')
    .execute()

export const range = (size: number): number[] => Array.from({ length: size }, (_, index) => index)
