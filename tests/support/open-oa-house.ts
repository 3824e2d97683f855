/** Opens the doors of a house for a test whose groups are those of an Official Account: app, stand-in, worker. */
import { createApp } from '@quan-triet/bot-server/app'
import { createWorker } from '@quan-triet/bot-server/jobs/worker'
import type { Logger } from '@quan-triet/bot-server/lib/logger'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import type { OaApi, OaApiOptions } from '@quan-triet/bot-server/practice/oa-api/create-oa-api'
import { createPictureLoader } from '@quan-triet/bot-server/services/parts/create-picture-loader'
import { createOaChannel } from '@quan-triet/bot-server/zalo/oa-api/client'
import { createHash } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { type House, makeHouse } from './make-house.ts'
import {
  APP_SECRET,
  listenForTest,
  OA_APP_ID,
  OA_ID,
  OA_SECRET_KEY,
  OA_TOKENS,
  startOa,
} from './start-zalo.ts'

export interface OaHouse extends House {
  url: string
  oa: OaApi
  /** Delivers an event as Zalo does, signed over these very bytes. @returns the HTTP status */
  deliver(body: string, signing?: Signing): Promise<number>
  /** Lets every event in, and does all that is due. */
  settle(): Promise<void>
}

export interface Signing {
  prefix?: string
  secretKey?: string
  /** Signed, and sent as a header; the body's own timestamp is signed if omitted. */
  headerTimestamp?: string
}

/** The mac of an event (platform B.8). */
export const macOf = (body: string, { prefix, secretKey, headerTimestamp }: Signing): string => {
  const inBody = /"timestamp"\s*:\s*"?(\d+)/.exec(body)?.[1] ?? ''
  const digest = createHash('sha256')
    .update(prefix ?? OA_APP_ID)
    .update(body)
    .update(headerTimestamp ?? inBody)
    .update(secretKey ?? OA_SECRET_KEY)
    .digest('hex')
  return `mac=${digest}`
}

/** The fixture's house with the doors of an Official Account; all of it ends with the test. */
export const openOaHouse = async (
  options: Partial<OaApiOptions> = {},
  given?: Logger,
): Promise<OaHouse> => {
  const house = await makeHouse({ ...(given && { log: given }) })
  let app: ReturnType<typeof createApp> | undefined
  const url = await listenForTest(
    (request, bindings) => app?.fetch(request, bindings) ?? new Response(null, { status: 503 }),
  )
  const { oa, oaApiUrl } = await startOa(house.clock, {
    webhookUrl: `${url}/webhooks/zalo-oa`,
    ...options,
  })
  const tokens = {
    current: () => Promise.resolve(OA_TOKENS.accessToken),
    renew: () => Promise.resolve(null),
  }
  const channel = createOaChannel({ baseUrl: oaApiUrl, appSecret: APP_SECRET }, tokens)
  const { db, clock, log } = house.deps
  const worker = createWorker(house.deps, {
    db,
    clock,
    log,
    channels: { oa: channel },
    limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    loadFile: () => Promise.reject(new Error('there is no file')),
    loadPicture: createPictureLoader({ ...house.deps, publicUrl: url }),
    onTrouble: () => Promise.resolve(),
  })
  onTestFinished(() => worker.stop())
  app = createApp(house.deps, {
    botWebhookSecret: null,
    oaWebhook: { secretKey: OA_SECRET_KEY, appId: OA_APP_ID, oaId: OA_ID, names: ['Quán Triệt'] },
    onReceived: () => undefined,
    extraOrigins: [],
  })
  return {
    ...house,
    url,
    oa,
    async deliver(body, signing = {}) {
      const { headerTimestamp } = signing
      const response = await fetch(`${url}/webhooks/zalo-oa`, {
        method: 'POST',
        headers: {
          'x-zevent-signature': macOf(body, signing),
          ...(headerTimestamp !== undefined && { 'x-zevent-timestamp': headerTimestamp }),
        },
        body,
      })
      return response.status
    },
    async settle() {
      await oa.settle()
      await worker.settle()
      await oa.idle()
    },
  }
}
