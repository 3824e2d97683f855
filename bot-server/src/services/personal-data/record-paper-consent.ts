/** Records what a member decided about the notice on a sheet of paper that the secretary holds (P-02). */
import type { PaperConsentInput } from '@quan-triet/shared/models/consent'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { findMember } from './find-member.ts'
import { keepDecision } from './keep-decision.ts'
import { openRequest } from './open-request.ts'
import { readNotice } from './read-notice.ts'

/**
 * A withdrawal on paper starts the same clock as one in the app.
 * @throws ServiceError `not_found` outside the branch, `not_allowed` for guests and for anyone but its secretaries
 */
export const recordPaperConsent = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: PaperConsentInput
}): Promise<Record<string, never>> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const unitId = secretary.homeUnitId
  const { personId } = await findMember(ctx, { unitId, personId: input.personId })
  const notice = await readNotice(ctx, unitId)
  await inTransaction(ctx, async (tx) => {
    if (input.decision === 'rut') await openRequest(tx, { personId, unitId, kind: 'rut_dong_y' })
    await keepDecision(tx, notice, {
      personId,
      unitId,
      decision: input.decision,
      way: 'giay',
      recordedBy: secretary.personId,
    })
  })
  return {}
}
