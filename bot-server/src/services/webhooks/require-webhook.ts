/** Finds a program's address for an administrator of its unit. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import { findWebhook, type WebhookRow } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const requireWebhook = async (ctx: ServiceContext, id: WebhookId): Promise<WebhookRow> => {
  const row = await findWebhook(ctx.db, id)
  if (!row) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'connect', row.org_unit_id)
  return row
}

export const subjectOf = ({ id }: Pick<WebhookRow, 'id'>): string => `webhook:${id}`
