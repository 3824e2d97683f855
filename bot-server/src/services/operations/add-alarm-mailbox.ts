/** Adds a mailbox that gets alarms; as with every mailbox, its holder is asked first. */
import type { AddAlarmMailboxInput } from '@quan-triet/shared/models/house-condition'
import type { HouseStatus } from '@quan-triet/shared/models/operations'
import { inTransaction } from '../../db/transaction.ts'
import { maskAddress } from '../../domain/mailing/mask-address.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { addSubscription, countAsking } from '../mailing/add-subscription.ts'
import { subjectOf } from '../mailing/end-mailbox.ts'
import { requireMail } from '../mailing/require-mail.ts'
import { whoActs } from '../rights.ts'
import { getStatus } from './get-status.ts'
import { requireOperator } from './require-operator.ts'

/** @throws ServiceError `mailbox_known`, `mail_not_set_up`, `too_many_tries`, `not_allowed` */
export const addAlarmMailbox = async ({
  ctx,
  input: { address },
}: {
  ctx: ServiceContext
  input: AddAlarmMailboxInput
}): Promise<HouseStatus> => {
  const unitId = await requireOperator(ctx)
  requireMail(ctx)
  const { personId } = whoActs(ctx)
  await countAsking(ctx, { address, by: personId })
  await inTransaction(ctx, async (tx) => {
    const row = await addSubscription(tx, {
      unitId,
      personId: null,
      purpose: 'alarms',
      createdBy: personId,
      address,
      label: maskAddress(address),
    })
    await recordAudit(tx, {
      action: 'add-alarm-mailbox',
      orgUnitId: unitId,
      subject: subjectOf(row),
      detail: {},
    })
  })
  return getStatus({ ctx })
}
