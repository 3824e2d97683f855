/** Turns a stored mailbox into what its holder, or the unit's secretary, is shown. */
import type { Mailbox } from '@quan-triet/shared/models/mailing'
import type { MailboxRow } from '../../db/queries/mailing.ts'
import type { ServiceContext } from '../context.ts'
import { openText } from '../vault.ts'

/** The address of a mailbox in plain text; empty once it has ended. */
export const openAddress = (ctx: ServiceContext, row: MailboxRow): Promise<string> =>
  row.address_sealed === null
    ? Promise.resolve('')
    : openText(ctx, { sealed: row.address_sealed, about: `mail_subscription:${row.id}` })

export const describeMailbox = async (ctx: ServiceContext, row: MailboxRow): Promise<Mailbox> => ({
  id: row.id,
  label: row.label,
  address: await openAddress(ctx, row),
  state: row.state,
  createdAt: row.created_at,
  confirmUntil: row.confirm_until,
  confirmedAt: row.confirmed_at,
  endedAt: row.ended_at,
})
