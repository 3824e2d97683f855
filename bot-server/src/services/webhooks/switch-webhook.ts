/** Stops telling a program, or begins anew: what happened meanwhile it is not told. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { UnitWebhooks } from '@quan-triet/shared/models/webhook'
import { dropWaitingFor, markStopped, updateWebhook } from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { listWebhooks } from './list-webhooks.ts'
import { requireWebhook, subjectOf } from './require-webhook.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const switchWebhook = async ({
  ctx,
  input: { id, isOn },
}: {
  ctx: ServiceContext
  input: { id: WebhookId; isOn: boolean }
}): Promise<UnitWebhooks> => {
  const { org_unit_id: unitId } = await requireWebhook(ctx, id)
  await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    if (isOn)
      await updateWebhook(tx.db, id, { stopped_at: null, stopped_cause: null, failing_since: null })
    else {
      await markStopped(tx.db, id, { now, cause: 'person' })
      await dropWaitingFor(tx.db, id, now)
    }
    await recordAudit(tx, {
      action: isOn ? 'start-webhook' : 'stop-webhook',
      orgUnitId: unitId,
      subject: subjectOf({ id }),
      detail: {},
    })
  })
  return listWebhooks({ ctx, input: { unitId } })
}
