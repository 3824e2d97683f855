/** Describes where a report stands, and what the acting person may do with it now. */
import type { OrgUnitName } from '@quan-triet/shared/models/person'
import type { ReportStatus } from '@quan-triet/shared/models/report-view'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ReportNode } from '../../db/queries/reports.ts'
import { daysLate } from '../../domain/escalation/days-late.ts'
import { reportActions } from '../../domain/reports/report-actions.ts'
import type { ServiceContext } from '../context.ts'
import { sidesOf } from './require-report.ts'

export const unitOf = ({ unitId, nameOrg, shortName }: ReportNode): OrgUnitName => ({
  id: unitId,
  nameOrg,
  shortName,
})

/** Until the unit merged or ended, or was taken out of the campaign. */
export const isNodeOpen = ({ succeededBy, nodeState }: ReportNode): boolean =>
  succeededBy === null && nodeState !== 'huy' && nodeState !== 'luu_tru'

/** @param reason of the last return or correction; it is between the unit and the level directly above */
export const describeReport = (
  ctx: ServiceContext,
  node: ReportNode,
  reason: string | undefined,
): ReportStatus => {
  const state = node.state ?? 'chua_den_han'
  const sides = sidesOf(ctx, node)
  return {
    nodeId: node.nodeId,
    unit: unitOf(node),
    reportId: node.reportId,
    state,
    version: node.version ?? 0,
    acceptedVersion: node.acceptedVersion ?? 0,
    source: node.source,
    cutOffOn: node.cutOffOn,
    sentOn: node.sentOn,
    acceptedOn: node.acceptedOn,
    dueAt: node.dueAt,
    isDueTentative: node.isDueTentative === 1,
    daysLate: node.sentOn === null ? daysLateOf(node, ctx.clock.now()) : 0,
    reason: sides.isOwn || sides.isAbove ? (reason ?? null) : null,
    actions: reportActions({ state, isOpen: isNodeOpen(node) }, sides),
  }
}

/** Whole days past a due day that is certain; a tentative one makes nobody late (F-13). */
export const daysLateOf = (
  { dueAt, isDueTentative }: Pick<ReportNode, 'dueAt' | 'isDueTentative'>,
  now: Instant,
): number => (dueAt === null || isDueTentative === 1 ? 0 : daysLate(dueAt, now))
