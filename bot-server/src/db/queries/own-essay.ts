/** Queries of one person's essay for its author: draft, versions, how they were judged, what was said (INV-15). */
import type { CampaignId, EssayId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'

export interface EssayOf {
  campaignId: CampaignId
  personId: PersonId
}

export type EssayRow = Selectable<Database['essay']>
export type DraftRow = Selectable<Database['essay_draft']>
export type VersionRow = Selectable<Database['essay_version']>
export type MarkRow = Selectable<Database['essay_mark']>
export type WordRow = Selectable<Database['essay_word']>
export type PageRow = Selectable<Database['essay_page']>

/** Undefined while the person has handed in none for the campaign. */
export const findEssayOf = (db: Db, of: EssayOf): Promise<EssayRow | undefined> =>
  db
    .selectFrom('essay')
    .selectAll()
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()

export const findDraftOf = (db: Db, of: EssayOf): Promise<DraftRow | undefined> =>
  db
    .selectFrom('essay_draft')
    .selectAll()
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()

export const insertDraft = async (
  db: Db,
  draft: Insertable<Database['essay_draft']>,
): Promise<boolean> => {
  const result = await db
    .insertInto('essay_draft')
    .values(draft)
    .onConflict((conflict) => conflict.columns(['campaign_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Only while nobody else has saved since. @returns false when somebody has */
export const updateDraft = async (
  db: Db,
  { id, revision }: Pick<DraftRow, 'id' | 'revision'>,
  set: Partial<Insertable<Database['essay_draft']>>,
): Promise<boolean> => {
  const result = await db
    .updateTable('essay_draft')
    .set({ ...set, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const deleteDraftOf = async (db: Db, of: EssayOf): Promise<void> => {
  await db
    .deleteFrom('essay_draft')
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .execute()
}

/** The newest first. Of an essay recorded before versions were kept, the first is told from the essay itself. */
export const listVersionsOf = async (db: Db, essayId: EssayId): Promise<VersionRow[]> => {
  const rows = await db
    .selectFrom('essay_version')
    .selectAll()
    .where('essay_id', '=', essayId)
    .orderBy('number', 'desc')
    .execute()
  if (rows.some(({ number }) => number === 1)) return rows
  const first = await db
    .selectFrom('essay')
    .select([sql<VersionRow['id']>`id`.as('id'), 'submitted_at', 'recorded_by'])
    .where('id', '=', essayId)
    .executeTakeFirst()
  if (!first) return rows
  const { id, submitted_at, recorded_by } = first
  return [
    ...rows,
    {
      id,
      essay_id: essayId,
      number: 1,
      form: 'giay',
      content_sealed: null,
      file_id: null,
      syllables: 0,
      submitted_at,
      submitted_by: recorded_by,
    },
  ]
}

/** Decided or not, the newest first. */
export const listMarksOf = (db: Db, essayId: EssayId): Promise<MarkRow[]> =>
  db
    .selectFrom('essay_mark')
    .selectAll()
    .where('essay_id', '=', essayId)
    .orderBy('assigned_at', 'desc')
    .orderBy('id')
    .execute()

/** In the order in which they were written. */
export const listWordsOf = (db: Db, essayId: EssayId): Promise<WordRow[]> =>
  db
    .selectFrom('essay_word')
    .selectAll()
    .where('essay_id', '=', essayId)
    .orderBy('written_at')
    .orderBy('id')
    .execute()

/** Photographs of the draft and of all versions, in their order. */
export const listPagesOf = (db: Db, of: EssayOf): Promise<PageRow[]> =>
  db
    .selectFrom('essay_page')
    .selectAll()
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .orderBy('position')
    .execute()

/** More time that was given to the person. */
export const findExtension = async (db: Db, of: EssayOf): Promise<Instant | null> => {
  const row = await db
    .selectFrom('essay_extension')
    .select('due_at')
    .where('campaign_id', '=', of.campaignId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()
  return row?.due_at ?? null
}

export const insertWord = async (
  db: Db,
  word: Insertable<Database['essay_word']>,
): Promise<void> => {
  await db.insertInto('essay_word').values(word).execute()
}

/** A step is taken once: from the state that was seen. @returns false when somebody was faster */
export const stepEssay = async (
  db: Db,
  { id, state }: Pick<EssayRow, 'id' | 'state'>,
  set: Partial<Insertable<Database['essay']>>,
): Promise<boolean> => {
  const result = await db
    .updateTable('essay')
    .set(set)
    .where('id', '=', id)
    .where('state', '=', state)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

export const insertEssay = async (
  db: Db,
  essay: Insertable<Database['essay']>,
): Promise<boolean> => {
  const result = await db
    .insertInto('essay')
    .values(essay)
    .onConflict((conflict) => conflict.columns(['campaign_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const insertVersion = async (
  db: Db,
  version: Insertable<Database['essay_version']>,
): Promise<void> => {
  await db.insertInto('essay_version').values(version).execute()
}

/** The pages of the draft become the version's. */
export const movePagesTo = async (
  db: Db,
  { campaignId, personId }: EssayOf,
  { from, to }: Record<'from' | 'to', PageRow['version_id']>,
): Promise<void> => {
  await db
    .updateTable('essay_page')
    .set({ version_id: to })
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .where('version_id', from === null ? 'is' : '=', from)
    .execute()
}

export const deleteVersion = async (db: Db, id: VersionRow['id']): Promise<void> => {
  await db.deleteFrom('essay_version').where('id', '=', id).execute()
}

/** With all that belongs to it: taken back before anybody had read it. */
export const deleteEssay = async (db: Db, id: EssayId): Promise<void> => {
  await db.deleteFrom('essay').where('id', '=', id).execute()
}

/** @param at when the author asked to keep the own text; null: no longer */
export const setKept = async (db: Db, id: EssayId, at: Instant | null): Promise<void> => {
  await db.updateTable('essay').set({ text_kept_at: at }).where('id', '=', id).execute()
}
