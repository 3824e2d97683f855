/** Queries of studied documents: store, find again, confirm, list with how far each is published. */
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { DocumentDraft, DocumentSummary } from '@quan-triet/shared/models/document'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export interface DocumentRecord extends Omit<DocumentDraft, 'parts'> {
  unitId: OrgUnitId
  /** Internal ones (`noi_bo`) are for members alone. */
  circulation: 'cong_khai' | 'noi_bo'
}

export const insertDocument = async (
  db: Db,
  row: Insertable<Database['document']>,
): Promise<void> => {
  await db.insertInto('document').values(row).execute()
}

/** Puts a document last among those that a campaign studies. */
export const attachDocument = async (
  db: Db,
  campaignId: CampaignId,
  documentId: DocumentId,
): Promise<void> => {
  const last = await db
    .selectFrom('campaign_document')
    .select((eb) => eb.fn.max('priority').as('priority'))
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  await db
    .insertInto('campaign_document')
    .values({
      campaign_id: campaignId,
      document_id: documentId,
      priority: (last?.priority ?? 0) + 1,
    })
    .execute()
}

const selectDocuments = (db: Db) =>
  db
    .selectFrom('document')
    .leftJoin('person', 'person.id', 'document.not_secret_by')
    .select([
      'document.id',
      'document.org_unit_id as unitId',
      'document.type',
      'document.title',
      'document.number',
      'document.circulation',
      'document.issued_on as issuedOn',
      'document.imported_at as importedAt',
      'document.not_secret_at as notSecretAt',
      'person.full_name as notSecretBy',
    ])

const confirmationOf = (row: {
  notSecretAt: Instant | null
  notSecretBy: string | null
}): DocumentRecord['notSecret'] =>
  row.notSecretAt === null || row.notSecretBy === null
    ? null
    : { confirmedBy: row.notSecretBy, confirmedAt: row.notSecretAt }

export const findDocument = async (
  db: Db,
  documentId: DocumentId,
): Promise<DocumentRecord | undefined> => {
  const row = await selectDocuments(db).where('document.id', '=', documentId).executeTakeFirst()
  return row && recordOf(row)
}

type SelectedDocument = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number]

const recordOf = ({ notSecretAt, notSecretBy, ...row }: SelectedDocument): DocumentRecord => ({
  ...row,
  notSecret: confirmationOf({ notSecretAt, notSecretBy }),
})

/** The document that a unit made of the same bytes before. @param hash SHA-256 as hex */
export const findDocumentByHash = async (
  db: Db,
  unitId: OrgUnitId,
  hash: string,
): Promise<DocumentId | undefined> => {
  const row = await db
    .selectFrom('document')
    .select('id')
    .where('org_unit_id', '=', unitId)
    .where('source_hash', '=', hash)
    .orderBy('imported_at')
    .executeTakeFirst()
  return row?.id
}

/** The documents of a unit, newest first. */
export const listDocumentSummaries = async (
  db: Db,
  unitId: OrgUnitId,
): Promise<DocumentSummary[]> => {
  const rows = await selectDocuments(db)
    .select((eb) => {
      const pushes = eb
        .selectFrom('part_push')
        .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .whereRef('document_part.document_id', '=', 'document.id')
      return [
        eb
          .selectFrom('document_part')
          .select((count) => count.fn.countAll<number>().as('count'))
          .whereRef('document_part.document_id', '=', 'document.id')
          .as('partCount'),
        pushes
          .where('part_push.state', '=', 'hen_gio')
          .where('part_push.fanned_out_at', 'is', null)
          .as('scheduledCount'),
        pushes.where('part_push.fanned_out_at', 'is not', null).as('sentCount'),
      ]
    })
    .where('document.org_unit_id', '=', unitId)
    .orderBy('document.imported_at', 'desc')
    .orderBy('document.id')
    .execute()
  return rows.map((row) => ({
    ...recordOf(row),
    partCount: row.partCount ?? 0,
    scheduledCount: row.scheduledCount ?? 0,
    sentCount: row.sentCount ?? 0,
  }))
}

/**
 * Takes a document's row for this transaction: two people who shape or schedule it at once wait for each other.
 * An update that changes nothing locks the row on PostgreSQL; SQLite has one writer anyway.
 */
export const lockDocument = async (db: Db, documentId: DocumentId): Promise<void> => {
  await db
    .updateTable('document')
    .set((eb) => ({ title: eb.ref('title') }))
    .where('id', '=', documentId)
    .execute()
}

/** As `lockDocument`, for a campaign node: the same file uploaded twice at once is stored once. */
export const lockNode = async (db: Db, nodeId: CampaignNodeId): Promise<void> => {
  await db
    .updateTable('campaign_node')
    .set((eb) => ({ state: eb.ref('state') }))
    .where('id', '=', nodeId)
    .execute()
}

/** Records who vouches that a document is not secret; the first confirmation stands. */
export const markNotSecret = async (
  db: Db,
  documentId: DocumentId,
  confirmation: { by: PersonId; at: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('document')
    .set({ not_secret_by: confirmation.by, not_secret_at: confirmation.at })
    .where('id', '=', documentId)
    .where('not_secret_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** The node at which a unit studies a document: the first of its open campaigns that holds the document. */
export const findNodeOfDocument = async (
  db: Db,
  documentId: DocumentId,
): Promise<CampaignNodeId | undefined> => {
  const row = await db
    .selectFrom('document')
    .innerJoin('campaign_document', 'campaign_document.document_id', 'document.id')
    .innerJoin('campaign_node', (join) =>
      join
        .onRef('campaign_node.campaign_id', '=', 'campaign_document.campaign_id')
        .onRef('campaign_node.org_unit_id', '=', 'document.org_unit_id'),
    )
    .select('campaign_node.id')
    .where('document.id', '=', documentId)
    .where('campaign_node.state', 'not in', ['hoan_thanh', 'luu_tru', 'huy'])
    .where('campaign_node.succeeded_by', 'is', null)
    .orderBy('campaign_node.id')
    .executeTakeFirst()
  return row?.id
}
