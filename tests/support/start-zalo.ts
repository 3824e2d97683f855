/** Starts the stand-in for Zalo on loopback for one test: Bot API and graph, as the fixture's people know them. */
import { serve } from '@hono/node-server'
import { createBotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import {
  createOaApi,
  type OaApiOptions,
} from '@quan-triet/bot-server/practice/oa-api/create-oa-api'
import { challengeOf } from '@quan-triet/bot-server/practice/oauth/challenge'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export const BOT_TOKEN = '1618033:secret-of-the-test'
export const APP_SECRET = 'app-secret-of-the-test'
export const WEBHOOK_SECRET = 'webhook-secret-of-the-test'
export const OA_ID = '4318857068771012646'
export const OA_APP_ID = '2718281828459045235'
/** Signs the webhook of the Official Account; another than the app's. */
export const OA_SECRET_KEY = 'oa-secret-key-of-the-test'
export const OA_CODE_VERIFIER = 'a-verifier-of-forty-three-characters-00001x'
export const OA_TOKENS = { accessToken: 'access-of-the-test', refreshToken: 'refresh-of-the-test' }
/** A group of the Official Account, with the fixture's people of the bot's group. */
export const OA_GROUP = 'f414c8f76fa586fbdfb4'

/** Listens on a free loopback port until the test ends. @returns the base address */
export const listenForTest = (
  fetch: (request: Request, bindings: object) => Response | Promise<Response>,
): Promise<string> =>
  new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) => {
      onTestFinished(
        () =>
          new Promise<void>((done) => {
            server.close(() => done())
            if ('closeAllConnections' in server) server.closeAllConnections()
          }),
      )
      resolve(`http://127.0.0.1:${port}`)
    })
  })

/**
 * @param webhookUrl where updates are delivered; without it the bot is only spoken through
 * @param retryDelaysMs waits between tries of one update
 */
export const startZalo = async (
  clock: Clock,
  webhookUrl?: string,
  retryDelaysMs: number[] = [10, 10, 10],
) => {
  const botApi = createBotApi({
    token: BOT_TOKEN,
    bot: { id: 'bot-of-the-test', name: 'Bot Quán Triệt' },
    groups: [
      {
        chatId: fixtureGroupChat,
        name: 'Chi bộ Khu phố 3',
        memberIds: fixtureAccounts.filter((one) => one.isInGroup).map((one) => one.botUserId),
      },
    ],
    people: fixtureAccounts.map((one) => ({
      userId: one.botUserId,
      displayName: one.displayName,
      hasWrittenToBot: one.hasWrittenToBot,
    })),
    now: () => clock.now(),
    allowLoopback: true,
    retryDelaysMs,
    ...(webhookUrl && { webhook: { url: webhookUrl, secretToken: WEBHOOK_SECRET } }),
  })
  onTestFinished(() => botApi.close())
  const routes = new Hono().route('/bot-api', botApi.routes)
  const baseUrl = await listenForTest((request, bindings) => routes.fetch(request, bindings))
  return { botApi, botApiUrl: `${baseUrl}/bot-api` }
}

/** The id of a fixture's person in the Official Account's space: decimal, beyond 2^53. */
export const oaUserIdOf = (index: number): string => `7139860000000000${100 + index}`

/**
 * Starts the stand-in for the Official Account on loopback: people as the fixture's, all of whom have just written.
 * @param options what differs, such as `webhookUrl`, `callbackUrl` or `switches`
 */
export const startOa = async (clock: Clock, options: Partial<OaApiOptions> = {}) => {
  const oa = createOaApi({
    oa: { oaId: OA_ID, name: 'Quán Triệt' },
    appId: OA_APP_ID,
    appSecret: APP_SECRET,
    secretKey: OA_SECRET_KEY,
    codeChallenge: challengeOf(OA_CODE_VERIFIER),
    callbackUrl: null,
    tokens: OA_TOKENS,
    people: fixtureAccounts.map((one, index) => ({
      userId: oaUserIdOf(index),
      displayName: one.displayName,
      appUserId: one.zaloUserId,
      follows: true,
      lastInteraction: clock.now(),
    })),
    groups: [
      {
        groupId: OA_GROUP,
        name: 'Chi bộ Khu phố 5',
        memberIds: fixtureAccounts.flatMap((one, index) =>
          one.isInGroup ? [oaUserIdOf(index)] : [],
        ),
      },
    ],
    now: () => clock.now(),
    allowLoopback: true,
    ...options,
  })
  onTestFinished(() => oa.close())
  const routes = new Hono().route('/oa-api', oa.routes).route('/oauth', oa.oauth.routes)
  const baseUrl = await listenForTest((request, bindings) => routes.fetch(request, bindings))
  return { oa, oaApiUrl: `${baseUrl}/oa-api`, oauthUrl: `${baseUrl}/oauth` }
}
