/** Notes what a call says of a program: one that took nothing for days is told nothing any more, and people hear of it. */
import { appWebhooks as words } from '@quan-triet/shared/i18n/vi/app-webhooks'
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { WebhookStop } from '@quan-triet/shared/models/webhook'
import { addMs } from '@quan-triet/shared/time/calendar'
import {
  dropWaitingFor,
  findWebhook,
  markFailing,
  markStopped,
  markTaken,
} from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { FAILING_MS } from '../../domain/webhooks/next-try.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { raiseNotice } from '../operations/raise-notice.ts'
import { requireRight } from '../rights.ts'
import { subjectOf } from './require-webhook.ts'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const noteReceiver = async ({
  ctx,
  input: { id, sign },
}: {
  ctx: ServiceContext
  input: { id: WebhookId; sign: 'taken' | 'failed' | 'gone' }
}): Promise<void> => {
  requireRight(ctx, 'connect')
  if (sign === 'taken') return markTaken(ctx.db, id)
  const now = ctx.clock.now()
  const since = await markFailing(ctx.db, id, now)
  if (since === undefined) return
  if (sign === 'gone') await stop(ctx, id, 'gone')
  else if (since <= addMs(now, -FAILING_MS)) await stop(ctx, id, 'failing')
}

const stop = (ctx: ServiceContext, id: WebhookId, cause: WebhookStop): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const row = await findWebhook(tx.db, id)
    if (!row || !(await markStopped(tx.db, id, { now, cause }))) return
    await dropWaitingFor(tx.db, id, now)
    await recordAudit(tx, {
      action: 'stop-webhook',
      orgUnitId: row.org_unit_id,
      subject: subjectOf(row),
      detail: { cause },
    })
    await raiseNotice({
      ctx: tx,
      input: { place: 'webhook', cause: 'receiver_stopped', chatId: id },
    })
    if (row.created_by === null) return
    await enqueueToPerson(tx, {
      dedupeKey: `webhook-stopped:${id}:${now}`,
      kind: 'notice',
      text: words.stoppedNotice(row.name, cause),
      orgUnitId: row.org_unit_id,
      personId: row.created_by,
      to: '/office/webhooks',
    })
  })
