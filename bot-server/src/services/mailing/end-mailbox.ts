/** Ends a mailbox: its address is forgotten and what waits to go there is let go. */
import { type EndedState, type MailboxRow, markEnded } from '../../db/queries/mailing.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/** Ending again does nothing more. To be called by a guarded verb. */
export const endMailbox = async (
  tx: ServiceContext,
  row: MailboxRow,
  state: EndedState,
): Promise<void> => {
  if (!(await markEnded(tx.db, row.id, { state, now: tx.clock.now() }))) return
  await recordAudit(tx, {
    action: 'end-mailbox',
    orgUnitId: row.org_unit_id,
    subject: subjectOf(row),
    detail: { state },
  })
}

/** A person's own mailbox is about that person, too: "Dữ liệu của tôi" finds the line by it. */
export const subjectOf = ({ id, person_id }: MailboxRow): string =>
  person_id === null ? `mailbox:${id}` : `mailbox:${id} person:${person_id}`
