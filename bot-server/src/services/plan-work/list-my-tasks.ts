/** Lists the tasks that a person follows, in all plans at work, the next due first. */
import type { OwnTask, OwnTasks } from '@quan-triet/shared/models/plan-work'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listPlansOfOwner } from '../../db/queries/plan-work.ts'
import { findPlanById, type StoredPlan } from '../../db/queries/plans.ts'
import { isSettled } from '../../domain/plan-work/task-states.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ServiceContext } from '../context.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import { isMakerOf } from '../plans/require-plan.ts'
import { requirePerson } from '../rights.ts'
import { loadWorkTasks } from './load-plan-work.ts'

/** @throws ServiceError `not_allowed` unless a person acts */
export const listMyTasks = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnTasks> => {
  const { personId } = requirePerson(ctx)
  const all: OwnTask[] = []
  for (const planId of await listPlansOfOwner(ctx.db, personId)) {
    const plan = await findPlanById(ctx.db, planId)
    if (!plan || !belongs(ctx, plan)) continue
    const about = { planId, planTitle: titleOf(plan), unitName: plan.unitName }
    const { tasks } = await loadWorkTasks(ctx, plan)
    for (const { id, text, lead, result, owner, occurrences } of tasks)
      if (owner?.personId === personId)
        all.push(
          ...occurrences.map((occurrence) => ({
            ...about,
            taskId: id,
            text,
            lead,
            result,
            occurrence,
          })),
        )
  }
  return { today: dayOf(ctx.clock.now()), tasks: all.toSorted(byTurn) }
}

/** Who has left the unit follows nothing there any more. */
const belongs = (ctx: ServiceContext, plan: StoredPlan): boolean =>
  isMakerOf(ctx, plan) || (plan.kind === 'tap_the' && mayDo(ctx.actor, 'take_part', plan.unitId))

/** What is open comes first, the next due before the others; of what is settled the newest. */
const byTurn = (a: OwnTask, b: OwnTask): number => {
  const [isA, isB] = [isSettled(a.occurrence.state), isSettled(b.occurrence.state)]
  if (isA !== isB) return isA ? 1 : -1
  const order = a.occurrence.on < b.occurrence.on ? -1 : 1
  return isA ? -order : order
}
