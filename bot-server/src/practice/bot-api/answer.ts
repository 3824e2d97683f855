/** Answers a Bot API call: the envelope, the two status modes, and the breakages that a switch asks for. */
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { BotApiRefusal } from './call.ts'
import type { BotApiSwitches } from './switches.ts'

/** Thrown to break the connection instead of answering. */
export class ConnectionBreak extends Error {}

/** Thrown to answer as a failing gateway does: no envelope at all. */
export class GatewayFailure extends Error {}

const hasSocket = (env: unknown): env is { outgoing: { destroy(): void } } =>
  typeof env === 'object' && env !== null && 'outgoing' in env

const premature = () => Object.assign(new Error('closed'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })

/** Closes the socket without a byte; where the server gives no socket, cuts the body off after the headers. */
const breakConnection = (c: Context): Response => {
  if (hasSocket(c.env)) {
    c.env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  }
  return new Response(new ReadableStream({ pull: (stream) => stream.error(premature()) }))
}

const statusOf = (code: number, mode: BotApiSwitches['errorStatus']): ContentfulStatusCode => {
  if (mode === 'always_200') return 200
  return code >= 400 && code < 600 ? asErrorStatus(code) : 400
}

/** Hono lists statuses as literals; any whole number from 400 to 599 is a legal status of an answer with a body. */
const asErrorStatus = (code: number) => code as ContentfulStatusCode

/** Turns what a method threw into the answer the caller sees. */
export const answerFailure = (
  c: Context,
  error: unknown,
  mode: BotApiSwitches['errorStatus'],
): Response => {
  if (error instanceof ConnectionBreak) return breakConnection(c)
  if (error instanceof GatewayFailure)
    return c.html('<html><body>500 Internal Server Error</body></html>', 500)
  if (!(error instanceof BotApiRefusal)) throw error
  return c.json(
    { ok: false, description: error.message, error_code: error.code },
    statusOf(error.code, mode),
  )
}

export const answerSuccess = (c: Context, result: unknown): Response =>
  c.json(result === undefined ? { ok: true } : { ok: true, result })
