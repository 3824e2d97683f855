/** Lists the sessions for which a branch's secretary may open or end check-in: of all its campaigns under way. */
import type { Session } from '@quan-triet/shared/models/attendance'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit } from '../../db/queries/campaigns.ts'
import { listSessionsOfNodes } from '../../db/queries/sessions.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { describeSession } from './describe-session.ts'

/** Those of the nearest campaign first (ruling 13), each campaign's earliest first. @throws ServiceError `not_allowed` */
export const listSessionsToOrder = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<Session[]> => {
  requireRight(ctx, 'run_branch', input.unitId)
  const now = ctx.clock.now()
  const nodeIds = (await listNodesOfUnit(ctx.db, input.unitId, now)).map(({ nodeId }) => nodeId)
  const sessions = await listSessionsOfNodes(ctx.db, nodeIds)
  return nodeIds.flatMap((nodeId) =>
    sessions.filter((one) => one.nodeId === nodeId).map((one) => describeSession(one, now)),
  )
}
