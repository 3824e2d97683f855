/** Keeps the secrets that programs check signatures with. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { WebhookRow } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { openForHouse, sealForHouse } from '../vault/seal-for-house.ts'
import { subjectOf } from './require-webhook.ts'

export const sealSecret = (ctx: ServiceContext, id: WebhookId, secret: string): Promise<string> =>
  sealForHouse(ctx, { secret, about: subjectOf({ id }) })

/** Those with which a message is signed now: the one before, too, while it is still good. */
export const openSecrets = (ctx: ServiceContext, row: WebhookRow): Promise<string[]> => {
  const isOldGood = row.old_until !== null && row.old_until > ctx.clock.now()
  const sealed = [row.secret_sealed, ...(isOldGood ? [row.old_secret_sealed ?? ''] : [])]
  return Promise.all(sealed.map((one) => openForHouse(ctx, { sealed: one, about: subjectOf(row) })))
}
