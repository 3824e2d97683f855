/** Moves a campaign at a unit from one state to the next, postpones, resumes or cancels it there. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { MoveNodeInput } from '@quan-triet/shared/models/campaign'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { markNodeState } from '../../db/queries/campaign-nodes.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { campaignNodeStates } from '../../domain/campaign-states.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireOpenNode } from './require-node.ts'

/** @throws ServiceError `step_not_allowed` (2.6), `campaign_closed`, `not_found`, `not_allowed` */
export const moveNode = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: MoveNodeInput & { id: CampaignNodeId }
}): Promise<Record<string, never>> => {
  await requireOpenNode(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    const node = await requireOpenNode(tx, input.id)
    const { to, reason } = input
    const isMoved =
      campaignNodeStates.allows(node.state, to) &&
      (await markNodeState(tx.db, node.id, { from: node.state, to }))
    if (!isMoved) throw new ServiceError('step_not_allowed', words.stepRefused)
    await recordAudit(tx, {
      action: 'move-node',
      orgUnitId: node.unitId,
      subject: `campaign-node:${node.id}`,
      detail: { from: node.state, to, reason },
    })
    onCommit(tx, () => tx.live.publish(node.unitId, { topic: 'home' }))
    return {}
  })
}
