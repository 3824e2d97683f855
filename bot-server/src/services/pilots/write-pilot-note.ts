/** Writes down what a pilot unit has learnt, for the levels above and for other units to read. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Pilots, WritePilotNoteInput } from '@quan-triet/shared/models/review'
import { insertPilotNote } from '../../db/queries/pilots.ts'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { requireTermMaker } from '../targets/require-term-maker.ts'
import { listPilots } from './list-pilots.ts'

/** Of the unit's own experience, and of no person. @throws ServiceError `not_found`, `not_allowed` */
export const writePilotNote = async ({
  ctx,
  input: { nodeId, text },
}: {
  ctx: ServiceContext
  input: WritePilotNoteInput & { nodeId: CampaignNodeId }
}): Promise<Pilots> => {
  const node = await findNode(ctx.db, nodeId)
  if (!node) throw new ServiceError('not_found')
  const { unitId, campaignId } = node
  await requireTermMaker(ctx, unitId)
  const { personId } = whoActs(ctx)
  return inTransaction(ctx, async (tx) => {
    await insertPilotNote(tx.db, {
      id: tx.newId<string>(),
      campaign_node_id: nodeId,
      text,
      written_at: tx.clock.now(),
      written_by: personId,
    })
    await recordAudit(tx, {
      action: 'write-pilot-note',
      orgUnitId: unitId,
      subject: `campaign-node:${nodeId}`,
      detail: {},
    })
    return listPilots({ ctx: tx, input: { unitId, campaignId } })
  })
}
