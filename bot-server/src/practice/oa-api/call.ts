/** Reads a call to the Official Account's API, and refuses it as the service does. */
import type { Context } from 'hono'
import { z, type ZodType } from 'zod'

/** A refusal in the service's own envelope, always with HTTP 200; codes of platform B.9. */
export class OaRefusal extends Error {
  readonly code: number

  constructor(code: number, message: string) {
    super(message)
    this.code = code
  }
}

export interface OaCall {
  /** The JSON body, or the query of a GET (with its one `data` parameter opened). */
  parameters: Record<string, unknown>
  file: File | null
  /** Aborted when the caller hangs up. */
  signal: AbortSignal
  /** What the record of calls will say of this one. */
  noted: { chatId: string | null; text: string | null; messageId: string | null }
}

const JsonObject = z.record(z.string(), z.unknown())

const parseObject = (text: string): Record<string, unknown> => {
  try {
    return JsonObject.parse(JSON.parse(text))
  } catch {
    throw new OaRefusal(-201, 'data is invalid!')
  }
}

/** User endpoints take one `data=<JSON>`, group endpoints ordinary parameters (B.2). */
const readQuery = (c: Context) => {
  const { data, ...query } = c.req.query()
  return data === undefined ? query : { ...query, ...parseObject(data) }
}

const readFile = async (c: Context): Promise<File | null> => {
  const { file } = await c.req.parseBody()
  return file instanceof File ? file : null
}

export const readOaCall = async (c: Context): Promise<OaCall> => {
  const isMultipart = /multipart\/form-data/.test(c.req.header('content-type') ?? '')
  const call = {
    signal: c.req.raw.signal,
    noted: { chatId: null, text: null, messageId: null },
    file: null,
  }
  if (c.req.method === 'GET') return { ...call, parameters: readQuery(c) }
  if (isMultipart) return { ...call, parameters: {}, file: await readFile(c) }
  const text = await c.req.text()
  return { ...call, parameters: text.trim() === '' ? {} : parseObject(text) }
}

/** @throws OaRefusal -201 naming the first field that does not fit */
export const readAs = <T>(schema: ZodType<T>, call: OaCall): T => {
  const parsed = schema.safeParse(call.parameters)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.') ?? 'body'
  throw new OaRefusal(-201, `${field === '' ? 'body' : field} is invalid!`)
}
