/** Loads what a draft says now. */
import type { PlanContent, PlanLine, PlanTask } from '@quan-triet/shared/models/plan'
import { listPlanLines, listPlanTasks } from '../../db/queries/plan-content.ts'
import type { StoredPlan } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { headingsOf, titleOf } from './plan-headings-of.ts'
import { openLines, openTasks } from './plan-words.ts'

export interface Draft {
  lines: PlanLine[]
  tasks: PlanTask[]
}

/** To be called by a guarded verb. What stood under a heading that is no more stands under the last one: no word is lost. */
export const loadPlanDraft = async (ctx: ServiceContext, plan: StoredPlan): Promise<Draft> => {
  const lines = await listPlanLines(ctx.db, plan.id)
  const tasks = await listPlanTasks(ctx.db, plan.id)
  const lastHeading = headingsOf(plan).length - 1
  return {
    lines: (await openLines(ctx, lines)).map((line) => ({
      ...line,
      heading: Math.min(line.heading, lastHeading),
    })),
    tasks: await openTasks(ctx, tasks),
  }
}

/** What a version of this draft would say. */
export const contentOf = (plan: StoredPlan, { lines, tasks }: Draft): PlanContent => ({
  kind: plan.kind,
  title: titleOf(plan),
  unitName: plan.unitName,
  personName: plan.personName,
  headings: headingsOf(plan),
  lines: lines.map(({ id, heading, text }) => ({ id, heading, text })),
  // Only who: a name that was erased or corrected must not stay in a version that cannot be changed.
  tasks: tasks.map(({ revision: _revision, conflictOf: _conflictOf, owner, ...task }) => ({
    ...task,
    owner: owner && { ...owner, fullName: '' },
  })),
})
