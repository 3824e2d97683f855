/** Builds the stand-in for the Zalo Bot API: its calls, its chats, and the updates it sends to the bot. */
import type { Hono } from 'hono'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { createCallRecord, type ReceivedCall } from '../wire/call-record.ts'
import { createMinuteWindow } from '../wire/minute-window.ts'
import { createFaultDice } from '../wire/send-faults.ts'
import { createApiRoutes } from './api-routes.ts'
import { createChatLog } from './chat-log.ts'
import type { BotApiRecord, ChatMessage } from './chat-message.ts'
import { createUpdateDelivery, type UpdateDelivery } from './deliver-updates.ts'
import { createDirectory, type ChatGroup, type ChatPerson, type GroupFate } from './directory.ts'
import { createPoller } from './poller.ts'
import { composeMessage, type SayInput } from './say.ts'
import type { BotApiState } from './state.ts'
import { createSwitchBoard, type SwitchBoard } from '../wire/switch-board.ts'
import { type BotApiSwitches, defaultSwitches } from './switches.ts'
import { createUpdateShaper, type ShapeUpdate } from './update-shape.ts'

export interface BotApiOptions {
  token: string
  bot: { id: string; name: string }
  groups: ChatGroup[]
  people: ChatPerson[]
  /** The time that messages carry and months are counted by. */
  now(): Instant
  webhook?: { url: string; secretToken: string }
  /** Takes webhooks and photos on this machine, which the real service refuses. */
  allowLoopback: boolean
  /** Waits between tries of one update, and then no more until the next start; without them it never gives up. */
  retryDelaysMs?: number[]
  switches?: Partial<BotApiSwitches>
  /** What an earlier run recorded; updates not yet taken are delivered again. */
  records?: BotApiRecord[]
  /** Must have stored the record durably when it returns. */
  onRecord?(record: BotApiRecord): void
}

export interface BotApi {
  /** `/bot<TOKEN>/<method>`; call with the server's bindings for a true broken connection. */
  routes: Hono
  /** A person says something. @throws Error when that person cannot write in that chat */
  say(input: SayInput): ChatMessage
  messages(chatId: string): ChatMessage[]
  switches: SwitchBoard<BotApiSwitches>
  addGroup(group: ChatGroup): void
  addPerson(person: ChatPerson): void
  /** The bot is thrown out of a group, let in again, or the group is dissolved. */
  setGroupFate(chatId: string, fate: GroupFate): void
  groupFate(chatId: string): GroupFate
  /** Every call received, and what truly became of it. */
  truth(): readonly ReceivedCall[]
  /** Sends any update as it is, for shapes no chat produces. */
  deliverRaw(update: object): void
  /** Resolves when every update is taken or given up. */
  idle(): Promise<void>
  close(): Promise<void>
}

const DEFAULT_RETRY_DELAYS_MS = [200, 500, 1000, 2000, 4000, 8000, 16_000]
const LONGEST_RETRY_DELAY_MS = 30_000

const createState = (
  options: BotApiOptions,
  switches: SwitchBoard<BotApiSwitches>,
  keep: (message: ChatMessage) => void,
): BotApiState => ({
  bot: options.bot,
  directory: createDirectory(options.groups, options.people),
  log: createChatLog(),
  switches,
  dice: createFaultDice(switches),
  window: createMinuteWindow(),
  truth: createCallRecord(),
  poller: createPoller(() => switches.get().secondPoller),
  webhook: options.webhook ? { ...options.webhook, updatedAt: options.now() } : null,
  allowLoopback: options.allowLoopback,
  now: () => addMs(options.now(), switches.get().clockSkewMs),
  post: keep,
})

interface Outlet {
  delivery: UpdateDelivery
  shape: ShapeUpdate
  onRecord(record: BotApiRecord): void
}

/** With a webhook the update goes there; without, to who polls; else it is lost, as messages to an absent poller are. */
const announce = (state: BotApiState, message: ChatMessage, outlet: Outlet) => {
  const body = outlet.shape(message, {
    isGroup: state.directory.group(message.chatId) !== undefined,
    isProtected: state.directory.person(message.from.id)?.isProtected === true,
  })
  if (state.webhook)
    outlet.delivery.enqueue({
      lane: message.chatId,
      body,
      onTaken: () => outlet.onRecord({ kind: 'taken', messageId: message.id }),
    })
  else state.poller.offer('result' in body ? body.result : body)
}

const restore = (state: BotApiState, records: BotApiRecord[], outlet: Outlet) => {
  const taken = new Set(records.flatMap((r) => (r.kind === 'taken' ? [r.messageId] : [])))
  for (const record of records) {
    if (record.kind === 'group_fate') state.directory.setFate(record.chatId, record.fate)
    if (record.kind !== 'message') continue
    const { message } = record
    state.log.add(message)
    if (message.chatId === message.from.id) state.directory.markWritten(message.from.id)
    if (message.reachesBot && !taken.has(message.id)) announce(state, message, outlet)
  }
}

export const createBotApi = (options: BotApiOptions): BotApi => {
  const onRecord = (record: BotApiRecord) => options.onRecord?.(record)
  const switches = createSwitchBoard<BotApiSwitches>(
    { ...defaultSwitches, ...options.switches },
    () => delivery.release(),
  )
  const state = createState(options, switches, (message) => {
    state.log.add(message)
    onRecord({ kind: 'message', message })
  })
  const delivery = createUpdateDelivery({
    target: () => state.webhook,
    switches: () => switches.get(),
    retryDelaysMs: options.retryDelaysMs ?? DEFAULT_RETRY_DELAYS_MS,
    thenEveryMs: options.retryDelaysMs ? null : LONGEST_RETRY_DELAY_MS,
  })
  const outlet: Outlet = {
    delivery,
    shape: createUpdateShaper(options.bot.name, () => switches.get()),
    onRecord,
  }
  restore(state, options.records ?? [], outlet)
  return {
    routes: createApiRoutes(options.token, state),
    say(input) {
      const message = composeMessage(state, input)
      state.post(message)
      if (message.chatId === message.from.id) state.directory.markWritten(message.from.id)
      if (message.reachesBot) announce(state, message, outlet)
      return message
    },
    messages: (chatId) => state.log.list(chatId),
    switches,
    addGroup: (group) => state.directory.addGroup(group),
    addPerson: (person) => state.directory.addPerson(person),
    setGroupFate(chatId, fate) {
      state.directory.setFate(chatId, fate)
      onRecord({ kind: 'group_fate', chatId, fate })
    },
    groupFate: (chatId) => state.directory.fateOf(chatId),
    truth: () => state.truth.list(),
    deliverRaw: (update) => delivery.enqueue({ lane: 'raw', body: update, onTaken: () => {} }),
    idle: () => delivery.idle(),
    async close() {
      state.poller.end()
      await delivery.close()
    },
  }
}
