/** Shows one target of the term with all its points, corrected ones too. */
import type { TargetView } from '@quan-triet/shared/models/target'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { getUnitName } from '../../db/queries/people.ts'
import { findTarget, listPoints, type TargetRecord } from '../../db/queries/targets.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightInTree } from '../rights.ts'
import { describePoint, describeTarget, isLive, loadLiveLines } from './describe-targets.ts'

/** @throws ServiceError `not_found` also to whoever may not see the unit's figures */
export const getTarget = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: string }
}): Promise<TargetView> => {
  const target = await findTarget(ctx.db, input.id)
  if (!target) throw new ServiceError('not_found')
  await requireRightInTree(ctx, 'see_figures', target.org_unit_id)
  return viewTarget(ctx, target)
}

/** To be called by a guarded verb. */
export const viewTarget = async (
  ctx: ServiceContext,
  target: TargetRecord,
): Promise<TargetView> => {
  const today = dayOf(ctx.clock.now())
  const unitId = target.org_unit_id
  const points = (await listPoints(ctx.db, [target.id])).get(target.id) ?? []
  const live = isLive(target) ? await loadLiveLines(ctx, { unitId, day: today }) : undefined
  return {
    unit: await getUnitName(ctx.db, unitId),
    mayChange: mayDo(ctx.actor, 'make_reports', unitId),
    today,
    target: describeTarget(target, points, { today, live }),
    points: points.map(describePoint).toReversed(),
  }
}
