/** Plays the client's side against a simulated Official Account in tests: opens it, calls it, listens as its webhook. */
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { createMovableClock } from '../../lib/clock.ts'
import { challengeOf } from '../oauth/challenge.ts'
import { createOaApi, type OaApi, type OaApiOptions } from './create-oa-api.ts'

export const START = '2026-03-12T02:00:00.000Z'
export const OA_ID = '4318857068771012646'
export const APP_ID = '2718281828459045235'
export const APP_SECRET = 'app-secret'
export const SECRET_KEY = 'oa-secret-key'
export const VERIFIER = 'v'.repeat(43)
export const CALLBACK = 'https://house.example.vn/callback'
export const TOKENS = { accessToken: 'access-0', refreshToken: 'refresh-0' }
export const GROUP = 'f414c8f76fa586fbdfb4'
/** Ids beyond 2^53. */
export const ANH = '7139860000000000101'
export const BINH = '7139860000000000102'
export const CUC = '7139860000000000103'

const opened: { close(): Promise<void> | void }[] = []

/** Closes everything a test opened. */
export const closeAllOa = async (): Promise<void> => {
  for (const each of opened.splice(0)) await each.close()
}

const people = [
  { userId: ANH, displayName: 'Person A', appUserId: '31', follows: true, isAdmin: true },
  { userId: BINH, displayName: 'Person B', appUserId: '32', follows: false },
  { userId: CUC, displayName: 'Person C', appUserId: null, follows: false },
]

export const openOa = (options: Partial<OaApiOptions> = {}) => {
  const clock = createMovableClock(START)
  const oa = createOaApi({
    oa: { oaId: OA_ID, name: 'OA Thu' },
    appId: APP_ID,
    appSecret: APP_SECRET,
    secretKey: SECRET_KEY,
    codeChallenge: challengeOf(VERIFIER),
    callbackUrl: CALLBACK,
    tokens: TOKENS,
    people: people.map((person) => ({
      ...person,
      lastInteraction: person.userId === CUC ? null : START,
    })),
    groups: [{ groupId: GROUP, name: 'Group one', memberIds: [ANH, BINH] }],
    now: () => clock.now(),
    allowLoopback: true,
    ...options,
  })
  opened.push(oa)
  return { oa, clock }
}

const Envelope = z.looseObject({
  error: z.number(),
  message: z.string(),
  data: z.unknown().optional(),
})

/** Calls with a JSON body, or with a query where there is none. */
export const callOa = async (
  oa: OaApi,
  path: string,
  { body, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
) => {
  const response = await oa.routes.request(path, {
    method: body ? 'POST' : 'GET',
    headers: {
      access_token: TOKENS.accessToken,
      'content-type': 'application/json',
      ...headers,
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    text,
    ...Envelope.parse(JSON.parse(text)),
  }
}

export const sendToGroup = (oa: OaApi, text: string, groupId = GROUP) =>
  callOa(oa, '/v3.0/oa/group/message', {
    body: { recipient: { group_id: groupId }, message: { text } },
  })

export const sendToPerson = (oa: OaApi, text: string, userId: string) =>
  callOa(oa, '/v3.0/oa/message/cs', {
    body: { recipient: { user_id: userId }, message: { text } },
  })

/** Uploads a file of so many bytes. */
export const upload = async (oa: OaApi, use: string, file: { name: string; size: number }) => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(file.size)], file.name))
  const response = await oa.routes.request(`/v2.0/oa/upload/${use}`, {
    method: 'POST',
    headers: { access_token: TOKENS.accessToken },
    body: form,
  })
  return Envelope.extend({
    data: z.object({ token: z.string(), attachment_id: z.string() }).partial().optional(),
  }).parse(await response.json())
}

export interface HeardEvent {
  headers: Headers
  body: string
  /** The body read as JSON. */
  event: Record<string, unknown>
}

/** Listens as a webhook that answers `statuses` in turn and then 200. */
export const listenAsHook = async (statuses: number[] = []) => {
  const heard: HeardEvent[] = []
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    async fetch(request) {
      const body = await request.text()
      const event = z.record(z.string(), z.unknown()).parse(JSON.parse(body))
      heard.push({ headers: request.headers, body, event })
      return new Response('', { status: statuses.shift() ?? 200 })
    },
  })
  await new Promise<void>((resolve) => {
    server.once('listening', resolve)
  })
  opened.push({ close: () => void server.close() })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/hook`, heard, names: () => heard.map(nameOf) }
}

const nameOf = ({ event }: HeardEvent) => event.event_name

/** Opens the stand-in with a webhook. */
export const openOaWithHook = async (
  options: Partial<OaApiOptions> = {},
  statuses: number[] = [],
) => {
  const hook = await listenAsHook(statuses)
  return { ...openOa({ webhookUrl: hook.url, ...options }), ...hook }
}
