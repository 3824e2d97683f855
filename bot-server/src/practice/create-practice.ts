/** Builds the practice ground: the stand-ins for Zalo, their page and their clock, for a house on the same port. */
import { practice as words } from '@quan-triet/shared/i18n/vi/practice'
import type { Instant } from '@quan-triet/shared/models/moments'
import { Hono } from 'hono'
import { createAdminDoor } from './admin/create-admin-door.ts'
import type { PracticeHouse } from './advance-clock.ts'
import { createClockMover, type ClockMover, type MoveOutcome } from './clock-mover.ts'
import { openJournal } from './journal.ts'
import { createLiveFeed, type LiveFeed } from './live-feed.ts'
import { openStandIns } from './open-stand-ins.ts'
import { createOaChats, type OaChats } from './page/oa-chats.ts'
import { createPageRoutes, publishSwitches } from './page/page-routes.ts'
import type { PageParts } from './page/page-parts.ts'
import { createPhone, PHONE_HOST, type Phone } from './phone/create-phone.ts'
import type { PracticeOptions } from './practice-options.ts'
import { lastMoment, PracticeRecord } from './practice-record.ts'
import { isOwnPage } from './wire/own-page.ts'

type StandIns = ReturnType<typeof openStandIns>

export interface Practice extends StandIns {
  /** Whether a request is for the practice ground rather than for the house. */
  handles(request: Request): boolean
  /** @param env the server's bindings, with which a broken connection is broken for real */
  fetch(request: Request, env?: object): Promise<Response>
  /** Moves the clock as the page does; a moment already passed changes nothing. */
  advanceTo(target: Instant): Promise<MoveOutcome>
  phone: Phone
  close(): Promise<void>
}

const NOTE_CLOCK_EVERY_MS = 15_000

/** Tells open pages what was said; what else is recorded is nothing to see. */
const publishRecord = (feed: LiveFeed, record: PracticeRecord, chats: () => OaChats) => {
  if (record.kind === 'message') feed.publish('message', record.message)
  if (record.kind === 'oa_message') feed.publish('message', chats().show(record.message))
  if (record.kind === 'notice') feed.publish('notice', record.notice)
}

const shareInto = (
  { botApi, chats }: StandIns & { chats: OaChats },
  said: { from: string; chatId: string; text: string },
): boolean => {
  try {
    if (chats.isOaChat(said.chatId)) chats.say({ ...said, mentions: false })
    else botApi.say(said)
    return true
  } catch {
    return false
  }
}

const openPhone = (
  options: PracticeOptions,
  parts: StandIns & { chats: OaChats; feed: LiveFeed },
): Phone => {
  const { graph, notification, oa, feed } = parts
  const phone = createPhone({
    miniAppDir: options.miniAppDir,
    miniAppId: options.miniAppId,
    zaloAppId: options.zaloAppId,
    secret: options.zaloAppSecret,
    people: options.world.accounts,
    graph,
    notBuilt: `<!doctype html><meta charset="utf-8"><p>${words.miniAppNotBuilt}</p>`,
    nowMs: () => Date.parse(options.clock.now()),
    onChange: () => feed.publish('phone', phone.state()),
    onOpenAddress: (as, url) => feed.publish('address', { as, url }),
    share: (from, chatId, text) => shareInto(parts, { from, chatId, text }),
    onNoticesAllowed: ({ zaloUserId }) => notification.allow(zaloUserId, true),
    onOaTouched: ({ oaUserId }, how) =>
      how === 'follow' ? oa.follow(oaUserId) : oa.interact(oaUserId),
  })
  return phone
}

/** Tries of the account's events fall due like everything else. */
const withEvents = (house: PracticeHouse, { oa }: StandIns): PracticeHouse => ({
  async settle() {
    await oa.settle()
    await house.settle()
  },
  async nextEventAt() {
    const moments = [oa.nextEventAt(), await house.nextEventAt()]
    return moments.filter((moment) => moment !== null).toSorted()[0] ?? null
  },
})

const keepNotingClock = (mover: ClockMover) => {
  const timer = setInterval(() => mover.note(), NOTE_CLOCK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

const isForPhone = (url: URL) => url.hostname === PHONE_HOST

/** What lies below `/zalo/oa` is the house's own: where a sign-in comes back to. */
const isPracticePath = (path: string) =>
  path === '/' || /^\/(practice|zalo\/(?!oa\/)[\w-]+)(\/|$)/.test(path)

const createRoutes = (options: PracticeOptions, parts: PageParts): Hono => {
  const { botApi, oa, graph, notification, mover } = parts
  const app = new Hono()
  // Letters have pages and doors of their own below the page's.
  app.use('/practice/*', async (c, next) =>
    c.req.method === 'GET' || isOwnPage(c) ? next() : c.json({ refused: words.page.failed }, 403),
  )
  const door = createAdminDoor({
    ...parts,
    now: () => options.clock.now(),
    moveClockTo: async (instant) => (await mover.moveTo(instant)) === 'arrived',
    onChange: () => publishSwitches(parts),
  })
  app.route('/zalo/bot-api', botApi.routes)
  app.route('/zalo/oa-api', oa.routes)
  app.route('/zalo/oauth', oa.oauth.routes)
  app.route('/zalo/graph', graph.routes)
  app.route('/zalo/notification', notification.routes)
  app.route('/zalo/admin', door)
  if (options.mailRoutes) app.route('/', options.mailRoutes)
  app.route('/', createPageRoutes(parts))
  return app
}

export const createPractice = (options: PracticeOptions): Practice => {
  const journal = openJournal(options.stateFile, PracticeRecord)
  const feed = createLiveFeed()
  const standIns = openStandIns(options, {
    records: journal.records,
    onRecord(record) {
      journal.append(record)
      publishRecord(feed, record, () => chats)
    },
  })
  const last = lastMoment(journal.records)
  if (last !== undefined) options.clock.moveTo(last)
  const chats: OaChats = createOaChats(standIns.oa, options.world)
  const phone = openPhone(options, { ...standIns, chats, feed })
  const mover = createClockMover({
    clock: options.clock,
    house: withEvents(options.house, standIns),
    onMoved(state) {
      journal.append({ kind: 'clock', at: state.now })
      feed.publish('clock', state)
    },
  })
  const stopNoting = keepNotingClock(mover)
  const app = createRoutes(options, { ...options, ...standIns, chats, phone, mover, feed })
  return {
    ...standIns,
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
      await standIns.botApi.close()
      await standIns.oa.close()
    },
  }
}
