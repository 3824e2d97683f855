/** Translates the endpoints of plans at work into verbs. */
import { planWork } from '@quan-triet/shared/api/plan-work'
import type { Deps } from '../../services/context.ts'
import { getProgrammeFile } from '../../services/plan-files/get-programme-file.ts'
import { getTasksFile } from '../../services/plan-files/get-tasks-file.ts'
import { closePlan } from '../../services/plan-work/close-plan.ts'
import { getPlanWork } from '../../services/plan-work/get-plan-work.ts'
import { listMyTasks } from '../../services/plan-work/list-my-tasks.ts'
import { recordTaskProgress } from '../../services/plan-work/record-task-progress.ts'
import { summarisePlan } from '../../services/plan-work/summarise-plan.ts'
import { implement } from '../implement.ts'

export const planWorkRoutes = (deps: Deps) =>
  implement(planWork, deps, {
    getPlanWork: (ctx, { params }) => getPlanWork({ ctx, input: params }),
    listMyTasks: (ctx) => listMyTasks({ ctx }),
    recordTaskProgress: (ctx, { params, body }) =>
      recordTaskProgress({ ctx, input: { ...body, ...params } }),
    summarisePlan: (ctx, { params, body }) => summarisePlan({ ctx, input: { ...body, ...params } }),
    closePlan: (ctx, { params, body }) => closePlan({ ctx, input: { ...body, ...params } }),
    getProgrammeFile: (ctx, { params, query }) =>
      getProgrammeFile({ ctx, input: { ...query, ...params } }),
    getTasksFile: (ctx, { params }) => getTasksFile({ ctx, input: params }),
  })
