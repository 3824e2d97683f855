/** Opens the doors of a house for a test: its app on loopback, the stand-in for Zalo, and its worker. */
import { createApp } from '@quan-triet/bot-server/app'
import { createWorker, type Worker } from '@quan-triet/bot-server/jobs/worker'
import type { Logger } from '@quan-triet/bot-server/lib/logger'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { createGraph, type Graph } from '@quan-triet/bot-server/practice/graph/create-graph'
import type { BotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { createPictureLoader } from '@quan-triet/bot-server/services/parts/create-picture-loader'
import { createBotChannel } from '@quan-triet/bot-server/zalo/bot-api/client'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { type House, makeHouse } from './make-house.ts'
import { APP_SECRET, BOT_TOKEN, listenForTest, startZalo, WEBHOOK_SECRET } from './start-zalo.ts'

export interface OpenHouse extends House {
  /** The house's own address. */
  url: string
  botApi: BotApi
  graph: Graph
  worker: Worker
  /** Signs the person in by the stand-in's access token. @returns the house's token */
  signIn(index: number): Promise<string>
  /** Calls the API as whoever holds the token. */
  call(
    method: string,
    path: string,
    options?: { token?: string; json?: unknown },
  ): Promise<Response>
  /** Delivers everything that people said, and does all that is due. */
  settle(): Promise<void>
}

export const MINI_APP_ORIGIN = 'https://h5.zdn.vn'

/** The fixture's house with open doors; all of it ends with the test. */
export const openHouse = async (
  options: { log?: Logger; metricsToken?: string } = {},
): Promise<OpenHouse> => {
  const graph = createGraph({
    appSecret: APP_SECRET,
    people: [...fixtureAccounts],
    nowMs: () => Date.now(),
  })
  const graphRoutes = new Hono().route('/', graph.routes)
  const graphUrl = await listenForTest((request) => graphRoutes.fetch(request))
  const { log: given, metricsToken = null } = options
  const house = await makeHouse({
    graphUrl,
    appSecret: APP_SECRET,
    ...(given && { log: given }),
  })
  const doors = new Hono()
  const url = await listenForTest((request, bindings) => doors.fetch(request, bindings))
  const zalo = await startZalo(house.clock, `${url}/webhooks/zalo-bot`)
  const channel = createBotChannel({
    baseUrl: zalo.botApiUrl,
    token: BOT_TOKEN,
    timeoutMs: 500,
  })
  const { db, clock, log } = house.deps
  const worker = createWorker(house.deps, {
    db,
    clock,
    log,
    channels: { bot: channel },
    limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    loadFile: () => Promise.reject(new Error('there is no file')),
    loadPicture: createPictureLoader({ ...house.deps, publicUrl: url }),
    onTrouble: () => Promise.resolve(),
  })
  onTestFinished(() => worker.stop())
  const app = createApp(house.deps, {
    botWebhookSecret: WEBHOOK_SECRET,
    onReceived: () => undefined,
    extraOrigins: [],
    metricsToken,
  })
  doors.mount('/', app.fetch)
  const call: OpenHouse['call'] = (method, path, options = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        ...(options.token && { authorization: `Bearer ${options.token}` }),
        ...(options.json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(options.json !== undefined && { body: JSON.stringify(options.json) }),
    })
  return {
    ...house,
    url,
    graph,
    worker,
    botApi: zalo.botApi,
    call,
    async signIn(index) {
      const zaloUserId = fixtureAccounts.at(index)?.zaloUserId ?? ''
      const accessToken = graph.mintAccessToken(zaloUserId)
      const response = await call('POST', '/api/sign-ins', { json: { accessToken } })
      const receipt = (await response.json()) as { token: string }
      return receipt.token
    },
    async settle() {
      await zalo.botApi.idle()
      await worker.settle()
    },
  }
}
