/** Breaks an answer as networks and gateways break it: no byte at all, or a page that is no envelope. */
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

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

/** @returns null when the error is neither of the two */
export const brokenAnswer = (c: Context, error: unknown): Response | null => {
  if (error instanceof ConnectionBreak) return breakConnection(c)
  if (error instanceof GatewayFailure)
    return c.html('<html><body>500 Internal Server Error</body></html>', 500)
  return null
}
