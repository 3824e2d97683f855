/** Sends a program an event that means nothing, so that whoever sets it up sees whether it is taken. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { WebhookDelivery } from '@quan-triet/shared/models/webhook'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { countCodeTry } from '../count-code-try.ts'
import { ServiceError } from '../errors.ts'
import { enqueueEvent } from './enqueue-event.ts'
import { listWebhookDeliveries } from './list-webhook-deliveries.ts'
import { requireWebhook, subjectOf } from './require-webhook.ts'

/** Nobody can make this server call somebody else's without end. */
const TESTS = { tries: 10, withinMs: 10 * 60_000 }

/** @throws ServiceError `not_found`, `not_allowed`, `too_many_tries`, `step_not_allowed` while it is stopped */
export const testWebhook = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: WebhookId }
}): Promise<{ deliveries: WebhookDelivery[] }> => {
  const row = await requireWebhook(ctx, id)
  if (row.stopped_at !== null) throw new ServiceError('step_not_allowed')
  await countCodeTry(ctx, { subject: `webhook-test:${id}`, ...TESTS })
  await inTransaction(ctx, async (tx) => {
    await enqueueEvent(tx, id, { type: 'webhook.test', subject: tx.newId(), data: {} })
    await recordAudit(tx, {
      action: 'test-webhook',
      orgUnitId: row.org_unit_id,
      subject: subjectOf(row),
      detail: {},
    })
  })
  return listWebhookDeliveries({ ctx, input: { id } })
}
