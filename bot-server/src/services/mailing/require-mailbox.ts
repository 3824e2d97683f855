/** Finds a mailbox of a unit for who publishes there; a person's own mailbox exists for nobody else. */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import { findMailbox, type MailboxRow } from '../../db/queries/mailing.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver } from '../rights.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const requireMailbox = async (
  ctx: ServiceContext,
  id: SubscriptionId,
): Promise<MailboxRow> => {
  const row = await findMailbox(ctx.db, id)
  if (!row || row.person_id !== null || row.purpose !== 'parts') throw new ServiceError('not_found')
  requireRightOver(ctx, 'publish', row.org_unit_id)
  return row
}
