/** Lists what a program was told last, and what became of it. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { WebhookDelivery } from '@quan-triet/shared/models/webhook'
import { listDeliveriesTo } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { requireWebhook } from './require-webhook.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const listWebhookDeliveries = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: WebhookId }
}): Promise<{ deliveries: WebhookDelivery[] }> => {
  await requireWebhook(ctx, id)
  return { deliveries: await listDeliveriesTo(ctx.db, id) }
}
