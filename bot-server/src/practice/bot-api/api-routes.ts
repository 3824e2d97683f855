/** Finds the method a Bot API call names, counts the call and notes what truly became of it. */
import { Hono } from 'hono'
import { GatewayFailure } from '../wire/broken-answers.ts'
import { answerFailure, answerSuccess } from './answer.ts'
import { BotApiRefusal, readCall, type Call } from './call.ts'
import * as sends from './send-methods.ts'
import type { BotApiState } from './state.ts'
import * as updates from './update-methods.ts'

const METHODS = new Map<string, (state: BotApiState, call: Call) => unknown>([
  ['getMe', updates.getMe],
  ['getUpdates', updates.getUpdates],
  ['setWebhook', updates.setWebhook],
  ['deleteWebhook', updates.deleteWebhook],
  ['getWebhookInfo', updates.getWebhookInfo],
  ['sendMessage', sends.sendMessage],
  ['sendPhoto', sends.sendPhoto],
  ['sendSticker', sends.sendSticker],
  ['sendVoice', sends.sendVoice],
  ['sendChatAction', sends.sendChatAction],
])

/** @throws BotApiRefusal 429 when the minute is used up */
const countCall = (state: BotApiState) => {
  const { perMinute } = state.switches.get()
  if (perMinute !== null && state.window.take(state.now(), perMinute) === null)
    throw new BotApiRefusal(429, 'Too many requests')
}

const isSend = (method: string) => method.startsWith('send')

const run = async (state: BotApiState, call: Call, name: string) => {
  const method = METHODS.get(name)
  if (!method) throw new BotApiRefusal(404, 'Not Found: no such method')
  if (isSend(name)) countCall(state)
  return method(state, call)
}

interface Outcome {
  answer: 'success' | 'refusal' | 'none'
  code: number | null
}

const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof BotApiRefusal) return { answer: 'refusal', code: error.code }
  return error instanceof GatewayFailure
    ? { answer: 'refusal', code: 500 }
    : { answer: 'none', code: null }
}

const noteCall = (
  state: BotApiState,
  { name, call }: { name: string; call: Call | null },
  outcome: Outcome,
) => {
  const noted = call?.noted ?? { chatId: null, text: null, messageId: null }
  state.truth.add({
    at: state.now(),
    machineMs: Date.now(),
    method: name,
    ...noted,
    isDelivered: noted.messageId !== null,
    ...outcome,
  })
}

export const createApiRoutes = (token: string, state: BotApiState): Hono => {
  const routes = new Hono()
  routes.on(['GET', 'POST'], '/:bot/:method', async (c) => {
    const name = c.req.param('method')
    let call: Call | null = null
    try {
      call = await readCall(c)
      if (c.req.param('bot') !== `bot${token}`) throw new BotApiRefusal(401, 'Unauthorized')
      const result = await run(state, call, name)
      noteCall(state, { name, call }, { answer: 'success', code: null })
      return answerSuccess(c, result)
    } catch (error) {
      noteCall(state, { name, call }, outcomeOf(error))
      return answerFailure(c, error, state.switches.get().errorStatus)
    }
  })
  return routes
}
