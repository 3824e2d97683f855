/** Queries of essays (bài thu hoạch): one for a person and campaign. */
import type { CampaignId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

export interface SubmittedEssay {
  personId: PersonId
  form: 'giay' | 'dien_tu'
  state: 'da_nop' | 'dang_cham' | 'dat' | 'viet_lai'
  submittedAt: Instant
}

/** The essays that some people handed in for a campaign. */
export const listEssaysOf = (
  db: Db,
  campaignId: CampaignId,
  personIds: readonly PersonId[],
): Promise<SubmittedEssay[]> => listEssaysOfPeople(db, personIds, campaignId)

const listEssaysOfPeople = gathered(
  async (
    db: Db,
    groups: readonly (readonly PersonId[])[],
    campaignId: CampaignId,
  ): Promise<SubmittedEssay[][]> => {
    const rows = await db
      .selectFrom('essay')
      .select(['person_id', 'form', 'state', 'submitted_at'])
      .where('campaign_id', '=', campaignId)
      .where(isAmong(db, 'person_id', groups.flat()))
      .orderBy('person_id')
      .execute()
    const essays = new Map(rows.map((row) => [row.person_id, toSubmitted(row)]))
    return groups.map((people) =>
      people.toSorted().flatMap((personId) => essays.get(personId) ?? []),
    )
  },
)

const toSubmitted = (
  row: Pick<Selectable<Database['essay']>, 'person_id' | 'form' | 'state' | 'submitted_at'>,
): SubmittedEssay => ({
  personId: row.person_id,
  form: row.form,
  state: row.state,
  submittedAt: row.submitted_at,
})

/** Stores an essay received on paper. @returns false when the person had handed one in already */
export const insertPaperEssay = async (
  db: Db,
  essay: {
    id: string
    campaignId: CampaignId
    personId: PersonId
    recordedBy: PersonId
    now: Instant
  },
): Promise<boolean> => {
  const result = await db
    .insertInto('essay')
    .values({
      id: essay.id,
      campaign_id: essay.campaignId,
      person_id: essay.personId,
      form: 'giay',
      state: 'da_nop',
      submitted_at: essay.now,
      recorded_by: essay.recordedBy,
    })
    .onConflict((conflict) => conflict.columns(['campaign_id', 'person_id']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
