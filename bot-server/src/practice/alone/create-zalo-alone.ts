/** Puts the stand-ins for Zalo on one address, with a small invented world, for any client of its interfaces. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { Hono } from 'hono'
import { createMovableClock, type MovableClock } from '../../lib/clock.ts'
import { createAdminDoor, type StandIns } from '../admin/create-admin-door.ts'
import { createBotApi } from '../bot-api/create-bot-api.ts'
import { createGraph } from '../graph/create-graph.ts'
import { createNotification } from '../notification/create-notification.ts'
import { createOaApi } from '../oa-api/create-oa-api.ts'
import { challengeOf } from '../oauth/challenge.ts'

/** Names and secrets that mean nothing outside these stand-ins. */
export const aloneWorld = {
  botToken: '16180339887:alone-bot-token',
  appId: '2718281828459045235',
  appSecret: 'alone-app-secret',
  miniAppId: '3140592653589793238',
  notificationKey: 'alone-api-key',
  oaId: '4318857068771012646',
  oaSecretKey: 'alone-oa-secret-key',
  codeVerifier: 'alone-verifier-of-exactly-43-characters-xyz',
  oaAccessToken: 'alone-access-token',
  oaRefreshToken: 'alone-refresh-token',
  botGroups: ['g7d21fa0c5b94e3a8ea', 'g5c60b1e9d2f84a7bea'],
  oaGroups: ['f414c8f76fa586fbdfb4', 'f9b02d61c7e34a58d0ea'],
  people: [1, 2, 3, 4, 5, 6].map((n) => ({
    name: `Person ${n}`,
    botUserId: `b6e0${n}e1a4c7d0`,
    zaloUserId: `30468213579046100${n}`,
    oaUserId: `71398600000000001${n}`,
    phone: `8490000000${n}`,
  })),
} as const

export interface ZaloAlone extends StandIns {
  app: Hono
  close(): Promise<void>
}

export interface ZaloAloneOptions {
  /** Where the clock stands at first; it runs on from there. */
  clock: Instant
  /** Where a sign-in comes back to. */
  callbackUrl: string
}

const openBot = (clock: MovableClock) =>
  createBotApi({
    token: aloneWorld.botToken,
    bot: { id: 'b07a5e1c9d3f2468', name: 'Bot Alone' },
    groups: aloneWorld.botGroups.map((chatId, index) => ({
      chatId,
      name: `Bot group ${index + 1}`,
      memberIds: aloneWorld.people.map(({ botUserId }) => botUserId),
    })),
    people: aloneWorld.people.map(({ botUserId, name }, index) => ({
      userId: botUserId,
      displayName: name,
      hasWrittenToBot: index < 4,
    })),
    now: () => clock.now(),
    allowLoopback: true,
  })

const openOa = (clock: MovableClock, callbackUrl: string) =>
  createOaApi({
    oa: { oaId: aloneWorld.oaId, name: 'OA Alone' },
    appId: aloneWorld.appId,
    appSecret: aloneWorld.appSecret,
    secretKey: aloneWorld.oaSecretKey,
    codeChallenge: challengeOf(aloneWorld.codeVerifier),
    callbackUrl,
    tokens: { accessToken: aloneWorld.oaAccessToken, refreshToken: aloneWorld.oaRefreshToken },
    people: aloneWorld.people.map(({ oaUserId, zaloUserId, name }, index) => ({
      userId: oaUserId,
      displayName: name,
      appUserId: zaloUserId,
      follows: index < 4,
      lastInteraction: index < 4 ? clock.now() : null,
      isAdmin: index === 0,
    })),
    groups: aloneWorld.oaGroups.map((groupId, index) => ({
      groupId,
      name: `OA group ${index + 1}`,
      memberIds: aloneWorld.people.map(({ oaUserId }) => oaUserId),
    })),
    now: () => clock.now(),
    allowLoopback: true,
  })

/** Paths: `/zalo/bot-api`, `/zalo/oa-api`, `/zalo/oauth`, `/zalo/graph`, `/zalo/notification`, `/zalo/admin`. */
export const createZaloAlone = (options: ZaloAloneOptions): ZaloAlone => {
  const clock = createMovableClock(options.clock, { ticking: true })
  const botApi = openBot(clock)
  const oa = openOa(clock, options.callbackUrl)
  const graph = createGraph({
    appSecret: aloneWorld.appSecret,
    people: aloneWorld.people.map(({ name, ...person }) => ({ ...person, displayName: name })),
    nowMs: () => Date.parse(clock.now()),
  })
  const notification = createNotification({
    apiKey: aloneWorld.notificationKey,
    miniAppId: aloneWorld.miniAppId,
    isKnown: (id) => aloneWorld.people.some(({ zaloUserId }) => zaloUserId === id),
    now: () => clock.now(),
  })
  const standIns: StandIns = {
    botApi,
    oa,
    graph,
    notification,
    now: () => clock.now(),
    async moveClockTo(instant) {
      clock.moveTo(instant)
      await oa.settle()
      return clock.now() >= instant
    },
  }
  const app = new Hono()
  app.route('/zalo/bot-api', botApi.routes)
  app.route('/zalo/oa-api', oa.routes)
  app.route('/zalo/oauth', oa.oauth.routes)
  app.route('/zalo/graph', graph.routes)
  app.route('/zalo/notification', notification.routes)
  app.route('/zalo/admin', createAdminDoor(standIns))
  return {
    ...standIns,
    app,
    async close() {
      await botApi.close()
      await oa.close()
    },
  }
}
