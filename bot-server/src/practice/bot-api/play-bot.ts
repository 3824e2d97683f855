/** Plays the bot's side against a simulated Bot API in tests: opens it, calls it, listens as its webhook. */
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { createBotApi, type BotApi, type BotApiOptions } from './create-bot-api.ts'

export const TOKEN = '12345:secret'
export const NOW = '2026-03-12T02:00:00.000Z'
export const GROUP = { chatId: 'g-one', name: 'Group one', memberIds: ['ua', 'ub'] }

const opened: { close(): Promise<void> | void }[] = []

/** Closes everything a test opened. */
export const closeAll = async (): Promise<void> => {
  for (const each of opened.splice(0)) await each.close()
}

export const openBotApi = (options: Partial<BotApiOptions> = {}): BotApi => {
  const api = createBotApi({
    token: TOKEN,
    bot: { id: 'bot-id', name: 'Bot Thu' },
    groups: [GROUP],
    people: [
      { userId: 'ua', displayName: 'Person A', hasWrittenToBot: true },
      { userId: 'ub', displayName: 'Person B', hasWrittenToBot: false },
      { userId: 'uc', displayName: 'Person C', hasWrittenToBot: false },
    ],
    now: () => NOW,
    allowLoopback: true,
    retryDelaysMs: [1, 1, 1],
    ...options,
  })
  opened.push(api)
  return api
}

const Envelope = z.object({
  ok: z.boolean(),
  error_code: z.int().optional(),
  description: z.string().optional(),
  result: z.looseObject({}).optional(),
})

export interface Answer {
  status: number
  body: z.infer<typeof Envelope>
}

/** Calls a method with a JSON body. */
export const call = async (api: BotApi, path: string, body: object = {}): Promise<Answer> => {
  const response = await api.routes.request(path.startsWith('/') ? path : `/bot${TOKEN}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: Envelope.parse(await response.json()) }
}

export const send = (api: BotApi, text: string, chatId = GROUP.chatId): Promise<Answer> =>
  call(api, 'sendMessage', { chat_id: chatId, text })

/** Serves on a free port of loopback. @returns the base address */
export const listen = async (
  fetch: (request: Request, env: object) => Response | Promise<Response>,
): Promise<string> => {
  const server = serve({ port: 0, hostname: '127.0.0.1', fetch })
  await new Promise<void>((resolve) => {
    server.once('listening', resolve)
  })
  opened.push({ close: () => void server.close() })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

const Update = z.looseObject({
  event_name: z.string(),
  message: z.looseObject({ text: z.string().optional() }).optional(),
})

/** Opens the stand-in with a webhook that answers `statuses` in turn and then 200. */
export const openWithWebhook = async (
  options: Partial<BotApiOptions> = {},
  statuses: number[] = [],
) => {
  const raw: unknown[] = []
  const updates: z.infer<typeof Update>[] = []
  const secrets: (string | null)[] = []
  const url = await listen(async (request) => {
    const body: unknown = await request.json()
    raw.push(body)
    updates.push(Update.parse(z.object({ result: Update }).safeParse(body).data?.result ?? body))
    secrets.push(request.headers.get('x-bot-api-secret-token'))
    return new Response('', { status: statuses.shift() ?? 200 })
  })
  const api = openBotApi({ webhook: { url, secretToken: 'secret-of-hook' }, ...options })
  const texts = () => updates.map(({ message }) => message?.text)
  return { api, raw, updates, secrets, texts }
}
