/** Runs the stand-ins for Zalo alone, so that any client of its interfaces can be pointed at them. */
import { serve } from '@hono/node-server'
import { practiceZalo as words } from '@quan-triet/shared/i18n/vi/practice-zalo'
import { InstantInput } from '@quan-triet/shared/models/moments'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { aloneWorld, createZaloAlone } from '../practice/alone/create-zalo-alone.ts'

const Wish = z.object({
  port: z.coerce.number().int().min(0).max(65_535).default(3100),
  clock: InstantInput.optional(),
  callback: z.url().default('http://127.0.0.1:3000/zalo/oa/callback'),
})

const readWish = () => {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        clock: { type: 'string' },
        callback: { type: 'string' },
      },
    })
    return Wish.safeParse(values).data
  } catch {
    return undefined
  }
}

/** Every line a client's settings need, and what there is to talk to. */
const describe = (port: number, callback: string): string => {
  const base = `http://127.0.0.1:${port}/zalo`
  const { people, botGroups, oaGroups } = aloneWorld
  const [first] = people
  const settings = [
    `ZALO_BOT_API_URL=${base}/bot-api`,
    `ZALO_BOT_TOKEN=${aloneWorld.botToken}`,
    `ZALO_OA_API_URL=${base}/oa-api`,
    `ZALO_OAUTH_URL=${base}/oauth`,
    `ZALO_OA_ID=${aloneWorld.oaId}`,
    `ZALO_OA_SECRET_KEY=${aloneWorld.oaSecretKey}`,
    `ZALO_OA_CODE_VERIFIER=${aloneWorld.codeVerifier}`,
    `ZALO_APP_ID=${aloneWorld.appId}`,
    `ZALO_APP_SECRET=${aloneWorld.appSecret}`,
    `ZALO_GRAPH_URL=${base}/graph`,
    `ZALO_MINI_APP_ID=${aloneWorld.miniAppId}`,
    `ZALO_MINI_APP_API_KEY=${aloneWorld.notificationKey}`,
    `ZALO_MINI_APP_API_URL=${base}/notification`,
  ]
  return [
    words.aloneTitle,
    '',
    words.aloneSettings,
    ...settings,
    '',
    words.aloneTokens,
    `access_token  ${aloneWorld.oaAccessToken}`,
    `refresh_token ${aloneWorld.oaRefreshToken}`,
    `callback      ${callback}`,
    '',
    words.aloneChats,
    `bot: ${botGroups.join(' ')}`,
    `oa:  ${oaGroups.join(' ')}`,
    ...people.map((one) => `${one.name}: ${one.botUserId} ${one.oaUserId} ${one.zaloUserId}`),
    '',
    words.aloneAdmin(`${base}/admin`),
    `curl -X POST ${base}/admin/say -H 'content-type: application/json' \\`,
    `  -d '{"to":"oa","chatId":"${oaGroups[0]}","from":"${first?.oaUserId}","text":"…"}'`,
    '',
    words.aloneStop,
    '',
  ].join('\n')
}

const run = (wish: z.infer<typeof Wish>): void => {
  const zalo = createZaloAlone({
    clock: wish.clock ?? new Date().toISOString(),
    callbackUrl: wish.callback,
  })
  const server = serve(
    { fetch: zalo.app.fetch, port: wish.port, hostname: '127.0.0.1' },
    ({ port }: AddressInfo) => void process.stdout.write(describe(port, wish.callback)),
  )
  server.once('error', (error: Error) => {
    process.stderr.write(`${words.aloneFailed(error.message)}\n`)
    process.exitCode = 1
  })
  const stop = async () => {
    await zalo.close()
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
}

const wish = readWish()
if (wish) run(wish)
else {
  process.stderr.write(`${words.aloneUsage}\n`)
  process.exitCode = 1
}
