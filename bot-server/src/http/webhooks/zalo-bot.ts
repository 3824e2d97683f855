/** The door for updates of the Zalo bot: secret first, then a bounded body, then durable, then 200 (platform A.4). */
import { Hono } from 'hono'
import { isSameSecret } from '../../lib/secrets.ts'
import { type Deps, systemContext } from '../../services/context.ts'
import { ServiceError } from '../../services/errors.ts'
import { receiveEvent } from '../../services/inbox/receive-event.ts'
import { identifyUpdate } from '../../zalo/bot-api/parse.ts'
import type { HouseEnv } from '../house-env.ts'
import { readLimited } from '../read-body.ts'

const BODY_LIMIT = 1024 * 1024

export const zaloBotWebhook = (deps: Deps, webhook: { secret: string; onReceived: () => void }) =>
  new Hono<HouseEnv>().post('/webhooks/zalo-bot', async (c) => {
    if (!isSameSecret(c.req.header('x-bot-api-secret-token') ?? '', webhook.secret))
      return c.text('unauthorized', 401)
    const body = Buffer.from(await readLimited(c.req.raw, BODY_LIMIT)).toString('utf8')
    const { eventId, chat } = identifyUpdate(parseJson(body))
    await receiveEvent({
      ctx: systemContext(deps, 'zalo-bot-webhook'),
      input: { source: 'zalo-bot', eventId, body, chat },
    })
    webhook.onReceived()
    return c.text('ok')
  })

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new ServiceError('invalid_input')
  }
}
