/** Lets a person stop the own letters; the address is forgotten. */
import type { OwnMail } from '@quan-triet/shared/models/mailing'
import { findMailboxOfPerson } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { endMailbox } from './end-mailbox.ts'
import { getOwnMail } from './get-own-mail.ts'

/** @throws ServiceError as `requireRight` */
export const stopOwnMail = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnMail> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  return inTransaction(ctx, async (tx) => {
    const row = await findMailboxOfPerson(tx.db, personId)
    if (row) await endMailbox(tx, row, 'stopped')
    return getOwnMail({ ctx: tx })
  })
}
