/** Says by cause what an answer of the Bot API means (platform A.2): HTTP status and envelope are both looked at. */
import { z } from 'zod'
import type { SendOutcome } from '../group-channel.ts'

const Envelope = z.looseObject({
  ok: z.boolean(),
  result: z.unknown().optional(),
  description: z.string().optional(),
  error_code: z.number().optional(),
})

const Sent = z.looseObject({ message_id: z.union([z.string(), z.number()]).transform(String) })

const causes: Record<number, 'later' | 'dead' | 'unknown'> = {
  400: 'dead',
  401: 'dead',
  403: 'dead',
  404: 'dead',
  408: 'unknown',
  429: 'later',
  500: 'later',
  502: 'unknown',
  503: 'later',
  504: 'unknown',
}

/**
 * @param status HTTP status
 * @param body the answer's text; anything
 */
export const classifyAnswer = (status: number, body: string): SendOutcome => {
  const envelope = Envelope.safeParse(parseJson(body))
  if (status < 400 && envelope.success && envelope.data.ok) {
    const sent = Sent.safeParse(envelope.data.result)
    return { kind: 'delivered', messageId: sent.success ? sent.data.message_id : '' }
  }
  const code = (envelope.success ? envelope.data.error_code : undefined) ?? status
  const description = envelope.success ? (envelope.data.description ?? '') : ''
  const reason = `${code} ${description}`.trim()
  // A code of no table came from Zalo after it had the message: whether it was sent is not known.
  return { kind: causes[code] ?? 'unknown', reason }
}

/** Says what a call that threw means: only a connection never made is certain not to have sent. */
export const classifyFailure = (error: unknown): SendOutcome => {
  const cause = error instanceof Error ? error.cause : undefined
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const isNeverSent = [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'UND_ERR_CONNECT_TIMEOUT',
  ].includes(code)
  const reason = code || (error instanceof Error ? error.name : 'no answer')
  return { kind: isNeverSent ? 'later' : 'unknown', reason }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
