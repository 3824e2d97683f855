/** Queries of the public texts that members of a campaign are known to take from, and of what a campaign's base is made of. */
import type { CampaignId, ModelTextId } from '@quan-triet/shared/models/ids'
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export type ModelTextRow = Selectable<Database['model_text']>

export const insertModelText = async (
  db: Db,
  row: Insertable<Database['model_text']>,
): Promise<void> => {
  await db.insertInto('model_text').values(row).execute()
}

export const findModelText = (db: Db, id: ModelTextId): Promise<ModelTextRow | undefined> =>
  db.selectFrom('model_text').selectAll().where('id', '=', id).executeTakeFirst()

export const deleteModelText = async (db: Db, id: ModelTextId): Promise<void> => {
  await db.deleteFrom('model_text').where('id', '=', id).execute()
}

/** In the order in which they were added. */
export const listModelTextsOf = (db: Db, campaignId: CampaignId): Promise<ModelTextRow[]> =>
  db
    .selectFrom('model_text')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

/** How many essays share a passage with each. */
export const countModelMatches = async (
  db: Db,
  campaignId: CampaignId,
): Promise<Map<ModelTextId, number>> => {
  const rows = await db
    .selectFrom('essay_match')
    .innerJoin('model_text', 'model_text.id', 'essay_match.model_text_id')
    .innerJoin('essay_version', 'essay_version.id', 'essay_match.version_id')
    .select([
      'model_text.id',
      (eb) => eb.fn.count<number>('essay_version.essay_id').distinct().as('essays'),
    ])
    .where('model_text.campaign_id', '=', campaignId)
    .where('essay_match.is_strong', '=', 1)
    .groupBy('model_text.id')
    .execute()
  return new Map(rows.map(({ id, essays }) => [id, essays]))
}

/** What changes whenever the documents or the model texts of a campaign do: small, asked before each use of a kept base. */
export const findBaseMark = async (db: Db, campaignId: CampaignId): Promise<string> => {
  const parts = await db
    .selectFrom('campaign_document')
    .innerJoin('document_part', 'document_part.document_id', 'campaign_document.document_id')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<number>`coalesce(sum(document_part.syllables), 0)`.as('syllables'),
      sql<number>`coalesce(sum(document_part.version), 0)`.as('version'),
    ])
    .where('campaign_document.campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  const models = await db
    .selectFrom('model_text')
    .select([
      sql<number>`count(*)`.as('count'),
      sql<string>`coalesce(max(added_at), '')`.as('last'),
    ])
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  return [parts.count, parts.syllables, parts.version, models.count, models.last].join(':')
}

export interface BaseDocument {
  title: string
  heading: string
  paragraphs: string
  questions: string
}

/** Every part of every document of a campaign, guides among them. */
export const listBaseDocuments = (db: Db, campaignId: CampaignId): Promise<BaseDocument[]> =>
  db
    .selectFrom('campaign_document')
    .innerJoin('document', 'document.id', 'campaign_document.document_id')
    .innerJoin('document_part', 'document_part.document_id', 'document.id')
    .select([
      'document.title',
      'document_part.heading',
      'document_part.paragraphs',
      'document_part.questions',
    ])
    .where('campaign_document.campaign_id', '=', campaignId)
    .orderBy('campaign_document.priority')
    .orderBy('document.id')
    .orderBy('document_part.position')
    .execute()

/** @returns whether it differs from what was noted before */
export const noteBaseMark = async (
  db: Db,
  campaignId: CampaignId,
  mark: string,
): Promise<boolean> => {
  const known = await db
    .selectFrom('copy_base')
    .select('mark')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirst()
  if (known?.mark === mark) return false
  await db
    .insertInto('copy_base')
    .values({ campaign_id: campaignId, mark })
    .onConflict((conflict) => conflict.column('campaign_id').doUpdateSet({ mark }))
    .execute()
  return true
}

export const listOpenCampaignIds = async (db: Db): Promise<CampaignId[]> => {
  const rows = await db
    .selectFrom('campaign')
    .select('id')
    .where('closed_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
