/** Writes the tasks of a plan with their standing as an Excel file. */
import type { FileAnswer } from '@quan-triet/shared/api/endpoint'
import { planFiles as words } from '@quan-triet/shared/i18n/vi/plan-files'
import type { PlanId } from '@quan-triet/shared/models/ids'
import { fold } from '@quan-triet/shared/text/fold'
import { writeTable, XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { loadWorkTasks } from '../plan-work/load-plan-work.ts'
import { loadPlanDraft } from '../plans/load-plan-draft.ts'
import { lookAtPlan } from '../plans/look-at-plan.ts'
import { titleOf } from '../plans/plan-headings-of.ts'
import { requirePlan } from '../plans/require-plan.ts'
import { tasksTable } from './tasks-table.ts'

/**
 * A line for each day on which a task is due: those due by today and the next one.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const getTasksFile = async ({
  ctx,
  input: { planId },
}: {
  ctx: ServiceContext
  input: { planId: PlanId }
}): Promise<FileAnswer> => {
  const { plan } = await requirePlan(ctx, planId, 'read')
  await lookAtPlan(ctx, plan)
  const { tasks, today } = await loadWorkTasks(ctx, plan)
  const table = tasksTable({
    title: titleOf(plan),
    unitName: plan.unitName,
    today,
    tasks,
    drafted: (await loadPlanDraft(ctx, plan)).tasks,
  })
  await recordAudit(ctx, {
    action: 'export-plan-tasks',
    orgUnitId: plan.unitId,
    subject: `plan:${planId}`,
    detail: { tasks: tasks.length },
  })
  const unit = fold(plan.unitShortName).replaceAll(/[^a-z0-9]+/g, '-')
  return {
    fileName: words.tasksFileName(unit, today),
    contentType: XLSX_TYPE,
    bytes: await writeTable(table),
  }
}
