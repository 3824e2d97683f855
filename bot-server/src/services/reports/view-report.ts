/** Shows a version of a report: its content, printed lines, history, and what no longer agrees with it. */
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ChildFault, ReportVersionView } from '@quan-triet/shared/models/report-view'
import {
  findReportNode,
  findVersion,
  listLastReasons,
  listSteps,
  listVersions,
  type ReportVersion,
} from '../../db/queries/reports.ts'
import { type LinesOptions, linesOf } from '../../domain/figures/report-lines.ts'
import { changedLines } from '../../domain/reports/changed-lines.ts'
import { findChildFaults } from '../../domain/reports/child-faults.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { describeReport } from './describe-report.ts'
import { loadBelow } from './load-below.ts'

/** To be called by a guarded verb. Ten queries, however many units are below. */
export const viewReport = async (
  ctx: ServiceContext,
  reportId: string,
  version: number,
): Promise<ReportVersionView> => {
  const node = await findReportNode(ctx.db, { reportId })
  const stored = await findVersion(ctx.db, reportId, version)
  if (!node || !stored) throw new ServiceError('not_found')
  const { content } = stored
  const reasons = await listLastReasons(ctx.db, { nodeId: node.nodeId })
  const versions = await listVersions(ctx.db, reportId)
  const isNewest = version === node.version
  return {
    status: describeReport(ctx, node, reasons.get(reportId)),
    version,
    revision: stored.revision,
    isFrozen: stored.frozenAt !== null,
    content,
    lines: printLines(content),
    faults: isNewest ? findChildFaults(content, (await loadBelow(ctx, node.nodeId)).taken) : [],
    changes: await changesSince(ctx, reportId, stored),
    versions: versions.map((one) => {
      return { ...one, isAccepted: one.version === node.acceptedVersion }
    }),
    steps: await listSteps(ctx.db, reportId),
  }
}

/** What no longer agrees with the newest version of a report; nothing without one. */
export const findFaults = async (
  ctx: ServiceContext,
  { reportId, version }: { reportId: string | null; version: number | null },
  taken: Parameters<typeof findChildFaults>[1],
): Promise<ChildFault[]> => {
  if (reportId === null || version === null || version === 0) return []
  const stored = await findVersion(ctx.db, reportId, version)
  return stored ? findChildFaults(stored.content, taken) : []
}

const printLines = (content: ReportContent): ReportVersionView['lines'] => {
  const { own, total, children, guests, base, targetPercent } = content
  const options: LinesOptions = { guests, base, targetPercent }
  return {
    own: linesOf(own, options),
    total: linesOf(total, options),
    children: children.map((child) =>
      linesOf(child.cells, { ...options, guests: child.guests }).map((line) => {
        const { code, kind, text, percent } = line
        return { code, kind, text, percent }
      }),
    ),
  }
}

const changesSince = async (
  ctx: ServiceContext,
  reportId: string,
  { version, content }: ReportVersion,
): Promise<ReportVersionView['changes']> => {
  const before = version > 1 ? await findVersion(ctx.db, reportId, version - 1) : undefined
  return before ? changedLines(countOf(before.content), countOf(content), content) : []
}

const countOf = ({ total, guests }: ReportContent) => ({ cells: total, guests })
