/** Builds the practice ground: the stand-ins for Zalo, their page and their clock, for a house on the same port. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import { Instant } from '@quan-triet/shared/models/moments'
import { Hono } from 'hono'
import { z } from 'zod'
import type { MovableClock } from '../lib/clock.ts'
import type { PracticeHouse } from './advance-clock.ts'
import { BotApiRecord } from './bot-api/chat-message.ts'
import { createBotApi, type BotApi } from './bot-api/create-bot-api.ts'
import { createClockMover, type ClockMover, type MoveOutcome } from './clock-mover.ts'
import { createGraph, type Graph } from './graph/create-graph.ts'
import { openJournal } from './journal.ts'
import { createLiveFeed, type LiveFeed } from './live-feed.ts'
import { createPageRoutes } from './page/page-routes.ts'
import { createPhone, PHONE_HOST, type Phone } from './phone/create-phone.ts'

export interface PracticeWorld {
  /** The name begins with "Bot" (platform A.1). */
  bot: { id: string; name: string }
  /** Members are user ids of the bot's space. */
  groups: { chatId: string; name: string; memberIds: string[] }[]
  accounts: {
    botUserId: string
    zaloUserId: string
    displayName: string
    label: string
    hasWrittenToBot: boolean
  }[]
}

export interface PracticeOptions {
  /** The one port on which house and practice listen together. */
  port: number
  /** The folder of the built Mini App. */
  miniAppDir: string
  miniAppId: string
  zaloAppId: string
  zaloAppSecret: string
  botToken: string
  webhookSecret: string
  webhookUrl: string
  /** Where chats and the clock's place survive a restart; null keeps them in memory only. */
  stateFile: string | null
  /** Brought to where it stood before the restart, while the practice is being created. */
  clock: MovableClock
  world: PracticeWorld
  house: PracticeHouse
}

export interface Practice {
  /** Whether a request is for the practice ground rather than for the house. */
  handles(request: Request): boolean
  /** @param env the server's bindings, with which a broken connection is broken for real */
  fetch(request: Request, env?: object): Promise<Response>
  /** Moves the clock as the page does; a moment already passed changes nothing. */
  advanceTo(target: Instant): Promise<MoveOutcome>
  botApi: BotApi
  graph: Graph
  phone: Phone
  close(): Promise<void>
}

const ClockRecord = z.object({ kind: z.literal('clock'), at: Instant })
const PracticeRecord = z.discriminatedUnion('kind', [...BotApiRecord.options, ClockRecord])
type PracticeRecord = z.infer<typeof PracticeRecord>

const NOTE_CLOCK_EVERY_MS = 15_000

const isClock = (record: PracticeRecord): record is z.infer<typeof ClockRecord> =>
  record.kind === 'clock'

/** The latest moment an earlier run is known to have reached. */
const lastMoment = (records: PracticeRecord[]): Instant | undefined =>
  records
    .flatMap((record) => {
      if (isClock(record)) return [record.at]
      return record.kind === 'message' ? [record.message.sentAt] : []
    })
    .toSorted()
    .at(-1)

const openBotApi = (
  options: PracticeOptions,
  records: PracticeRecord[],
  onRecord: (record: BotApiRecord) => void,
) =>
  createBotApi({
    token: options.botToken,
    bot: options.world.bot,
    groups: options.world.groups,
    people: options.world.accounts.map(({ botUserId, ...account }) => ({
      userId: botUserId,
      ...account,
    })),
    now: () => options.clock.now(),
    webhook: { url: options.webhookUrl, secretToken: options.webhookSecret },
    allowLoopback: true,
    records: records.filter((record) => !isClock(record)),
    onRecord,
  })

const openPhone = (
  options: PracticeOptions,
  parts: { graph: Graph; botApi: BotApi; feed: LiveFeed },
): Phone => {
  const phone = createPhone({
    miniAppDir: options.miniAppDir,
    miniAppId: options.miniAppId,
    zaloAppId: options.zaloAppId,
    secret: options.zaloAppSecret,
    people: options.world.accounts,
    graph: parts.graph,
    notBuilt: `<!doctype html><meta charset="utf-8"><p>${words.miniAppNotBuilt}</p>`,
    nowMs: () => Date.parse(options.clock.now()),
    onChange: () => parts.feed.publish('phone', phone.state()),
    onOpenAddress: (as, url) => parts.feed.publish('address', { as, url }),
    share(from, chatId, text) {
      try {
        parts.botApi.say({ chatId, from, text })
        return true
      } catch {
        return false
      }
    },
  })
  return phone
}

const keepNotingClock = (mover: ClockMover) => {
  const timer = setInterval(() => mover.note(), NOTE_CLOCK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

const isForPhone = (url: URL) => url.hostname === PHONE_HOST

const isPracticePath = (path: string) => path === '/' || /^\/(practice|zalo)\//.test(path)

export const createPractice = (options: PracticeOptions): Practice => {
  const journal = openJournal(options.stateFile, PracticeRecord)
  const last = lastMoment(journal.records)
  if (last !== undefined) options.clock.moveTo(last)
  const feed = createLiveFeed()
  const botApi = openBotApi(options, journal.records, (record) => {
    journal.append(record)
    if (record.kind === 'message') feed.publish('message', record.message)
  })
  const graph = createGraph({
    appSecret: options.zaloAppSecret,
    people: options.world.accounts,
    nowMs: () => Date.parse(options.clock.wall()),
  })
  const phone = openPhone(options, { graph, botApi, feed })
  const mover = createClockMover({
    clock: options.clock,
    house: options.house,
    onMoved(state) {
      journal.append({ kind: 'clock', at: state.now })
      feed.publish('clock', state)
    },
  })
  const stopNoting = keepNotingClock(mover)
  const app = new Hono()
  app.route('/zalo/bot-api', botApi.routes)
  app.route('/zalo/graph', graph.routes)
  app.route('/', createPageRoutes({ ...options, botApi, graph, phone, mover, feed }))
  return {
    botApi,
    graph,
    phone,
    handles(request) {
      const url = new URL(request.url)
      return isForPhone(url) || isPracticePath(url.pathname)
    },
    fetch: async (request, env) =>
      isForPhone(new URL(request.url)) ? phone.fetch(request) : app.fetch(request, env),
    async advanceTo(target) {
      if (target <= options.clock.now()) return 'arrived'
      return mover.moveTo(target)
    },
    async close() {
      stopNoting()
      mover.note()
      feed.close()
      await botApi.close()
    },
  }
}
