/** Starts the stand-ins of both channels behind one gate, which counts what is sent and can hold it. */
import { createBotApi } from '@quan-triet/bot-server/practice/bot-api/create-bot-api'
import { createOaApi } from '@quan-triet/bot-server/practice/oa-api/create-oa-api'
import type { ReceivedCall } from '@quan-triet/bot-server/practice/wire/call-record'
import type { Instant } from '@quan-triet/shared/models/moments'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import type { BroadcastGroup } from './seed-broadcast.ts'
import {
  APP_SECRET,
  BOT_TOKEN,
  listenForTest,
  OA_APP_ID,
  OA_ID,
  OA_SECRET_KEY,
  OA_TOKENS,
} from './start-zalo.ts'

export interface BothZalosOptions {
  now: () => Instant
  groups: readonly BroadcastGroup[]
  /**
   * Called at each send as it arrives. What it returns is waited for before every second send is
   * looked at, and before the others are answered: of calls that a killed process made some arrived and some did not.
   */
  onSend?: () => Promise<void> | undefined
}

const isSend = (path: string): boolean => /\/(?:sendMessage|group\/message)$/.test(path)

const sendsAmong = (calls: readonly ReceivedCall[]): ReceivedCall[] =>
  calls.filter(({ method }) => isSend(`/${method}`))

/** What one message truly came to. */
export interface Received {
  /** In the order of the chat. */
  text: string
  id: string
}

const nobody = { people: [], retryDelaysMs: [10] }

export const startBothZalos = async ({ now, groups, onSend }: BothZalosOptions) => {
  const of = (channel: BroadcastGroup['channel']) => groups.filter((one) => one.channel === channel)
  const botApi = createBotApi({
    ...nobody,
    token: BOT_TOKEN,
    bot: { id: 'bot-of-the-test', name: 'Bot Quán Triệt' },
    groups: of('bot').map(({ chatId }) => ({ chatId, name: chatId, memberIds: [] })),
    now,
    allowLoopback: true,
    switches: { quota: null },
  })
  onTestFinished(() => botApi.close())
  const oa = createOaApi({
    ...nobody,
    oa: { oaId: OA_ID, name: 'Quán Triệt' },
    appId: OA_APP_ID,
    appSecret: APP_SECRET,
    secretKey: OA_SECRET_KEY,
    codeChallenge: null,
    callbackUrl: null,
    tokens: OA_TOKENS,
    groups: of('oa').map(({ chatId }) => ({ groupId: chatId, name: chatId, memberIds: [] })),
    now,
    allowLoopback: true,
    switches: { perMinute: null },
  })
  onTestFinished(() => oa.close())
  const routes = new Hono()
    .route('/bot-api', botApi.routes)
    .route('/oa-api', oa.routes)
    .route('/oauth', oa.oauth.routes)
  let sends = 0
  let held: Promise<unknown> = Promise.resolve()
  const handle = async (request: Request, bindings: object) => {
    if (!isSend(new URL(request.url).pathname)) return routes.fetch(request, bindings)
    sends += 1
    const isLookedAtFirst = sends % 2 === 1
    const hold = onSend?.()
    if (hold) held = Promise.all([held, hold])
    if (!isLookedAtFirst) await held
    const response = await routes.fetch(request, bindings)
    await held
    return response
  }
  const baseUrl = await listenForTest(handle)
  return {
    botApi,
    oa,
    botApiUrl: `${baseUrl}/bot-api`,
    oaApiUrl: `${baseUrl}/oa-api`,
    oauthUrl: `${baseUrl}/oauth`,
    sends: () => sends,
    /** Every send that was looked at, and what truly became of it. */
    truth: (): ReceivedCall[] => [...sendsAmong(botApi.truth()), ...sendsAmong(oa.truth())],
    /** What a chat shows, in its order. */
    shown: ({ channel, chatId }: BroadcastGroup): Received[] =>
      (channel === 'bot' ? botApi.messages(chatId) : oa.messages(chatId)).map(({ id, text }) => ({
        id,
        text,
      })),
  }
}

export type BothZalos = Awaited<ReturnType<typeof startBothZalos>>
