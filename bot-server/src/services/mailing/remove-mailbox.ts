/** Takes a mailbox of a unit away; its address is forgotten. */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import type { UnitMail } from '@quan-triet/shared/models/mailing'
import { markRemoved } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { endMailbox } from './end-mailbox.ts'
import { listMailboxes } from './list-mailboxes.ts'
import { requireMailbox } from './require-mailbox.ts'

/** One that its holder has stopped leaves the list. @throws ServiceError `not_found`, `not_allowed` */
export const removeMailbox = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SubscriptionId }
}): Promise<UnitMail> => {
  const row = await requireMailbox(ctx, input.id)
  await inTransaction(ctx, async (tx) => {
    await endMailbox(tx, row, 'removed')
    await markRemoved(tx.db, row.id)
  })
  return listMailboxes({ ctx, input: { unitId: row.org_unit_id } })
}
