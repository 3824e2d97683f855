/** Finds the unit directly above one, for the way up: only where the asker may see its figures. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import { getUnitName } from '../../db/queries/people.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'

/** @param line all units above, the nearest first */
export const findUnitAbove = async (
  ctx: ServiceContext,
  [next, ...above]: OrgUnitId[],
): Promise<OrgUnitName | null> => {
  if (next === undefined || !mayDo(ctx.actor, 'see_figures', { unitId: next, above })) return null
  return getUnitName(ctx.db, next)
}
