/** Plays the platform and the network to it: the practice ground's own stand-in, reached over a line with faults. */
import { createBotApi, type BotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { limitOf } from './determine.ts'
import type { Draw } from './draw.ts'
import type { Trace } from './trace.ts'
import { type CallFault, callFaults, type Weather } from './weather.ts'

export const BOT_TOKEN = '1618033:secret-of-the-simulation'
export const WEBHOOK_SECRET = 'webhook-secret-of-the-simulation'
export const PLATFORM = 'http://platform.simulation'
export const HOUSE = 'http://house.simulation'
const WEBHOOK = `${HOUSE}/webhooks/zalo-bot`

/** A message that the house tried to send, and what truly became of it. */
export interface TrueCall {
  life: number
  chatId: string
  text: string
  /** By the clock of the house, as the call was made; and in the simulation's own time. */
  at: Instant
  ms: number
  /** What the chat shows; null: nothing. */
  messageId: string | null
  /** Whether the house learnt for certain what became of it; `cut`: the process ended before. */
  heard: 'yes' | 'no' | 'cut'
}

/** The process that makes a call. */
export interface Caller {
  number: number
  isAlive(): boolean
  wait(ms: number): Promise<void>
}

export interface PlatformOptions {
  weather: Weather
  draw: Draw
  trace: Trace
  /** The simulation's own time; and the time by the clock of the machine. */
  now(): number
  clock(): Instant
  groups: readonly string[]
  callerOf(life: number): Caller | undefined
  /** Called when the weather ends the process in the middle of a call. */
  onCrash(life: number): void
  /** The platform hands over an event, once: whether it comes again is the weather's business. */
  onEvent(body: string): void
}

export interface Platform {
  bot: BotApi
  calls: readonly TrueCall[]
  fetch(url: string, call: RequestInit): Promise<Response>
  /** From now on nothing goes wrong any more. */
  calmDown(): void
}

const bodyOf = ({ body }: RequestInit): string => (typeof body === 'string' ? body : '')
/** Safe because the house's own client has written it. */
const saidIn = (call: RequestInit) => JSON.parse(bodyOf(call)) as { chat_id: string; text: string }
/** Safe because the stand-in's envelope has a result only with a message. */
const takenIn = (answer: string) =>
  (JSON.parse(answer) as { result?: { message_id: string } }).result?.message_id ?? null

interface Asked {
  path: string
  call: RequestInit
}

const IS_MESSAGE = /\/send[A-Z]\w+$/

/** As the network's own: the cause is what callers look at. */
const failed = (code: string): TypeError =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })
const timedOut = (): DOMException => new DOMException('timed out', 'TimeoutError')
const page = (status: number): Response => new Response('<html>gateway</html>', { status })

const tooMany = (): Response =>
  Response.json({ ok: false, error_code: 429, description: 'Too many requests' }, { status: 429 })

/** What comes instead of the platform's answer. */
interface Instead {
  /** Whether the message is in the chat all the same. */
  arrives: boolean
  /** Whether the house then knows for certain that it is not. */
  tells: boolean
  /** Null: nothing at all, until the caller gives up. */
  comes: () => Response | Error | null
}

const instead: Record<CallFault, Instead> = {
  not_reached: { arrives: false, tells: true, comes: () => failed('ECONNREFUSED') },
  reset_before: { arrives: false, tells: false, comes: () => failed('ECONNRESET') },
  gateway_before: { arrives: false, tells: false, comes: () => page(502) },
  unavailable: { arrives: false, tells: true, comes: () => page(503) },
  rate_limited: { arrives: false, tells: true, comes: tooMany },
  server_error: { arrives: false, tells: true, comes: () => page(500) },
  answer_lost: { arrives: true, tells: false, comes: () => failed('ECONNRESET') },
  gateway_after: { arrives: true, tells: false, comes: () => page(504) },
  time_out_before: { arrives: false, tells: false, comes: () => null },
  time_out_after: { arrives: true, tells: false, comes: () => null },
}

const never = <T>(): Promise<T> => new Promise(() => undefined)

export const createPlatform = (options: PlatformOptions): Platform => {
  const { draw, trace } = options
  const calls: TrueCall[] = []
  let isCalm = false
  const bot = createBotApi({
    token: BOT_TOKEN,
    bot: { id: 'bot-of-the-simulation', name: 'Bot Quán Triệt' },
    groups: [fixtureGroupChat, ...options.groups].map((chatId) => ({
      chatId,
      name: chatId,
      memberIds: fixtureAccounts.flatMap((one) => (one.isInGroup ? [one.botUserId] : [])),
    })),
    people: fixtureAccounts.map((one) => ({ ...one, userId: one.botUserId })),
    now: () => options.clock(),
    webhook: { url: WEBHOOK, secretToken: WEBHOOK_SECRET },
    allowLoopback: true,
    switches: { quota: null },
  })
  const faultOf = (): CallFault | null => {
    if (isCalm) return null
    const { dark, calls: rates } = options.weather
    if (dark && options.now() >= dark.from && options.now() < dark.until)
      return draw.pick(['not_reached', 'unavailable', 'time_out_before'])
    const rolled = draw.next()
    let bound = 0
    for (const fault of callFaults) {
      bound += rates[fault] ?? 0
      if (rolled < bound) return fault
    }
    return null
  }
  /** @returns what the platform answers, or what comes instead of it */
  const carry = async (
    { path, call }: Asked,
    mine: TrueCall,
    fault: CallFault | null,
  ): Promise<Response | Error | null> => {
    const other = fault && instead[fault]
    if (other && !other.arrives) return other.comes()
    const request = new Request(`${PLATFORM}${path}`, { ...call, signal: null })
    const answer = await bot.routes.fetch(request)
    const text = await answer.text()
    mine.messageId = takenIn(text)
    return other ? other.comes() : new Response(text, answer)
  }
  const send = async (caller: Caller, asked: Asked): Promise<Response> => {
    const fault = faultOf()
    const said = saidIn(asked.call)
    const mine: TrueCall = {
      life: caller.number,
      chatId: said.chat_id,
      text: said.text,
      at: options.clock(),
      ms: options.now(),
      messageId: null,
      heard: 'cut',
    }
    if (IS_MESSAGE.test(asked.path)) calls.push(mine)
    await caller.wait(draw.between(30, 250))
    const comes = await carry(asked, mine, fault)
    if (fault) trace.fault(fault, mine.chatId)
    else trace.note(`sent ${mine.chatId} ${mine.text.length}`)
    if (!isCalm && draw.chance(options.weather.crashes.atCall)) options.onCrash(caller.number)
    // Whoever was ended meanwhile waits for ever.
    await caller.wait(comes === null ? limitOf(asked.call.signal) : draw.between(30, 400))
    mine.heard = fault === null || instead[fault].tells ? 'yes' : 'no'
    if (comes === null) throw timedOut()
    if (comes instanceof Error) throw comes
    return comes
  }
  return {
    bot,
    calls,
    async fetch(url, call) {
      if (url === WEBHOOK) {
        options.onEvent(bodyOf(call))
        return new Response('ok')
      }
      const { pathname } = new URL(url)
      const [, life = '', ...path] = pathname.split('/')
      const caller = options.callerOf(Number(life))
      if (!caller?.isAlive()) return never()
      return send(caller, { path: `/${path.join('/')}`, call })
    },
    calmDown() {
      isCalm = true
    },
  }
}
