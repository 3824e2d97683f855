/** Lists the targets of the term of a unit, and beside them those of the units directly below. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { TermTargets } from '@quan-triet/shared/models/target'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { listChildren } from '../../db/queries/standing-lists.ts'
import { listPoints, listTargets } from '../../db/queries/targets.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'
import { describeTarget, isLive, loadLiveLines } from './describe-targets.ts'

/**
 * Counts alone, no name. What fills itself is shown for the unit; of units below the recorded points are.
 * @throws ServiceError `not_allowed`, `not_found`
 */
export const listTermTargets = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<TermTargets> => {
  await requireRightInTree(ctx, 'see_figures', unitId)
  const today = dayOf(ctx.clock.now())
  const children = await listChildren(ctx.db, { unitId, day: today })
  const targets = await listTargets(ctx.db, [unitId, ...children.map((one) => one.id)])
  const points = await listPoints(
    ctx.db,
    targets.map((one) => one.id),
  )
  const own = targets.filter((one) => one.org_unit_id === unitId)
  const live = own.some(isLive) ? await loadLiveLines(ctx, { unitId, day: today }) : undefined
  return {
    unit: await getUnitName(ctx.db, unitId),
    today,
    mayChange: mayDo(ctx.actor, 'make_reports', unitId),
    targets: own.map((one) => describeTarget(one, points.get(one.id) ?? [], { today, live })),
    below: children.flatMap((unit) => {
      const set = targets.filter((one) => one.org_unit_id === unit.id && !isLive(one))
      const described = set.map((one) => describeTarget(one, points.get(one.id) ?? [], { today }))
      return described.length === 0 ? [] : [{ unit, targets: described }]
    }),
  }
}
