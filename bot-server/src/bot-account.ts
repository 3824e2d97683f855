/** Joins the calls that say who the bot is and where its updates go, as the house's operation needs them. */
import type { BotAccount } from './domain/operations/bot-account.ts'
import { type BotApiSettings, getMe, getWebhookInfo, setWebhook } from './zalo/bot-api/client.ts'

/** The door for the bot's updates. */
export const BOT_WEBHOOK = '/webhooks/zalo-bot'

export const createBotAccount = (
  settings: BotApiSettings,
  webhook: { url: string; secret: string },
): BotAccount => ({
  webhookUrl: webhook.url,
  async describe() {
    const me = await getMe(settings)
    if (!me.ok) return null
    return { name: me.result.name, canJoinGroups: me.result.canJoinGroups }
  },
  async findWebhook() {
    const info = await getWebhookInfo(settings)
    return info.ok ? info.result.url : null
  },
  async setWebhook() {
    const set = await setWebhook(settings, webhook)
    return set.ok ? null : set.failure.reason
  },
})
