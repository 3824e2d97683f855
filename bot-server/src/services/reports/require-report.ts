/** Finds a unit's report for whoever makes it, or takes it in above. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { findReportNode, type ReportNode } from '../../db/queries/reports.ts'
import { mayDo } from '../../domain/rights.ts'
import type { ReportSides } from '../../domain/reports/report-actions.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight, requireRightOver } from '../rights.ts'

export type ReportWhere = { nodeId: CampaignNodeId } | { reportId: string }

/** A report that exists, at least as a row. */
export interface HeldReport extends ReportNode {
  reportId: string
}

/** `own`: who makes it; `above`: who takes it in; `either`: both. */
type Side = 'own' | 'above' | 'either'

/**
 * The unit's own `make_reports`, or that of the unit directly above in the campaign; nobody else's, further up neither
 * (INV-04). At the top of a campaign the unit itself writes down what a body outside the house decided.
 * @throws ServiceError `not_found` also to whoever has no part in the unit, `not_allowed`
 */
export const requireReportNode = async (
  ctx: ServiceContext,
  where: ReportWhere,
  side: Side,
): Promise<ReportNode> => {
  const node = await findReportNode(ctx.db, where)
  if (!node) throw new ServiceError('not_found')
  const { isOwn, isAbove } = sidesOf(ctx, node)
  if (isAbove && side !== 'own') return node
  if (!isOwn && !isAbove) requireRightOver(ctx, 'make_reports', node.unitId)
  if (side === 'own') requireRight(ctx, 'make_reports', node.unitId)
  if (side === 'above') requireRight(ctx, 'make_reports', node.superiorId ?? node.unitId)
  return node
}

/** As `requireReportNode`, of a report of which something was recorded. */
export const requireReport = async (
  ctx: ServiceContext,
  reportId: string,
  side: Side,
): Promise<HeldReport> => ({ ...(await requireReportNode(ctx, { reportId }, side)), reportId })

/** On which side the actor stands. */
export const sidesOf = (
  { actor }: Pick<ServiceContext, 'actor'>,
  { unitId, superiorId }: Pick<ReportNode, 'unitId' | 'superiorId'>,
): ReportSides => ({
  isOwn: mayDo(actor, 'make_reports', unitId),
  isAbove: mayDo(actor, 'make_reports', superiorId ?? unitId),
})
