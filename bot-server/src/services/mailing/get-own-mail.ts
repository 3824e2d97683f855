/** Shows the acting person the own mailbox for parts by e-mail. */
import type { OwnMail } from '@quan-triet/shared/models/mailing'
import { findMailboxOfPerson } from '../../db/queries/mailing.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeMailbox } from './describe-mailbox.ts'
import { hasMail } from './require-mail.ts'

/** @throws ServiceError as `requireRight` */
export const getOwnMail = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnMail> => {
  const { personId } = requireRightAtHome(ctx, 'take_part')
  const row = await findMailboxOfPerson(ctx.db, personId)
  return { isSetUp: hasMail(ctx), mailbox: row ? await describeMailbox(ctx, row) : null }
}
