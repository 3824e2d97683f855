/** Queries that let the essays of a closed unit go on with its successor, with all they say (INV-03). */
import type { CampaignId, EssayId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { deleteOpenMarks } from './grading.ts'
import { idOf, type SealedColumn, type SealedText } from './sealed-texts.ts'

interface Unit {
  campaignId: CampaignId
  unitId: OrgUnitId
}

/** Judged or not: its author may still appeal, and a branch keeps what it judged. */
export const listEssaysOfUnit = async (
  db: Db,
  { campaignId, unitId }: Unit,
): Promise<EssayId[]> => {
  const rows = await db
    .selectFrom('essay')
    .select('id')
    .where('campaign_id', '=', campaignId)
    .where('org_unit_id', '=', unitId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Whoever had it in hand there may not be of the successor: what is not judged waits for a grader again. */
export const moveEssay = async (db: Db, id: EssayId, to: OrgUnitId): Promise<void> => {
  await db.updateTable('essay').set({ org_unit_id: to }).where('id', '=', id).execute()
  await db
    .updateTable('essay')
    .set({ grader_id: null, assigned_by: null, assigned_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['da_nop', 'dang_cham'])
    .execute()
  await deleteOpenMarks(db, id, ['cham', 'cham_lan_hai', 'phuc_khao'])
}

/** The keys of an essay's photographed pages, sealed as texts are. */
export const listKeysOfPages = (db: Db, essayId: EssayId): Promise<SealedText[]> =>
  db
    .selectFrom('essay')
    .innerJoin('essay_page', (join) =>
      join
        .onRef('essay_page.campaign_id', '=', 'essay.campaign_id')
        .onRef('essay_page.person_id', '=', 'essay.person_id'),
    )
    .innerJoin('stored_file', 'stored_file.id', 'essay_page.file_id')
    .select(['stored_file.id', 'stored_file.sealed_key as sealed'])
    .where('essay.id', '=', essayId)
    .execute()

export const moveDrafts = async (db: Db, from: Unit, to: OrgUnitId): Promise<void> => {
  await db
    .updateTable('essay_draft')
    .set({ org_unit_id: to })
    .where('campaign_id', '=', from.campaignId)
    .where('org_unit_id', '=', from.unitId)
    .execute()
}

/** What an essay keeps sealed in a column of one of its tables. */
export const listSealedOfEssay = async (
  db: Db,
  sealed: SealedColumn,
  essayId: EssayId,
): Promise<SealedText[]> => {
  const text = sql.ref(sealed.column)
  const own = sql.ref(sealed.table === 'essay' ? 'id' : 'essay_id')
  const { rows } = await sql<SealedText>`
    select ${idOf(sealed)} as id, ${text} as sealed from ${sql.table(sealed.table)}
    where ${own} = ${essayId} and ${text} is not null`.execute(db)
  return rows
}
