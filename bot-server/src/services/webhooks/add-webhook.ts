/** Adds the address of a program that is told of a unit's counts; the secret is told once. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import type { AddWebhookInput, WebhookSecret } from '@quan-triet/shared/models/webhook'
import {
  describeRow,
  findWebhook,
  insertWebhook,
  listWebhooksOf,
} from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { readOutsideUrl } from '../../lib/outside/read-outside-url.ts'
import { newWebhookSecret } from '../../lib/outside/webhook-signature.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree, whoActs } from '../rights.ts'
import { subjectOf } from './require-webhook.ts'
import { sealSecret } from './seal-secret.ts'

/** More than a unit has programs. */
const MOST = 10

/** @throws ServiceError `webhook_address`, `webhook_limit`, `not_found`, `not_allowed` */
export const addWebhook = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AddWebhookInput
}): Promise<WebhookSecret> => {
  const { unitId, name, url } = input
  await requireRightInTree(ctx, 'connect', unitId)
  if (!mayBeCalled(ctx, url)) throw new ServiceError('webhook_address')
  const now = ctx.clock.now()
  const id = ctx.newId<WebhookId>()
  const secret = newWebhookSecret()
  const sealed = await sealSecret(ctx, id, secret)
  return inTransaction(ctx, async (tx) => {
    if ((await listWebhooksOf(tx.db, unitId)).length >= MOST)
      throw new ServiceError('webhook_limit')
    await insertWebhook(tx.db, {
      id,
      org_unit_id: unitId,
      name,
      url,
      events: JSON.stringify([...new Set(input.events)]),
      secret_sealed: sealed,
      created_by: whoActs(tx).personId,
      created_at: now,
    })
    await recordAudit(tx, {
      action: 'add-webhook',
      orgUnitId: unitId,
      subject: subjectOf({ id }),
      detail: { address: URL.parse(url)?.host, events: input.events },
    })
    const row = await findWebhook(tx.db, id)
    if (!row) throw new ServiceError('not_found')
    return { webhook: describeRow(row, now), secret }
  })
}

/** What it leads to is judged anew with every call. */
const mayBeCalled = ({ outside }: ServiceContext, url: string): boolean =>
  readOutsideUrl(url) !== undefined ||
  (outside.allowsThisMachine === true && /^https?:$/.test(URL.parse(url)?.protocol ?? ''))
