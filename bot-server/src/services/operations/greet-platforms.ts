/** Makes itself known to the platforms when the house has started: again and again until they have answered. */
import { setTimeout as pause } from 'node:timers/promises'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { keepBotWebhook } from './keep-bot-webhook.ts'
import { watchPlatforms } from './watch-platforms.ts'

const FIRST_WAIT_MS = 5000
const LONGEST_WAIT_MS = 10 * 60_000

/**
 * Never throws: the house serves the Mini App whether or not a platform answers.
 * @param input aborts when the house stops
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const greetPlatforms = async ({
  ctx,
  input: stopping,
}: {
  ctx: ServiceContext
  input: AbortSignal
}): Promise<void> => {
  requireRight(ctx, 'operate')
  for (let wait = FIRST_WAIT_MS; !stopping.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    if (await greet(ctx)) return
    await pause(wait, undefined, { signal: stopping }).catch(() => undefined)
  }
}

const greet = async (ctx: ServiceContext): Promise<boolean> => {
  try {
    const isSet = await keepBotWebhook({ ctx, input: { isLost: false } })
    if (isSet) await watchPlatforms({ ctx })
    return isSet
  } catch (error) {
    ctx.log.error({ error: String(error) }, 'the platforms were not greeted')
    return false
  }
}
