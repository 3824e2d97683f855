/** Gets one version of a report, for the unit that makes it and the level directly above. */
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ReportVersionView } from '@quan-triet/shared/models/report-view'
import { findVersion } from '../../db/queries/reports.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { type HeldReport, requireReport, sidesOf } from './require-report.ts'
import { viewReport } from './view-report.ts'

interface Asked {
  reportId: string
  version: number
}

/** Old versions stay readable (INV-31). @throws ServiceError `not_found` (above: a draft, too), `not_allowed` */
export const getReportVersion = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Asked
}): Promise<ReportVersionView> => {
  await requireVersion(ctx, input)
  return viewReport(ctx, input.reportId, input.version)
}

/** What a file is made of, with the same right. @throws ServiceError as `getReportVersion` */
export const loadReportContent = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Asked
}): Promise<ReportContent> => (await requireVersion(ctx, input)).content

/** A draft is of the unit alone until it is sent. */
export const requireVersion = async (
  ctx: ServiceContext,
  { reportId, version }: Asked,
): Promise<{ report: HeldReport; content: ReportContent }> => {
  const report = await requireReport(ctx, reportId, 'either')
  const stored = await findVersion(ctx.db, reportId, version)
  if (!stored) throw new ServiceError('not_found')
  if (stored.frozenAt === null && !sidesOf(ctx, report).isOwn) throw new ServiceError('not_found')
  return { report, content: stored.content }
}
