/** Queries that let the documents of a closed unit be studied on in its successors. */
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { NewId } from '../../lib/ids.ts'
import type { Db } from '../schema/database.ts'

interface Handing {
  campaignId: CampaignId
  from: OrgUnitId
  to: OrgUnitId
}

const studiedIn = (db: Db, campaignId: CampaignId) =>
  db.selectFrom('campaign_document').select('document_id').where('campaign_id', '=', campaignId)

/** Gives the documents that a unit brought into a campaign to the unit that goes on with it. */
export const handOnDocuments = async (db: Db, { campaignId, from, to }: Handing): Promise<void> => {
  await db
    .updateTable('document')
    .set({ org_unit_id: to })
    .where('org_unit_id', '=', from)
    .where('id', 'in', studiedIn(db, campaignId))
    .execute()
}

/** Copies them with their parts and timetable, for a further successor: each goes on with its own. */
export const copyDocuments = async (
  db: Db,
  handing: Handing & { nodeId: CampaignNodeId; newId: NewId },
): Promise<void> => {
  const documents = await db
    .selectFrom('document')
    .innerJoin('campaign_document', 'campaign_document.document_id', 'document.id')
    .selectAll('document')
    .select('campaign_document.priority')
    .where('document.org_unit_id', '=', handing.from)
    .where('campaign_document.campaign_id', '=', handing.campaignId)
    .orderBy('document.id')
    .execute()
  for (const { priority, ...document } of documents) {
    const id = handing.newId<DocumentId>()
    await db
      .insertInto('document')
      .values({ ...document, id, org_unit_id: handing.to })
      .execute()
    await db
      .insertInto('campaign_document')
      .values({ campaign_id: handing.campaignId, document_id: id, priority })
      .execute()
    await copyParts(db, { from: document.id, to: id }, handing)
  }
}

/** A part that was sent before the division can be read after it, though it is not sent again. */
const copyParts = async (
  db: Db,
  document: { from: DocumentId; to: DocumentId },
  { nodeId, newId }: { nodeId: CampaignNodeId; newId: NewId },
): Promise<void> => {
  const parts = await db
    .selectFrom('document_part')
    .selectAll()
    .where('document_id', '=', document.from)
    .orderBy('position')
    .execute()
  for (const part of parts) {
    const id = newId<PartId>()
    await db
      .insertInto('document_part')
      .values({ ...part, id, document_id: document.to })
      .execute()
    const pushes = await db
      .selectFrom('part_push')
      .selectAll()
      .where('part_id', '=', part.id)
      .execute()
    for (const push of pushes)
      await db
        .insertInto('part_push')
        .values({ ...push, id: newId<PushId>(), part_id: id, campaign_node_id: nodeId })
        .execute()
  }
}

/** How many documents of a unit in a campaign were made of the same file: several former units had each its own. */
export const countSameDocuments = async (
  db: Db,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: OrgUnitId },
): Promise<number> => {
  const rows = await db
    .selectFrom('document')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('org_unit_id', '=', unitId)
    .where('id', 'in', studiedIn(db, campaignId))
    .groupBy('source_hash')
    .execute()
  return rows.filter((row) => row.count > 1).reduce((sum, row) => sum + row.count, 0)
}
