/** Takes a mailbox of alarms away; its address is forgotten. */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { findMailbox, markRemoved } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { endMailbox } from '../mailing/end-mailbox.ts'
import { getStatus } from './get-status.ts'
import { requireOperator } from './require-operator.ts'

/** One that its holder has stopped leaves the list. @throws ServiceError `not_found`, `not_allowed` */
export const removeAlarmMailbox = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SubscriptionId }
}): Promise<HouseStatus> => {
  await requireOperator(ctx)
  await inTransaction(ctx, async (tx) => {
    const row = await findMailbox(tx.db, input.id)
    if (!row || row.purpose !== 'alarms') throw new ServiceError('not_found')
    await endMailbox(tx, row, 'removed')
    await markRemoved(tx.db, row.id)
  })
  return getStatus({ ctx })
}
