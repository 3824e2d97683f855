/** Queries that take a person's words from essays: drafts, versions, photographs, what was said of them (P-09). */
import type { CampaignId, EssayId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { isAmong } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { deletePages } from './essay-pages.ts'
import { forgetChecksOfEssays } from './forget-checks.ts'

/** A photograph takes its file along. */
const PAGES_AT_ONCE = 500

/** That an essay was handed in and how it was judged stays for the counts (F-08…F-10), without a word. */
export const forgetEssaysOf = async (db: Db, personId: PersonId, now: Instant): Promise<void> => {
  const own = await db.selectFrom('essay').select('id').where('person_id', '=', personId).execute()
  await emptyEssays(
    db,
    own.map(({ id }) => id),
  )
  await db
    .updateTable('essay')
    .set({ text_gone_at: now })
    .where('person_id', '=', personId)
    .execute()
  for (const table of ['essay_draft', 'essay_extension'] as const)
    await db.deleteFrom(table).where('person_id', '=', personId).execute()
  const pages = await db
    .selectFrom('essay_page')
    .selectAll()
    .where('person_id', '=', personId)
    .execute()
  await deletePages(db, pages)
}

/** Essays whose text is still there although their campaign ended before a moment, unless their author keeps it. */
export const listEssaysPastTerm = (
  db: Db,
  { before, limit }: { before: Instant; limit: number },
): Promise<{ id: EssayId; campaignId: CampaignId; ownerId: OrgUnitId }[]> =>
  db
    .selectFrom('essay')
    .innerJoin('campaign', 'campaign.id', 'essay.campaign_id')
    .select(['essay.id', 'campaign.id as campaignId', 'campaign.owner_org_id as ownerId'])
    .where('campaign.closed_at', '<', before)
    .where('essay.text_gone_at', 'is', null)
    .where('essay.text_kept_at', 'is', null)
    .orderBy('essay.id')
    .limit(limit)
    .execute()

/** What was never handed in goes with the others; nobody but its author has seen it. */
export const dropOldDrafts = async (db: Db, before: Instant): Promise<void> => {
  const over = db.selectFrom('campaign').select('campaign.id').where('closed_at', '<', before)
  const pages = await db
    .selectFrom('essay_page')
    .selectAll()
    .where('version_id', 'is', null)
    .where('campaign_id', 'in', over)
    .limit(PAGES_AT_ONCE)
    .execute()
  await deletePages(db, pages)
  await db.deleteFrom('essay_draft').where('campaign_id', 'in', over).execute()
}

/** Ends the keeping of what some essays say; photographs go with their keys. */
export const endEssayTexts = async (
  db: Db,
  ids: readonly EssayId[],
  now: Instant,
): Promise<void> => {
  await emptyEssays(db, ids)
  const versions = db
    .selectFrom('essay_version')
    .select('essay_version.id')
    .where(isAmong(db, 'essay_version.essay_id', ids))
  const pages = await db
    .selectFrom('essay_page')
    .selectAll()
    .where('version_id', 'in', versions)
    .execute()
  await deletePages(db, pages)
  await db
    .updateTable('essay')
    .set({ text_gone_at: now })
    .where(isAmong(db, 'id', ids))
    .execute()
}

const emptyEssays = async (db: Db, ids: readonly EssayId[]): Promise<void> => {
  await forgetChecksOfEssays(db, ids)
  await db
    .updateTable('essay')
    .set({ comment_sealed: null })
    .where(isAmong(db, 'id', ids))
    .execute()
  await db
    .updateTable('essay_version')
    .set({ content_sealed: null, file_id: null })
    .where(isAmong(db, 'essay_id', ids))
    .execute()
  await db
    .updateTable('essay_mark')
    .set({ comment_sealed: null })
    .where(isAmong(db, 'essay_id', ids))
    .execute()
  await db
    .updateTable('essay_word')
    .set({ text_sealed: null })
    .where(isAmong(db, 'essay_id', ids))
    .execute()
}
