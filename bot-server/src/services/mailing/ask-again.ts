/** Sends the first letter to a mailbox again, with a new link; the link before it ends. */
import type { SubscriptionId } from '@quan-triet/shared/models/ids'
import type { UnitMail } from '@quan-triet/shared/models/mailing'
import { markAskedAgain } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { askToConfirm, confirmUntil, countAsking } from './add-subscription.ts'
import { openAddress } from './describe-mailbox.ts'
import { subjectOf } from './end-mailbox.ts'
import { listMailboxes } from './list-mailboxes.ts'
import { requireMail } from './require-mail.ts'
import { requireMailbox } from './require-mailbox.ts'

/** @throws ServiceError `step_not_allowed` unless it waits, `mail_not_set_up`, `too_many_tries`, `not_found`, `not_allowed` */
export const askAgain = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SubscriptionId }
}): Promise<UnitMail> => {
  const row = await requireMailbox(ctx, input.id)
  requireMail(ctx)
  if (row.state !== 'waiting') throw new ServiceError('step_not_allowed')
  await countAsking(ctx, { address: await openAddress(ctx, row), by: whoActs(ctx).personId })
  await inTransaction(ctx, async (tx) => {
    const until = confirmUntil(tx)
    await markAskedAgain(tx.db, row.id, until)
    await askToConfirm(tx, { ...row, confirm_until: until })
    await recordAudit(tx, {
      action: 'ask-mailbox-again',
      orgUnitId: row.org_unit_id,
      subject: subjectOf(row),
      detail: {},
    })
  })
  return listMailboxes({ ctx, input: { unitId: row.org_unit_id } })
}
