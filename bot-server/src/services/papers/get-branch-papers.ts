/** Gets where programme and report of a branch's campaign stand, as anybody of the branch may know. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { BranchPapers, PlanStanding, ReportStanding } from '@quan-triet/shared/models/paper'
import { findReport } from '../../db/queries/papers.ts'
import { findProgramme } from '../../db/queries/plans.ts'
import { getBranchStudy } from '../answers/get-branch-study.ts'
import type { NodeOfUnit } from '../../db/queries/campaigns.ts'
import type { ServiceContext } from '../context.ts'
import { standingOf } from '../plans/standing-of.ts'
import { requireRight } from '../rights.ts'
import { dueOf } from './load-papers.ts'

type Due = BranchPapers['programme']['due']

interface PapersOfBranch {
  node: NodeOfUnit
  /** Null until something was recorded. */
  plan: PlanStanding | null
  planDue: Due
  report: ReportStanding | null
  reportDue: Due
}

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const getBranchPapers = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<PapersOfBranch> => {
  requireRight(ctx, 'take_part', input.unitId)
  const { node, deadlines } = await getBranchStudy({ ctx, input })
  const plan = await findProgramme(ctx.db, node.nodeId)
  return {
    node,
    plan: plan ? standingOf(plan) : null,
    planDue: dueOf(deadlines, 'chuong_trinh'),
    report: (await findReport(ctx.db, node.nodeId)) ?? null,
    reportDue: dueOf(deadlines, 'bao_cao'),
  }
}
