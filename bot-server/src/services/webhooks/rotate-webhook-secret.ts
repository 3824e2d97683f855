/** Gives a program a new secret; messages bear both signatures for a day, so that it can change over. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { WebhookSecret } from '@quan-triet/shared/models/webhook'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describeRow, updateWebhook } from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { newWebhookSecret } from '../../lib/outside/webhook-signature.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireWebhook, subjectOf } from './require-webhook.ts'
import { sealSecret } from './seal-secret.ts'

const BOTH_MS = 24 * 3_600_000

/** @throws ServiceError `not_found`, `not_allowed` */
export const rotateWebhookSecret = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: WebhookId }
}): Promise<WebhookSecret> => {
  await requireWebhook(ctx, id)
  const secret = newWebhookSecret()
  const sealed = await sealSecret(ctx, id, secret)
  return inTransaction(ctx, async (tx) => {
    const row = await requireWebhook(tx, id)
    const now = tx.clock.now()
    const change = {
      secret_sealed: sealed,
      old_secret_sealed: row.secret_sealed,
      old_until: addMs(now, BOTH_MS),
    }
    await updateWebhook(tx.db, id, change)
    await recordAudit(tx, {
      action: 'rotate-webhook-secret',
      orgUnitId: row.org_unit_id,
      subject: subjectOf(row),
      detail: { until: change.old_until },
    })
    return { webhook: describeRow({ ...row, ...change }, now), secret }
  })
}
