/** Lets a person give the own address for parts by e-mail; it gets nothing before it is confirmed. */
import type { OwnMail, SubscribeInput } from '@quan-triet/shared/models/mailing'
import { findConsentState } from '../../db/queries/consents.ts'
import { findMailboxOfPerson, type MailboxRow, markAskedAgain } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { hashForMatching } from '../vault.ts'
import { addSubscription, askToConfirm, confirmUntil, countAsking } from './add-subscription.ts'
import { endMailbox, subjectOf } from './end-mailbox.ts'
import { getOwnMail } from './get-own-mail.ts'
import { requireMail } from './require-mail.ts'

/**
 * The same address again asks anew while it waits and changes nothing once it is confirmed; another takes its place.
 * @throws ServiceError `mail_not_set_up`, `served_on_paper` to who has not agreed to the notice on personal data (P-01),
 * `too_many_tries`
 */
export const subscribeMyself = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SubscribeInput
}): Promise<OwnMail> => {
  const person = requireToStudyHere(ctx)
  requireMail(ctx)
  const { personId, homeUnitId: unitId } = person
  if ((await findConsentState(ctx.db, personId)) !== 'dong_y')
    throw new ServiceError('served_on_paper')
  const held = await findMailboxOfPerson(ctx.db, personId)
  const isSame = held?.address_hash === (await hashForMatching(ctx, input.address))
  if (held?.state === 'confirmed' && isSame) return getOwnMail({ ctx })
  await countAsking(ctx, { address: input.address, by: personId })
  return inTransaction(ctx, async (tx) => {
    const before = await findMailboxOfPerson(tx.db, personId)
    if (before?.state === 'waiting' && isSame) {
      await askAnew(tx, before)
      return getOwnMail({ ctx: tx })
    }
    if (before) await endMailbox(tx, before, 'removed')
    const row = await addSubscription(tx, {
      unitId,
      personId,
      createdBy: personId,
      address: input.address,
      label: '',
    })
    await recordAudit(tx, {
      action: 'add-mailbox',
      orgUnitId: unitId,
      subject: subjectOf(row),
      detail: {},
    })
    return getOwnMail({ ctx: tx })
  })
}

const askAnew = async (tx: ServiceContext, row: MailboxRow): Promise<void> => {
  const until = confirmUntil(tx)
  await markAskedAgain(tx.db, row.id, until)
  await askToConfirm(tx, { ...row, confirm_until: until })
}
