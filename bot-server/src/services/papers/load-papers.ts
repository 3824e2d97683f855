/** Loads where the papers of a branch stand in each of its campaigns. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { BranchPapers, Papers } from '@quan-triet/shared/models/paper'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import {
  type DeadlineOfNode,
  listDeadlines,
  listNodesOfUnit,
  type NodeOfUnit,
} from '../../db/queries/campaigns.ts'
import { findReport } from '../../db/queries/papers.ts'
import { findProgramme } from '../../db/queries/plans.ts'
import type { ServiceContext } from '../context.ts'
import { standingOf } from '../plans/standing-of.ts'
import { draftReport } from './draft-report.ts'

/** The caller has checked that the actor runs the branch. */
export const loadPapers = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<Papers> => {
  const now = ctx.clock.now()
  const papers: BranchPapers[] = []
  for (const node of await listNodesOfUnit(ctx.db, unitId, now))
    papers.push(await loadPapersOf(ctx, node))
  return { papers }
}

const loadPapersOf = async (ctx: ServiceContext, node: NodeOfUnit): Promise<BranchPapers> => {
  const plan = (await findProgramme(ctx.db, node.nodeId)) ?? null
  const report = (await findReport(ctx.db, node.nodeId)) ?? null
  const deadlines = await listDeadlines(ctx.db, node.nodeId)
  return {
    nodeId: node.nodeId,
    campaignTitle: node.title,
    programme: {
      due: dueOf(deadlines, 'chuong_trinh'),
      standing: plan && standingOf(plan),
      planId: plan?.id ?? null,
    },
    report: {
      due: dueOf(deadlines, 'bao_cao'),
      standing: report,
      draft: await draftReport({ ctx, input: node }),
    },
  }
}

/** Until when a paper is due; null when the plan names no day for it. */
export const dueOf = (
  deadlines: readonly DeadlineOfNode[],
  subject: DeadlineSubject,
): BranchPapers['programme']['due'] => {
  const deadline = deadlines.find((one) => one.subject === subject)
  return deadline ? { at: deadline.dueAt, isTentative: deadline.isTentative } : null
}
