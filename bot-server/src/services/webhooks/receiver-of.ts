/** Finds where a program listens and with which secrets its messages are signed, for the channel. */
import type { WebhookId } from '@quan-triet/shared/models/ids'
import { findWebhook } from '../../db/queries/webhooks.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { openSecrets } from './seal-secret.ts'

/** @returns null for one that is told nothing any more */
export const receiverOf = async ({
  ctx,
  input: { id },
}: {
  ctx: ServiceContext
  input: { id: WebhookId }
}): Promise<{ url: string; secrets: string[] } | null> => {
  requireRight(ctx, 'connect')
  const row = await findWebhook(ctx.db, id)
  if (!row || row.stopped_at !== null) return null
  return { url: row.url, secrets: await openSecrets(ctx, row) }
}
