/** Looks by itself whether the platforms still work with us: who the bot is, where events go, whether a new month began. */
import { addMs } from '@quan-triet/shared/time/calendar'
import { listFacts, putFact, readOaTraffic } from '../../db/queries/channel-facts.ts'
import { quotaMonthOf } from '../../domain/channels/quota.ts'
import { type BotAccount, webhookStateOf } from '../../domain/operations/bot-account.ts'
import { isSilent, SILENCE_MS } from '../../domain/operations/silence.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { clearNotices } from './clear-notices.ts'
import { dropStaleNotices } from './drop-stale-notices.ts'
import { keepBotWebhook } from './keep-bot-webhook.ts'
import { raiseNotice } from './raise-notice.ts'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const watchPlatforms = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'operate')
  if (ctx.botAccount) await watchBot(ctx, ctx.botAccount)
  if (ctx.oaAccount) await watchOaEvents(ctx)
  await watchMonth(ctx)
  await dropStaleNotices({ ctx })
}

const watchBot = async (ctx: ServiceContext, bot: BotAccount): Promise<void> => {
  const described = await bot.describe()
  const before = webhookStateOf(await bot.findWebhook(), bot.webhookUrl)
  const at = ctx.clock.now()
  const value = JSON.stringify({ ...described, webhook: before })
  if (described || before !== 'unknown') await putFact(ctx.db, { name: 'bot', value, at })
  if (described) {
    ctx.log.info({ ...described, webhook: before }, 'the bot')
    if (described.canJoinGroups)
      await clearNotices({ ctx, input: { place: 'bot', sign: 'may_join' } })
    else await raiseNotice({ ctx, input: { place: 'bot', cause: 'cannot_join_groups' } })
  }
  if (before === 'ours') await clearNotices({ ctx, input: { place: 'bot', sign: 'webhook' } })
  else if (before !== 'unknown') await keepBotWebhook({ ctx, input: { isLost: true } })
}

const watchOaEvents = async (ctx: ServiceContext): Promise<void> => {
  const traffic = await readOaTraffic(ctx.db, addMs(ctx.clock.now(), -SILENCE_MS))
  if (traffic.hasEvents) await clearNotices({ ctx, input: { place: 'oa', sign: 'webhook' } })
  else if (isSilent(traffic))
    await raiseNotice({ ctx, input: { place: 'oa', cause: 'webhook_disabled' } })
}

/** A new month brings a new quota: what was told of the old one is over. */
const watchMonth = async (ctx: ServiceContext): Promise<void> => {
  const at = ctx.clock.now()
  const month = quotaMonthOf(at)
  if ((await listFacts(ctx.db)).get('month')?.value === month) return
  for (const place of ctx.ways) await clearNotices({ ctx, input: { place, sign: 'month' } })
  await putFact(ctx.db, { name: 'month', value: month, at })
}
