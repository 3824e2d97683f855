/** Sets and clears the webhook, and answers the long poll used without one. */
import { BotApiRefusal, requireText, type Call } from './call.ts'
import { isLoopbackHost, isPrivateHost, parseWebAddress } from '../wire/loopback.ts'
import type { BotApiState } from './state.ts'

const DEFAULT_POLL_SECONDS = 30

const isAcceptable = (state: BotApiState, url: URL): boolean => {
  if (state.allowLoopback && isLoopbackHost(url.hostname)) return true
  return url.protocol === 'https:' && !isPrivateHost(url.hostname)
}

const describeWebhook = (state: BotApiState) => ({
  url: state.webhook?.url ?? '',
  updated_at: Date.parse(state.webhook?.updatedAt ?? state.now()),
})

/** Public https only; a loopback address where the stand-in was told to take it (ruling 1). */
export const setWebhook = (state: BotApiState, call: Call) => {
  const url = parseWebAddress(requireText(call, 'url'))
  if (!url || !isAcceptable(state, url))
    throw new BotApiRefusal(400, 'Bad Request: webhook must be a public https address')
  const secretToken = requireText(call, 'secret_token')
  if (secretToken.length < 8 || secretToken.length > 256)
    throw new BotApiRefusal(400, 'Bad Request: secret_token must have 8 to 256 characters')
  state.webhook = { url: url.href, secretToken, updatedAt: state.now() }
  state.poller.end()
  return describeWebhook(state)
}

export const deleteWebhook = (state: BotApiState) => {
  state.webhook = null
  return describeWebhook(state)
}

export const getWebhookInfo = (state: BotApiState) => describeWebhook(state)

const readTimeoutMs = (call: Call): number => {
  const value = call.parameters.timeout ?? String(DEFAULT_POLL_SECONDS)
  // Documented as text (A.3); a number is what a client sends that read Telegram's pages.
  if (typeof value !== 'string' || !/^\d{1,3}$/.test(value))
    throw new BotApiRefusal(400, 'Bad Request: timeout must be a string of seconds')
  return Number(value) * 1000
}

/** One update, not a list; an empty wait is the refusal 408. */
export const getUpdates = async (state: BotApiState, call: Call) => {
  if (state.webhook) throw new BotApiRefusal(400, 'Bad Request: a webhook is set')
  return state.poller.wait(readTimeoutMs(call), call.signal)
}

export const getMe = (state: BotApiState) => ({
  id: state.bot.id,
  account_name: state.bot.name,
  account_type: 'BASIC',
  can_join_groups: state.switches.get().canJoinGroups,
})
