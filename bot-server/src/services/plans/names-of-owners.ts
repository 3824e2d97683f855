/** Keeps the names of who follows tasks within the unit: above it, who leads is said in the programme's own words (INV-04). */
import type { PlanTask } from '@quan-triet/shared/models/plan'
import type { StoredPlan } from '../../db/queries/plans.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { isMakerOf } from './require-plan.ts'

/** @returns the tasks as the reader may see them */
export const forReader = <Task extends Pick<PlanTask, 'owner'>>(
  ctx: ServiceContext,
  plan: StoredPlan,
  tasks: readonly Task[],
): Task[] =>
  isMakerOf(ctx, plan) || mayDo(ctx.actor, 'take_part', plan.unitId)
    ? [...tasks]
    : tasks.map((task) => ({ ...task, owner: null }))
