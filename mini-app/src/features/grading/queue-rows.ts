/** Chooses and orders the essays of the queue, those that share one text side by side as a group. */
import type { QueueRow } from '@quan-triet/shared/models/grading'

export type QueueView = 'cho_toi' | 'chua_xong' | 'da_cham'
export type QueueOrder = 'cho_lau' | 'trung_nhieu'

const isJudged = ({ state }: QueueRow): boolean => state === 'dat' || state === 'viet_lai'

/** What still wants somebody's look although there is a verdict. */
const isStirred = (row: QueueRow): boolean => row.isAppealed || row.hasNewWords || row.isDisputed

const isIn: Record<QueueView, (row: QueueRow) => boolean> = {
  cho_toi: ({ mine }) => mine !== null,
  chua_xong: (row) => !isJudged(row) || isStirred(row),
  da_cham: isJudged,
}

export const rowsOf = (rows: readonly QueueRow[], view: QueueView): QueueRow[] =>
  rows.filter(isIn[view])

const likeness = ({ check }: QueueRow): number =>
  check === null ? -1 : (check.flagged ? 1000 : 0) + (check.coveredPercent ?? -1)

const byAge = (a: QueueRow, b: QueueRow): number => a.submittedAt.localeCompare(b.submittedAt)

export interface RowGroup {
  /** Null: stands alone. */
  clusterId: string | null
  /** Essays of the group anywhere, these among them. */
  size: number
  rows: QueueRow[]
}

/**
 * A hint for the order of reading, nothing more (INV-13).
 * @returns groups in the order of the first of each; within a group by the same order
 */
export const arrange = (rows: readonly QueueRow[], order: QueueOrder): RowGroup[] => {
  const sorted = rows.toSorted((a, b) =>
    order === 'trung_nhieu' ? likeness(b) - likeness(a) || byAge(a, b) : byAge(a, b),
  )
  const groups = new Map<string, RowGroup>()
  for (const row of sorted) {
    const clusterId = row.check?.clusterId ?? null
    const key = clusterId ?? `alone:${row.essayId}`
    const group = groups.get(key) ?? { clusterId, size: row.check?.clusterSize ?? 1, rows: [] }
    groups.set(key, { ...group, rows: [...group.rows, row] })
  }
  return [...groups.values()]
}
