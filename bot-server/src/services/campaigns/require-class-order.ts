/** Keeps the key-cadre class before base classes (INV-09), unless the campaign's owner has waived it with a reason. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import { listClassHours } from '../../db/queries/classes.ts'
import { type ClassHours, fitsOrder, keyCadreEnd } from '../../domain/campaigns/key-cadre-first.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/**
 * @param nodeId of the unit that plans the class: key-cadre classes there and above it come first
 * @throws ServiceError `key_cadre_first` with the hour from which a base class may begin
 */
export const requireClassOrder = async (
  ctx: ServiceContext,
  nodeId: CampaignNodeId,
  planned: ClassHours,
): Promise<void> => {
  const node = await findNode(ctx.db, nodeId)
  if (!node || node.keyCadreWaived !== null) return
  const others = await listClassHours(ctx.db, nodeId, planned.isKeyCadre ? 'below' : 'above')
  if (fitsOrder(planned, others)) return
  const end = keyCadreEnd(others)
  throw new ServiceError(
    'key_cadre_first',
    planned.isKeyCadre || end === null ? words.keyCadreAfterBase : words.keyCadreFirst(end),
  )
}
