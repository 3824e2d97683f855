/** The door for events of the Official Account: bounded bytes, signature, replay window, then durable, then 200 (B.8). */
import { Hono } from 'hono'
import { type Deps, systemContext } from '../../services/context.ts'
import { ServiceError } from '../../services/errors.ts'
import { receiveEvent } from '../../services/inbox/receive-event.ts'
import { ignoredReasons } from '../../zalo/oa-api/parse.ts'
import { type SortedEvent, sortEvent } from '../../zalo/oa-api/sort-event.ts'
import { storeOaEvent } from '../../zalo/oa-api/stored-event.ts'
import {
  isSignature,
  type SignatureMatch,
  type SigningKeys,
  timestampsIn,
  verifyEvent,
} from '../../zalo/oa-api/verify.ts'
import { readInstant } from '../../zalo/wire/read-instant.ts'
import { readJson } from '../../zalo/wire/read-json.ts'
import type { HouseEnv } from '../house-env.ts'
import { readLimited } from '../read-body.ts'

export interface OaWebhook extends SigningKeys {
  /** What the account is called in its groups. */
  names: readonly string[]
}

const BODY_LIMIT = 1024 * 1024
/** Of what nobody has signed no more is read than tells the probe. */
const PROBE_LIMIT = 64
/** The last retry comes within two hours (B.8); a day more for clocks that are wrong. */
const REPLAY_WINDOW_MS = 26 * 3_600_000

/**
 * An unsigned `{}` is the console's probe; everything else must be signed. What is signed is always answered 200, or
 * Zalo would switch the webhook off for good.
 */
export const zaloOaWebhook = (deps: Deps, webhook: OaWebhook & { onReceived: () => void }) => {
  const sayOnce = logOnce(deps)
  const sayOther = logOther(deps)
  return new Hono<HouseEnv>()
    .get('/webhooks/zalo-oa', (c) => c.text('ok'))
    .post('/webhooks/zalo-oa', async (c) => {
      const signature = c.req.header('x-zevent-signature')
      if (signature === undefined && (await isProbe(c.req.raw))) return c.text('ok')
      const signed = isSignature(signature) ? await readLimited(c.req.raw, BODY_LIMIT) : undefined
      const text = Buffer.from(signed ?? []).toString('utf8')
      const match =
        signed &&
        verifyEvent(
          {
            raw: signed,
            signature: signature ?? '',
            headerTimestamp: c.req.header('x-zevent-timestamp'),
            bodyTimestamps: timestampsIn(text),
          },
          webhook,
        )
      sayOnce(match)
      if (!match) return c.text('unauthorized', 401)
      if (isInWindow(match, deps.clock.now()))
        sayOther(await keep(deps, webhook, { text, body: readJson(text) }))
      else deps.log.warn({}, 'an event of the Official Account was too old or from the future')
      return c.text('ok')
    })
}

const isProbe = async (request: Request): Promise<boolean> => {
  try {
    const text = Buffer.from(await readLimited(request, PROBE_LIMIT)).toString('utf8')
    return /^\s*(?:\{\s*\}\s*)?$/.test(text)
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'too_large') return false
    throw error
  }
}

const isInWindow = ({ timestamp }: SignatureMatch, now: string): boolean => {
  const at = readInstant(/^\d{1,17}$/.test(timestamp) ? Number(timestamp) : Number.NaN)
  return at !== undefined && Math.abs(Date.parse(at) - Date.parse(now)) <= REPLAY_WINDOW_MS
}

const keep = async (
  deps: Deps,
  webhook: OaWebhook & { onReceived: () => void },
  { text, body }: { text: string; body: unknown },
): Promise<SortedEvent> => {
  const sorted = sortEvent(body, { id: webhook.oaId, names: webhook.names })
  if (sorted.keep === 'nothing') return sorted
  const { eventId, chat } = sorted
  await receiveEvent({
    ctx: systemContext(deps, 'zalo-oa-webhook'),
    input: {
      source: 'zalo-oa',
      eventId,
      chat,
      body: storeOaEvent(text, webhook.names),
      ...(sorted.keep === 'that_it_came' && { ignoredBecause: sorted.reason }),
    },
  })
  if (sorted.keep === 'all') webhook.onReceived()
  return sorted
}

/** One line is enough to see that the account's id in the settings is another one's. */
const logOther = (deps: Deps): ((sorted: SortedEvent) => void) => {
  let isSaid = false
  return (sorted) => {
    const isOther =
      sorted.keep === 'that_it_came' && sorted.reason === ignoredReasons.anotherAccount
    if (isOther && !isSaid) deps.log.warn({}, 'an event of another Official Account was left alone')
    isSaid ||= isOther
  }
}

/** Sources disagree on what is signed (B.8): which it is, is worth one line, and so is a secret that is wrong. */
const logOnce = (deps: Deps): ((match: SignatureMatch | undefined) => void) => {
  const said = new Set<string>()
  return (match) => {
    const variant = match ? `${match.prefix} ${match.timestampIn}` : 'none'
    if (said.has(variant)) return
    said.add(variant)
    if (match)
      deps.log.info(
        { prefix: match.prefix, timestampIn: match.timestampIn },
        'an event of the Official Account was signed in this way',
      )
    else deps.log.error({}, 'an event of the Official Account was not signed with our key')
  }
}
