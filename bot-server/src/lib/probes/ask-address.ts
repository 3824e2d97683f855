/** Asks an address once and says what came back, or at which step it failed; never throws. */
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { TLSSocket } from 'node:tls'

export type Asked =
  | {
      isAnswered: true
      status: number
      text: string
      /** What time it is over there, in milliseconds; null when it did not say. */
      date: number | null
      /** When its certificate ends; null without one. */
      certificateEndsAt: number | null
    }
  | { isAnswered: false; step: 'name' | 'connection' | 'certificate' | 'time' }

/** Far more than what is asked for here. */
const MOST_BYTES = 64 * 1024

/** @param options.ca whom to trust besides those whom Node trusts */
export const askAddress = async (
  url: string,
  { timeoutMs, ca }: { timeoutMs: number; ca?: string },
): Promise<Asked> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await request(url, { signal, ...(ca !== undefined && { ca }) })
    const date = Date.parse(response.headers.date ?? '')
    const certificateEndsAt = certificateEndOf(response)
    return {
      isAnswered: true,
      status: response.statusCode ?? 0,
      text: await readBounded(response),
      date: Number.isNaN(date) ? null : date,
      certificateEndsAt,
    }
  } catch (error) {
    return { isAnswered: false, step: signal.aborted ? 'time' : stepOf(error) }
  }
}

/** A connection of its own: one that was kept open would answer although nobody can connect any more. */
const request = (
  url: string,
  options: { signal: AbortSignal; ca?: string },
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const get = url.startsWith('https:') ? getSecure : getPlain
    get(url, { ...options, agent: false }, resolve).once('error', reject)
  })

const certificateEndOf = ({ socket }: IncomingMessage): number | null => {
  if (!(socket instanceof TLSSocket)) return null
  const end = Date.parse(socket.getPeerCertificate().valid_to)
  return Number.isNaN(end) ? null : end
}

const readBounded = async (response: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MOST_BYTES) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const CERTIFICATE = /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|SSL/

const stepOf = (error: unknown): 'name' | 'connection' | 'certificate' => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name'
  return CERTIFICATE.test(code) ? 'certificate' : 'connection'
}
