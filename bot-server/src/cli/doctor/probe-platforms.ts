/** Asks the platforms and the mail server of the settings whether they know this house. */
import type { Config, ZaloConfig } from '../../config.ts'
import { BOT_WEBHOOK, createBotAccount } from '../../bot-account.ts'
import type { Finding } from '../../domain/doctor/finding.ts'
import { judgeClock } from '../../domain/doctor/judge-machine.ts'
import { type BotAnswer, judgeBot, judgeMail } from '../../domain/doctor/judge-platforms.ts'
import { webhookStateOf } from '../../domain/operations/bot-account.ts'
import { askAddress } from '../../lib/probes/ask-address.ts'
import { greetMailServer } from '../../mail/greet-mail-server.ts'
import { getMe } from '../../zalo/bot-api/client.ts'
import { PROBE_MS } from './patience.ts'

/** Nobody said no: it may be the network, or the platform's own trouble. */
const SILENT = new Set(['not_reached', 'no_answer', 'platform_failed', 'rate_limited'])

export const probeClock = async (zalo: ZaloConfig): Promise<Finding[]> => {
  const url = zalo.bot?.apiUrl ?? zalo.oa?.apiUrl ?? zalo.graphUrl
  const asked = await askAddress(url, { timeoutMs: PROBE_MS })
  return [judgeClock(asked.isAnswered && asked.date !== null ? Date.now() - asked.date : null)]
}

export const probeBot = async (zalo: ZaloConfig, publicUrl: string): Promise<Finding[]> => [
  judgeBot(await askBot(zalo, publicUrl)),
]

const askBot = async ({ bot }: ZaloConfig, publicUrl: string): Promise<BotAnswer | null> => {
  if (!bot) return null
  const settings = { baseUrl: bot.apiUrl, token: bot.token, timeoutMs: PROBE_MS }
  const me = await getMe(settings)
  if (!me.ok) return { kind: SILENT.has(me.failure.cause) ? 'silent' : 'refused' }
  const url = `${publicUrl}${BOT_WEBHOOK}`
  const account = createBotAccount(settings, { url, secret: bot.webhookSecret })
  const webhook = webhookStateOf(await account.findWebhook(), url)
  return { kind: 'answered', ...me.result, webhook }
}

export const probeMail = async ({ mail }: Config): Promise<Finding[]> => [
  judgeMail(mail && (await greetMailServer({ smtpUrl: mail.smtpUrl, timeoutMs: PROBE_MS }))),
]
