/** Gives a person the one-time code that links a Zalo account to that person when it is sent privately. */
import type { LinkCode } from '@quan-triet/shared/models/linking'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireToStudyHere } from '../rights.ts'
import { putLinkCode } from './put-link-code.ts'

/** @throws ServiceError `served_on_paper` for whoever declined the notice on personal data (P-01), as `requireRightAtHome` */
export const createPersonCode = async ({ ctx }: { ctx: ServiceContext }): Promise<LinkCode> => {
  const { personId, homeUnitId } = requireToStudyHere(ctx)
  return inTransaction(ctx, async (tx) => {
    const code = await putLinkCode(tx, { purpose: 'person', unitId: null, personId })
    await recordAudit(tx, {
      action: 'create-person-code',
      orgUnitId: homeUnitId,
      subject: `person:${personId}`,
      detail: { expiresAt: code.expiresAt },
    })
    return code
  })
}
