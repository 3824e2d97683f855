/** Guards what is set and recorded of a unit's term: by those who make reports there, whichever branch they belong to. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { requireRight, requireRightInTree } from '../rights.ts'

/** @throws ServiceError `not_found` to whoever may not even read the unit's figures, `not_allowed` to who only reads them */
export const requireTermMaker = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<void> => {
  await requireRightInTree(ctx, 'see_figures', unitId)
  requireRight(ctx, 'make_reports', unitId)
}
