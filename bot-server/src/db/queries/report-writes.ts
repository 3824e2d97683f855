/** Queries that write reports: their rows, drafts, frozen versions and steps. */
import type { CampaignNodeId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { ReportContent, ReportSummary } from '@quan-triet/shared/models/report'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'

/** Makes the row of a node's report if there is none, and takes it for this transaction: who changes it at once waits. */
export const lockReport = async (
  db: Db,
  { id, nodeId, now }: { id: string; nodeId: CampaignNodeId; now: Instant },
): Promise<void> => {
  await db
    .insertInto('report')
    .values({
      id,
      campaign_node_id: nodeId,
      state: 'chua_den_han',
      sent_on: null,
      accepted_on: null,
      changed_at: now,
      changed_by: null,
    })
    .onConflict((conflict) => conflict.columns(['campaign_node_id']).doNothing())
    .execute()
  await db
    .updateTable('report')
    .set((eb) => ({ changed_at: eb.ref('changed_at') }))
    .where('campaign_node_id', '=', nodeId)
    .execute()
}

export interface ReportStep {
  id: string
  reportId: string
  from: ReportState
  to: ReportState
  reason: string | null
  at: Instant
  by: PersonId | null
}

export interface ReportEntries {
  version?: number
  acceptedVersion?: number
  sentOn?: Day
  acceptedOn?: Day
}

/** Takes a step and writes it down. @returns false when the report is in another state by now */
export const markReportStep = async (
  db: Db,
  step: ReportStep,
  entries: ReportEntries = {},
): Promise<boolean> => {
  const { version, acceptedVersion, sentOn, acceptedOn } = entries
  const result = await db
    .updateTable('report')
    .set({
      state: step.to,
      changed_at: step.at,
      changed_by: step.by,
      ...(version !== undefined && { current_version: version }),
      ...(acceptedVersion !== undefined && { accepted_version: acceptedVersion }),
      ...(sentOn !== undefined && { sent_on: sentOn }),
      ...(acceptedOn !== undefined && { accepted_on: acceptedOn }),
    })
    .where('id', '=', step.reportId)
    .where('state', '=', step.from)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await db.insertInto('report_step').values(stepRow(step)).execute()
  return true
}

const stepRow = ({ id, reportId, from, to, reason, at, by }: ReportStep) => ({
  id,
  report_id: reportId,
  from_state: from,
  to_state: to,
  reason,
  taken_at: at,
  taken_by: by,
})

/** Of reports that were taken in: they have gone further up, in the report of the unit above. */
export const markTakenUp = async (
  db: Db,
  { reportIds, at, by }: { reportIds: readonly string[]; at: Instant; by: PersonId | null },
  newId: () => string,
): Promise<void> => {
  for (const some of chunksOf(reportIds)) {
    const moved = await db
      .updateTable('report')
      .set({ state: 'da_tong_hop_len_tren', changed_at: at, changed_by: by })
      .where('id', 'in', some)
      .where('state', '=', 'da_nhan')
      .returning('id')
      .execute()
    const from = 'da_nhan' as const
    const to = 'da_tong_hop_len_tren' as const
    const steps = moved.map((row) =>
      stepRow({ id: newId(), reportId: row.id, from, to, reason: null, at, by }),
    )
    if (steps.length > 0) await db.insertInto('report_step').values(steps).execute()
  }
}

export interface DraftToStore {
  reportId: string
  version: number
  content: ReportContent
  summary: ReportSummary
  by: PersonId | null
  /** Why it follows the version before. */
  reason: string | null
}

/** Writes a new draft, or writes over the one of this version; a frozen version is never touched (INV-31). */
export const replaceDraft = async (db: Db, draft: DraftToStore): Promise<void> => {
  const { reportId, version, content, summary, by, reason } = draft
  const entries = {
    cut_off_on: content.cutOffOn,
    base: content.base,
    source: content.source,
    content: JSON.stringify(content),
    summary: JSON.stringify(summary),
    compiled_at: content.compiledAt,
    compiled_by: by,
  }
  const stored = await db
    .insertInto('report_version')
    .values({ report_id: reportId, version, revision: 1, frozen_at: null, reason, ...entries })
    .onConflict((conflict) =>
      conflict
        .columns(['report_id', 'version'])
        .doUpdateSet((eb) => ({
          ...entries,
          ...(reason !== null && { reason }),
          revision: eb('report_version.revision', '+', 1),
        }))
        .where('report_version.frozen_at', 'is', null),
    )
    .executeTakeFirst()
  if ((stored.numInsertedOrUpdatedRows ?? 0n) === 0n)
    throw new Error('a frozen version of a report was to be written over')
}

/** Freezes a draft for ever. @returns false when it is frozen already, or another revision by now */
export const markFrozen = async (
  db: Db,
  draft: { reportId: string; version: number; revision: number; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('report_version')
    .set({ frozen_at: draft.now })
    .where('report_id', '=', draft.reportId)
    .where('version', '=', draft.version)
    .where('revision', '=', draft.revision)
    .where('frozen_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
