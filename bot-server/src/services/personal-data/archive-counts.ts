/** Puts closed campaigns into the archive, and their attendance and essays into counts, once their term is over (P-09). */
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { archiveNodes, listClosedCampaigns } from '../../db/queries/archiving.ts'
import { forgetMattersOfCampaign } from '../../db/queries/matter-writes.ts'
import {
  deleteAttendance,
  deleteEssays,
  insertKeptCounts,
  listArchivedCampaigns,
  listAttendanceOf,
  listEssaysOf,
} from '../../db/queries/retention.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import { keepFigures } from '../figures/keep-figures.ts'
import { countAlike } from '../../domain/personal-data/count-alike.ts'
import type { ServiceContext } from '../context.ts'

/**
 * Each batch is counted and deleted in one transaction, so that nothing is lost or counted twice however often it stops.
 * To be called by a guarded verb.
 * @param before campaigns reported on from this day on are left alone
 * @param limit how many rows at most of each kind
 */
export const archiveCounts = async (
  ctx: ServiceContext,
  { before, limit }: { before: Day; limit: number },
): Promise<void> => {
  for (const campaignId of await listArchivedCampaigns(ctx.db, before)) {
    await keepFigures(ctx, campaignId)
    await inTransaction(ctx, (tx) => archiveAttendance(tx, campaignId, limit))
    await inTransaction(ctx, (tx) => archiveEssays(tx, campaignId, limit))
    await forgetMattersOfCampaign(ctx.db, campaignId)
  }
}

/**
 * The house does it, since nobody would remember: the year after the year-end review is over, and nothing changes in a
 * campaign that was closed. To be called by a guarded verb.
 * @param before campaigns reported on from this day on are left alone
 */
export const archiveClosedCampaigns = async (ctx: ServiceContext, before: Day): Promise<void> => {
  for (const { id, ownerId } of await listClosedCampaigns(ctx.db, before))
    await inTransaction(ctx, async (tx) => {
      const nodes = await archiveNodes(tx.db, id)
      await recordAudit(tx, {
        action: 'archive-campaign',
        orgUnitId: ownerId,
        subject: `campaign:${id}`,
        detail: { nodes },
      })
    })
}

const archiveAttendance = async (
  tx: ServiceContext,
  campaignId: CampaignId,
  limit: number,
): Promise<void> => {
  const rows = await listAttendanceOf(tx.db, campaignId, limit)
  await keep(tx, { campaignId, subject: 'attendance' }, rows)
  for (const [sessionId, ofSession] of Map.groupBy(rows, (row) => row.sessionId))
    await deleteAttendance(
      tx.db,
      sessionId,
      ofSession.map((row) => row.personId),
    )
}

const archiveEssays = async (
  tx: ServiceContext,
  campaignId: CampaignId,
  limit: number,
): Promise<void> => {
  const rows = await listEssaysOf(tx.db, campaignId, limit)
  await keep(tx, { campaignId, subject: 'essay' }, rows)
  await deleteEssays(
    tx.db,
    rows.map((row) => row.id),
  )
}

const keep = (
  tx: ServiceContext,
  what: { campaignId: CampaignId; subject: 'attendance' | 'essay' },
  rows: Parameters<typeof countAlike>[0],
): Promise<void> =>
  insertKeptCounts(
    tx.db,
    countAlike(rows).map(({ unitId, sessionId, state, people }) => ({
      id: tx.newId(),
      campaign_id: what.campaignId,
      org_unit_id: unitId,
      session_id: sessionId,
      subject: what.subject,
      state,
      people,
      kept_at: tx.clock.now(),
    })),
  )
