/** Translates the endpoints of the papers a branch owes: its programme and its report into verbs. */
import { papers } from '@quan-triet/shared/api/papers'
import type { Deps } from '../../services/context.ts'
import { listPapers } from '../../services/papers/list-papers.ts'
import { recordPlanStep } from '../../services/papers/record-plan-step.ts'
import { recordReportStep } from '../../services/papers/record-report-step.ts'
import { takePlanBack } from '../../services/papers/take-plan-back.ts'
import { takeReportBack } from '../../services/papers/take-report-back.ts'
import { implement } from '../implement.ts'

export const papersRoutes = (deps: Deps) =>
  implement(papers, deps, {
    listPapers: (ctx) => listPapers({ ctx }),
    recordPlanStep: (ctx, { params, body }) =>
      recordPlanStep({ ctx, input: { ...body, ...params } }),
    takePlanBack: (ctx, { params, body }) => takePlanBack({ ctx, input: { ...body, ...params } }),
    recordReportStep: (ctx, { params, body }) =>
      recordReportStep({ ctx, input: { ...body, ...params } }),
    takeReportBack: (ctx, { params, body }) =>
      takeReportBack({ ctx, input: { ...body, ...params } }),
  })
