/** Gets what a branch's questions are about: its campaign now, the timetable and the deadlines (ruling 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { type DeadlineOfNode, listDeadlines, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import { findSessionsOfNode, type TimetabledSession } from '../attendance/find-sessions-of-node.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface BranchStudy {
  node: NodeOfUnit
  /** Earliest first. */
  sessions: TimetabledSession[]
  deadlines: DeadlineOfNode[]
}

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const getBranchStudy = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<BranchStudy> => {
  requireRight(ctx, 'take_part', input.unitId)
  const node = await getCurrentNode(ctx, input.unitId)
  return {
    node,
    sessions: await findSessionsOfNode({
      ctx,
      input: { unitId: input.unitId, nodeId: node.nodeId },
    }),
    deadlines: await listDeadlines(ctx.db, node.nodeId),
  }
}
