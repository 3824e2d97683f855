/** Guards plans: who may read one, write in it, send and issue it, and who has to do with it at all. */
import type { OrgUnitId, PlanId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { findPlanById, type StoredPlan } from '../../db/queries/plans.ts'
import { listUnitsAbove } from '../../db/queries/unit-lines.ts'
import { isIssued } from '../../domain/plans/plan-states.ts'
import { mayDo, scopeOf } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRight, requireRightInTree, requireRightOver } from '../rights.ts'

/** A plan, and the units above its own on the day of asking, nearest first. */
export interface PlanAtHand {
  plan: StoredPlan
  above: readonly OrgUnitId[]
}

/** What somebody wants with a plan. */
type Purpose = 'read' | 'write' | 'send'

/**
 * A unit's programme is read by who writes, sends or reviews it, by the unit's people once opinions are asked for, by the
 * level above from the sending on, and by everybody who sees the unit's figures once it was issued. A personal plan is
 * its person's and its reviewer's alone.
 * @throws ServiceError `not_found` to whoever may not even know of it, `not_allowed`
 */
export const requirePlan = async (
  ctx: ServiceContext,
  planId: PlanId,
  purpose: Purpose,
): Promise<PlanAtHand> => {
  requirePerson(ctx)
  const plan = await findPlanById(ctx.db, planId)
  if (!plan) throw new ServiceError('not_found')
  const above = await listUnitsAbove(ctx.db, plan.unitId, dayOf(ctx.clock.now()))
  if (plan.kind === 'ca_nhan') requirePersonal(ctx, plan, purpose)
  else if (purpose === 'read') await requireReader(ctx, { plan, above })
  else await requireMaker(ctx, plan, purpose)
  return { plan, above }
}

const requirePersonal = (ctx: ServiceContext, plan: StoredPlan, purpose: Purpose): void => {
  const { personId } = requirePerson(ctx)
  if (plan.personId === personId) return
  const isReviewer = mayDo(ctx.actor, 'review_plans', plan.unitId) && wasSent(plan)
  if (purpose !== 'read' || !isReviewer) throw new ServiceError('not_found')
}

const requireMaker = async (
  ctx: ServiceContext,
  plan: StoredPlan,
  purpose: Purpose,
): Promise<void> => {
  // Officers of a committee belong to another branch: what exists is known to who sees its figures.
  if (isIssued(plan)) await requireRightInTree(ctx, 'see_figures', plan.unitId)
  else if (!mayDo(ctx.actor, 'make_plans', plan.unitId))
    requireRightOver(ctx, 'make_plans', plan.unitId)
  requireRight(ctx, purpose === 'write' ? 'make_plans' : 'make_reports', plan.unitId)
}

const wasSent = ({ state }: StoredPlan): boolean => state !== 'nhap' && state !== 'lay_y_kien'

const requireReader = async (ctx: ServiceContext, { plan, above }: PlanAtHand): Promise<void> => {
  const { unitId, state } = plan
  const [parent] = above
  const has = (right: Parameters<typeof mayDo>[1], at: OrgUnitId) => mayDo(ctx.actor, right, at)
  if (has('make_plans', unitId) || has('make_reports', unitId)) return
  if (state !== 'nhap' && has('take_part', unitId)) return
  if (wasSent(plan) && has('review_plans', unitId)) return
  if (wasSent(plan) && parent !== undefined && has('make_reports', parent)) return
  if (isIssued(plan)) return requireRightInTree(ctx, 'see_figures', unitId)
  requireRightOver(ctx, 'make_plans', unitId)
}

/** Whether the actor may write in the plan, whatever state it is in. */
export const isMakerOf = (ctx: ServiceContext, plan: StoredPlan): boolean =>
  plan.kind === 'ca_nhan'
    ? ctx.actor.kind === 'person' && ctx.actor.personId === plan.personId
    : mayDo(ctx.actor, 'make_plans', plan.unitId)

/** Whether the actor may send, issue and unlock the plan. */
export const isSenderOf = (ctx: ServiceContext, plan: StoredPlan): boolean =>
  plan.kind === 'ca_nhan' ? isMakerOf(ctx, plan) : mayDo(ctx.actor, 'make_reports', plan.unitId)

/** The units in which the actor writes programmes. */
export const unitsOfMaker = (ctx: ServiceContext): readonly OrgUnitId[] => {
  const scope = scopeOf(ctx.actor, 'make_plans')
  return scope === 'everywhere' ? [] : scope.at
}
