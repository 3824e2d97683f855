/** Loads what a unit's report takes in from the units directly below: what was taken in, and who is missing. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { MissingChild } from '@quan-triet/shared/models/report'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import {
  type AcceptedRow,
  listAcceptedBelow,
  listReportNodesBelow,
  type ReportNode,
} from '../../db/queries/reports.ts'
import type { TakenIn } from '../../domain/reports/compile-report.ts'
import type { ServiceContext } from '../context.ts'
import { daysLateOf, unitOf } from './describe-report.ts'

export interface Below {
  nodes: ReportNode[]
  taken: TakenIn[]
  missing: MissingChild[]
}

/** Two queries, however many units are below. */
export const loadBelow = async (ctx: ServiceContext, nodeId: CampaignNodeId): Promise<Below> => {
  const nodes = await listReportNodesBelow(ctx.db, nodeId)
  const accepted = await listAcceptedBelow(ctx.db, nodeId)
  const now = ctx.clock.now()
  const taken: TakenIn[] = []
  const missing: MissingChild[] = []
  for (const node of nodes) {
    const row = node.reportId === null ? undefined : accepted.get(node.reportId)
    if (row) taken.push(takenIn(node, row))
    else missing.push(missingChild(node, now))
  }
  return { nodes, taken, missing }
}

const takenIn = (node: ReportNode, { total, ...row }: AcceptedRow): TakenIn => ({
  unit: unitOf(node),
  ...row,
  cells: total,
})

const missingChild = (node: ReportNode, now: Instant): MissingChild => ({
  unit: unitOf(node),
  dueAt: node.dueAt,
  daysLate: daysLateOf(node, now),
  standing: standingOf(node.state),
})

const standingOf = (state: ReportState | null): MissingChild['standing'] => {
  if (state === 'da_gui') return 'cho_nhan'
  return state === 'tra_lai' ? 'tra_lai' : 'chua_gui'
}
