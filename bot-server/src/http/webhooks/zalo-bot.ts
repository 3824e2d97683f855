/** The door for updates of the Zalo bot: secret first, then a bounded body, then durable, then 200 (platform A.4). */
import { Hono } from 'hono'
import { type Deps, systemContext } from '../../services/context.ts'
import { ServiceError } from '../../services/errors.ts'
import { receiveEvent } from '../../services/inbox/receive-event.ts'
import { identifyUpdate } from '../../zalo/bot-api/parse.ts'
import { isFromZalo, SECRET_HEADER } from '../../zalo/bot-api/verify.ts'
import { readJson } from '../../zalo/wire/read-json.ts'
import type { HouseEnv } from '../house-env.ts'
import { readLimited } from '../read-body.ts'

const BODY_LIMIT = 1024 * 1024

export const zaloBotWebhook = (deps: Deps, webhook: { secret: string; onReceived: () => void }) =>
  new Hono<HouseEnv>().post('/webhooks/zalo-bot', async (c) => {
    if (!isFromZalo(c.req.header(SECRET_HEADER), webhook.secret)) return c.text('unauthorized', 401)
    const body = Buffer.from(await readLimited(c.req.raw, BODY_LIMIT)).toString('utf8')
    const update = readJson(body)
    if (update === undefined) throw new ServiceError('invalid_input')
    const { eventId, chat } = identifyUpdate(update)
    await receiveEvent({
      ctx: systemContext(deps, 'zalo-bot-webhook'),
      input: { source: 'zalo-bot', eventId, body, chat },
    })
    webhook.onReceived()
    return c.text('ok')
  })
