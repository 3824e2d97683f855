/** Calls the Zalo Bot API; the token is in the address, so addresses are never logged (platform A.1). */
import { MESSAGE_LIMIT } from '../../domain/messages.ts'
import type { GroupChannel } from '../group-channel.ts'
import { classifyAnswer, classifyFailure } from './classify.ts'

export interface BotApiSettings {
  /** `https://bot-api.zaloplatforms.com`, or the stand-in. */
  baseUrl: string
  token: string
  timeoutMs?: number
}

const DEFAULT_TIMEOUT_MS = 10_000

const call = (settings: BotApiSettings, method: string, body: object): Promise<Response> =>
  fetch(`${settings.baseUrl}/bot${settings.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(settings.timeoutMs ?? DEFAULT_TIMEOUT_MS),
  })

/** The bot as a channel: text to groups and to people who have written first. */
export const createBotChannel = (settings: BotApiSettings): GroupChannel => ({
  capabilities: { files: false, mentions: false, memberList: false, textLimit: MESSAGE_LIMIT },
  async sendText(chatId, text) {
    try {
      const response = await call(settings, 'sendMessage', {
        chat_id: chatId,
        text: text.normalize('NFC'),
      })
      return classifyAnswer(response.status, await response.text())
    } catch (error) {
      return classifyFailure(error)
    }
  },
})

/** Tells Zalo where to deliver updates. @throws Error when Zalo refuses or is not reached */
export const setWebhook = async (
  settings: BotApiSettings,
  webhook: { url: string; secret: string },
): Promise<void> => {
  const response = await call(settings, 'setWebhook', {
    url: webhook.url,
    secret_token: webhook.secret,
  })
  const outcome = classifyAnswer(response.status, await response.text())
  if (outcome.kind !== 'delivered') throw new Error(`setWebhook was refused: ${outcome.reason}`)
}
