/** Finds where a compiled report no longer agrees with what counts from below: such a report is not sent (INV-30). */
import type { ReportContent } from '@quan-triet/shared/models/report'
import type { ChildFault } from '@quan-triet/shared/models/report-view'
import { changedLines } from './changed-lines.ts'
import type { TakenIn } from './compile-report.ts'

/** @param current what counts now of the units directly below; the content names what counted when it was compiled */
export const findChildFaults = (
  content: ReportContent,
  current: readonly TakenIn[],
): ChildFault[] => {
  if (content.source === 'giay') return []
  const now = new Map(current.map((one) => [one.reportId, one]))
  const here = new Set(content.children.map((one) => one.reportId))
  const changed = content.children.flatMap((child): ChildFault[] => {
    const { unit, reportId, version } = child
    const found = now.get(reportId)
    if (!found)
      return [{ kind: 'gone', unit, reportId, versionHere: version, versionNow: null, changes: [] }]
    if (found.version === version) return []
    const changes = changedLines(child, found, content)
    return [
      { kind: 'newer', unit, reportId, versionHere: version, versionNow: found.version, changes },
    ]
  })
  const added = current
    .filter((one) => !here.has(one.reportId))
    .map(({ unit, reportId, version }): ChildFault => {
      return { kind: 'added', unit, reportId, versionHere: null, versionNow: version, changes: [] }
    })
  return [...changed, ...added]
}
