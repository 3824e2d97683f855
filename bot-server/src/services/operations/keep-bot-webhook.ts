/** Has the bot's updates sent to this house, and says so when it cannot. */
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { clearNotices } from './clear-notices.ts'
import { raiseNotice } from './raise-notice.ts'

/**
 * @param input.isLost the updates went elsewhere or nowhere while the house was running: told even when it is put right
 * @returns whether Zalo took the address
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const keepBotWebhook = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { isLost: boolean }
}): Promise<boolean> => {
  requireRight(ctx, 'operate')
  if (!ctx.botAccount) return true
  const refusal = await ctx.botAccount.setWebhook()
  if (refusal === null) {
    ctx.log.info({}, 'the bot sends its updates here')
    if (!input.isLost) await clearNotices({ ctx, input: { place: 'bot', sign: 'webhook' } })
  } else ctx.log.warn({ reason: refusal }, 'Zalo did not take the webhook address')
  if (input.isLost || refusal !== null) {
    const reason = refusal ?? 'set anew'
    await raiseNotice({ ctx, input: { place: 'bot', cause: 'webhook_disabled', reason } })
  }
  return refusal === null
}
