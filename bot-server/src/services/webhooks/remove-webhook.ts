/** Takes a program's address away; its secrets go at once. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { UnitWebhooks } from '@quan-triet/shared/models/webhook'
import { dropWaitingFor, updateWebhook } from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { listWebhooks } from './list-webhooks.ts'
import { requireWebhook, subjectOf } from './require-webhook.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const removeWebhook = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: WebhookId }
}): Promise<UnitWebhooks> => {
  const { org_unit_id: unitId } = await requireWebhook(ctx, id)
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    await updateWebhook(tx.db, id, {
      removed_at: now,
      secret_sealed: '',
      old_secret_sealed: null,
      old_until: null,
    })
    await dropWaitingFor(tx.db, id, now)
    await recordAudit(tx, {
      action: 'remove-webhook',
      orgUnitId: unitId,
      subject: subjectOf({ id }),
      detail: {},
    })
  })
  return listWebhooks({ ctx, input: { unitId } })
}
