/** Adds a mailbox of a unit, given by who publishes there; it gets nothing before its holder agrees. */
import type { AddMailboxInput, UnitMail } from '@quan-triet/shared/models/mailing'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requirePublisher } from '../parts/require-publisher.ts'
import { whoActs } from '../rights.ts'
import { addSubscription, countAsking } from './add-subscription.ts'
import { subjectOf } from './end-mailbox.ts'
import { listMailboxes } from './list-mailboxes.ts'
import { requireMail } from './require-mail.ts'

/** @throws ServiceError `mailbox_known`, `mail_not_set_up`, `too_many_tries`, and as `requirePublisher` */
export const addMailbox = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AddMailboxInput
}): Promise<UnitMail> => {
  const unitId = requirePublisher(ctx, input.unitId)
  requireMail(ctx)
  const { personId } = whoActs(ctx)
  await countAsking(ctx, { address: input.address, by: personId })
  await inTransaction(ctx, async (tx) => {
    const row = await addSubscription(tx, {
      unitId,
      personId: null,
      createdBy: personId,
      address: input.address,
      label: input.label,
    })
    await recordAudit(tx, {
      action: 'add-mailbox',
      orgUnitId: unitId,
      subject: subjectOf(row),
      detail: {},
    })
  })
  return listMailboxes({ ctx, input: { unitId } })
}
