/** Switches off mailboxes whose server refused them for good, and forgets addresses that nobody confirmed in time. */
import { endUnconfirmed, switchOffRefused } from '../../db/queries/mailing.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** @returns how many were switched off. @throws ServiceError `not_allowed` unless the house itself acts */
export const switchOffAddresses = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'publish')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const off = await switchOffRefused(tx.db, now)
    for (const { id, org_unit_id } of off)
      await recordAudit(tx, {
        action: 'switch-off-mailbox',
        orgUnitId: org_unit_id,
        subject: `mailbox:${id}`,
        detail: {},
      })
    await endUnconfirmed(tx.db, now)
    return off.length
  })
}
