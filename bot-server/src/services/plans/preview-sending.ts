/** Says what sending the programme of a branch for review would send now, before it is ordered. */
import type { OrgUnitId, PlanId } from '@quan-triet/shared/models/ids'
import type { PlanLack } from '@quan-triet/shared/models/plan'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { findProgramme } from '../../db/queries/plans.ts'
import { getBranchStudy } from '../answers/get-branch-study.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { requirePlan } from './require-plan.ts'
import { viewPlan } from './view-plan.ts'

export interface PlanSending {
  planId: PlanId
  state: PlanState
  lines: number
  tasks: number
  /** Whether the step may be taken from this state. */
  isOpen: boolean
  lacks: readonly PlanLack[]
}

/**
 * @returns null while nothing was begun
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const previewSending = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<PlanSending | null> => {
  requireRight(ctx, 'make_reports', unitId)
  const { node } = await getBranchStudy({ ctx, input: { unitId } })
  const found = await findProgramme(ctx.db, node.nodeId)
  if (!found) return null
  const view = await viewPlan(ctx, await requirePlan(ctx, found.id, 'send'))
  return {
    planId: view.id,
    state: view.standing.state,
    lines: view.lines.length,
    tasks: view.tasks.length,
    isOpen: view.steps.includes('gui_xem_xet'),
    lacks: view.lacks,
  }
}
