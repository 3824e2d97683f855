/** Makes the addresses of the screens of reports. */
import type { ReportStatus } from '@quan-triet/shared/models/report-view'

export const reportPath = (reportId: string, version: number): string =>
  `/office/reports/${encodeURIComponent(reportId)}/versions/${version}`

/** Null while nothing was recorded, or nothing that the asking person may read. */
export const newestPath = ({ reportId, version }: ReportStatus): string | null =>
  reportId === null || version === 0 ? null : reportPath(reportId, version)

/** What the level above may read of a unit below: never a draft. */
export const childPath = (child: ReportStatus): string | null => {
  const isDraft = child.state === 'nhap' || child.state === 'dinh_chinh'
  const version = isDraft ? child.acceptedVersion : child.version
  return newestPath({ ...child, version })
}

export const typedPath = (nodeId: string, campaignId: string, unitId: string): string =>
  `/office/reports/typed/${encodeURIComponent(nodeId)}?${new URLSearchParams({ campaign: campaignId, unit: unitId })}`

/** @param unitId null: wherever the asking person makes reports */
export const listPath = (campaignId: string, unitId: string | null): string =>
  `/office/reports?${new URLSearchParams({ campaign: campaignId, ...(unitId !== null && { unit: unitId }) })}`
