/** Makes sure that a unit takes members on a day, and holds it so: every member sits in exactly one leaf of the tree (INV-02). */
import { standing as words } from '@quan-triet/shared/i18n/vi/standing'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { findUnitOn } from '../../db/queries/standing.ts'
import { lockTree } from '../../db/queries/tree-changes.ts'
import { takesMembers } from '../../domain/organisation/takes-members.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'

/**
 * No change of the tree comes between until the transaction ends.
 * @throws ServiceError `standing_refused` unless the unit is a branch on that day
 */
export const holdBranch = async (
  tx: ServiceContext,
  unitId: OrgUnitId,
  day: Day,
): Promise<void> => {
  await lockTree(tx.db, tx.clock.now())
  const unit = await findUnitOn(tx.db, unitId, day)
  if (unit && takesMembers(unit.level, unit.levelsBelow)) return
  throw new ServiceError('standing_refused', words.notABranch)
}
