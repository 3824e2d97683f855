/** Builds the stand-in for the Zalo Bot API: its calls, its chats, and the updates it sends to the bot. */
import { Hono } from 'hono'
import type { Instant } from '@quan-triet/shared/models/moments'
import { answerFailure, answerSuccess } from './answer.ts'
import { BotApiRefusal, readCall, type Call } from './call.ts'
import { createChatLog } from './chat-log.ts'
import type { BotApiRecord, ChatMessage } from './chat-message.ts'
import { createUpdateDelivery, type UpdateDelivery } from './deliver-updates.ts'
import { createDirectory, type ChatGroup, type ChatPerson } from './directory.ts'
import { createPoller } from './poller.ts'
import { composeMessage, type SayInput } from './say.ts'
import * as sends from './send-methods.ts'
import type { BotApiState } from './state.ts'
import { createSwitchBoard, type BotApiSwitches, type SwitchBoard } from './switches.ts'
import * as updates from './update-methods.ts'
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
  switches: SwitchBoard
  addGroup(group: ChatGroup): void
  addPerson(person: ChatPerson): void
  /** Sends any update as it is, for shapes no chat produces. */
  deliverRaw(update: object): void
  /** Resolves when every update is taken or given up. */
  idle(): Promise<void>
  close(): Promise<void>
}

const METHODS = new Map<string, (state: BotApiState, call: Call) => unknown>([
  ['getMe', updates.getMe],
  ['getUpdates', updates.getUpdates],
  ['setWebhook', updates.setWebhook],
  ['deleteWebhook', updates.deleteWebhook],
  ['getWebhookInfo', updates.getWebhookInfo],
  ['sendMessage', sends.sendMessage],
  ['sendPhoto', sends.sendPhoto],
  ['sendSticker', sends.sendSticker],
  ['sendVoice', sends.sendVoice],
  ['sendChatAction', sends.sendChatAction],
])

const DEFAULT_RETRY_DELAYS_MS = [200, 500, 1000, 2000, 4000, 8000, 16_000]
const LONGEST_RETRY_DELAY_MS = 30_000

const createState = (
  options: BotApiOptions,
  switches: SwitchBoard,
  keep: (message: ChatMessage) => void,
): BotApiState => ({
  bot: options.bot,
  directory: createDirectory(options.groups, options.people),
  log: createChatLog(),
  switches,
  poller: createPoller(),
  webhook: options.webhook ? { ...options.webhook, updatedAt: options.now() } : null,
  allowLoopback: options.allowLoopback,
  now: () => options.now(),
  post: keep,
})

const createRoutes = (token: string, state: BotApiState): Hono => {
  const routes = new Hono()
  routes.on(['GET', 'POST'], '/:bot/:method', async (c) => {
    try {
      if (c.req.param('bot') !== `bot${token}`) throw new BotApiRefusal(401, 'Unauthorized')
      const method = METHODS.get(c.req.param('method'))
      if (!method) throw new BotApiRefusal(404, 'Not Found: no such method')
      return answerSuccess(c, await method(state, await readCall(c)))
    } catch (error) {
      return answerFailure(c, error, state.switches.get().errorStatus)
    }
  })
  return routes
}

interface Outlet {
  delivery: UpdateDelivery
  shape: ShapeUpdate
  onRecord(record: BotApiRecord): void
}

/** With a webhook the update goes there; without, to who polls; else it is lost, as messages to an absent poller are. */
const announce = (state: BotApiState, message: ChatMessage, outlet: Outlet) => {
  const body = outlet.shape(message, state.directory.group(message.chatId) !== undefined)
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
    if (record.kind !== 'message') continue
    const { message } = record
    state.log.add(message)
    if (message.chatId === message.from.id) state.directory.markWritten(message.from.id)
    if (message.reachesBot && !taken.has(message.id)) announce(state, message, outlet)
  }
}

export const createBotApi = (options: BotApiOptions): BotApi => {
  const onRecord = (record: BotApiRecord) => options.onRecord?.(record)
  const switches = createSwitchBoard(options.switches ?? {}, () => delivery.release())
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
    routes: createRoutes(options.token, state),
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
    deliverRaw: (update) => delivery.enqueue({ lane: 'raw', body: update, onTaken: () => {} }),
    idle: () => delivery.idle(),
    async close() {
      state.poller.end()
      await delivery.close()
    },
  }
}
