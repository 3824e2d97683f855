/** Answers a Bot API call: the envelope, the two status modes, and the breakages that a switch asks for. */
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { brokenAnswer } from '../wire/broken-answers.ts'
import { BotApiRefusal } from './call.ts'
import type { BotApiSwitches } from './switches.ts'

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
  const broken = brokenAnswer(c, error)
  if (broken) return broken
  if (!(error instanceof BotApiRefusal)) throw error
  return c.json(
    { ok: false, description: error.message, error_code: error.code },
    statusOf(error.code, mode),
  )
}

export const answerSuccess = (c: Context, result: unknown): Response =>
  c.json(result === undefined ? { ok: true } : { ok: true, result })
