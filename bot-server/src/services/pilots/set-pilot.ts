/** Makes a unit of a campaign a pilot unit, or one as any other again. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Pilots, SetPilotInput } from '@quan-triet/shared/models/review'
import { changePilot } from '../../db/queries/pilots.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import { requireNode } from '../campaigns/require-node.ts'
import type { ServiceContext } from '../context.ts'
import { listPilots } from './list-pilots.ts'

/** @throws ServiceError `not_found`, `not_allowed` */
export const setPilot = async ({
  ctx,
  input: { nodeId, isPilot },
}: {
  ctx: ServiceContext
  input: SetPilotInput & { nodeId: CampaignNodeId }
}): Promise<Pilots> => {
  const { unitId, campaignId } = await requireNode(ctx, nodeId)
  return inTransaction(ctx, async (tx) => {
    await changePilot(tx.db, nodeId, isPilot)
    await recordAudit(tx, {
      action: 'set-pilot',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: { isPilot },
    })
    return listPilots({ ctx: tx, input: { unitId, campaignId } })
  })
}
