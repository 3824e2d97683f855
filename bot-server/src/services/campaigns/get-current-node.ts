/** Finds the campaign that a branch's questions and screens are about now (ruling 13). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { listNodesOfUnit, type NodeOfUnit } from '../../db/queries/campaigns.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/** The one that is meant, else the branch's with the nearest open session or deadline. @throws ServiceError `no_campaign` */
export const getCurrentNode = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<NodeOfUnit> => {
  if (ctx.studying?.unitId === unitId) return ctx.studying
  const [nearest] = await listNodesOfUnit(ctx.db, unitId, ctx.clock.now())
  if (!nearest) throw new ServiceError('no_campaign')
  return nearest
}
