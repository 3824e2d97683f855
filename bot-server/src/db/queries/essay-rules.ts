/** Reads what a campaign says about essays: how they may be written, what helps to write them, who writes, from when. */
import type { EssayOpens, EssayTerms } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'
import { ESSAY_COLUMNS, essayTermsOf } from './campaign-columns.ts'

export interface EssayRules extends EssayTerms {
  essayOpens: EssayOpens
}

/** @throws Error when there is no such campaign */
export const getEssayRules = gathered(
  async (db: Db, campaignIds: readonly CampaignId[]): Promise<EssayRules[]> => {
    const rows = await db
      .selectFrom('campaign')
      .select(['id', 'essay_opens', ...ESSAY_COLUMNS])
      .where(isAmong(db, 'id', campaignIds))
      .execute()
    const found = new Map(rows.map((row) => [row.id, row]))
    return campaignIds.map((id) => {
      const row = found.get(id)
      if (!row) throw new Error(`there is no campaign ${id}`)
      return { ...essayTermsOf(row), essayOpens: row.essay_opens }
    })
  },
)
