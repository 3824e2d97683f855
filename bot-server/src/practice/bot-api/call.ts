/** Reads a call to the Bot API in each of its forms, and refuses it as the service does. */
import type { Context } from 'hono'
import { z } from 'zod'

/** A refusal in the service's own envelope; codes of platform A.2. */
export class BotApiRefusal extends Error {
  readonly code: number

  constructor(code: number, description: string) {
    super(description)
    this.code = code
  }
}

export interface Call {
  parameters: Record<string, unknown>
  /** Aborted when the caller hangs up. */
  signal: AbortSignal
  /** What the record of calls will say of this one. */
  noted: { chatId: string | null; text: string | null; messageId: string | null }
}

const JsonObject = z.record(z.string(), z.unknown())

const readJson = async (c: Context): Promise<Record<string, unknown>> => {
  const text = await c.req.text()
  if (text.trim() === '') return {}
  try {
    return JsonObject.parse(JSON.parse(text))
  } catch {
    throw new BotApiRefusal(400, 'Bad Request: body is not a JSON object')
  }
}

const readBody = async (c: Context): Promise<Record<string, unknown>> => {
  if (c.req.method !== 'POST') return {}
  const type = c.req.header('content-type') ?? ''
  if (/form-urlencoded|multipart\/form-data/.test(type)) return { ...(await c.req.parseBody()) }
  return readJson(c)
}

/** Merges query string and body (JSON, form, multipart); the body wins. */
export const readCall = async (c: Context): Promise<Call> => ({
  parameters: { ...c.req.query(), ...(await readBody(c)) },
  signal: c.req.raw.signal,
  noted: { chatId: null, text: null, messageId: null },
})

/** @throws BotApiRefusal 400 when the parameter is missing, empty or not text */
export const requireText = (call: Call, name: string): string => {
  const value = call.parameters[name]
  if (typeof value !== 'string' || value === '')
    throw new BotApiRefusal(400, `Bad Request: ${name} is required`)
  return value
}
