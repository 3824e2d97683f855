/** Starts the stand-in for Zalo on loopback for one test: Bot API and graph, as the fixture's people know them. */
import { serve } from '@hono/node-server'
import { createBotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { Clock } from '@quan-triet/bot-server/lib/clock'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export const BOT_TOKEN = '1618033:secret-of-the-test'
export const APP_SECRET = 'app-secret-of-the-test'
export const WEBHOOK_SECRET = 'webhook-secret-of-the-test'

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
