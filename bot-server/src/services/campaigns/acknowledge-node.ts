/** Takes note of a campaign for a unit (nhận): by name and time, by somebody of the unit itself. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { markAcknowledged } from '../../db/queries/campaign-nodes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight, whoActs } from '../rights.ts'
import { requireOpenNode } from './require-node.ts'

/**
 * Taking note twice is taking note once. Nobody of a level above can do it for the unit.
 * @throws ServiceError `not_found`, `not_allowed`, `campaign_closed`
 */
export const acknowledgeNode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignNodeId }
}): Promise<Record<string, never>> => {
  const node = await requireOpenNode(ctx, input.id)
  requireRight(ctx, 'run_campaign', node.unitId)
  const { personId } = whoActs(ctx)
  return inTransaction(ctx, async (tx) => {
    const at = tx.clock.now()
    if (await markAcknowledged(tx.db, node.id, { personId, at }))
      await recordAudit(tx, {
        action: 'acknowledge-node',
        orgUnitId: node.unitId,
        subject: `campaign-node:${node.id}`,
        detail: { campaign: node.campaignId },
      })
    return {}
  })
}
