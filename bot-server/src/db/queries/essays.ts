/** Queries of essays (bài thu hoạch): one for a person and campaign. */
import type { CampaignId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type {
  EssayForm,
  EssayLevel,
  EssayState,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Selectable } from 'kysely'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Database, Db } from '../schema/database.ts'

export interface SubmittedEssay {
  personId: PersonId
  form: EssayForm
  state: EssayState
  submittedAt: Instant
  rewriteReason: RewriteReason | null
  rewriteDueAt: Instant | null
  level: EssayLevel | null
  gradedAt: Instant | null
  version: number
}

const SUBMITTED = [
  'person_id',
  'form',
  'state',
  'submitted_at',
  'rewrite_reason',
  'rewrite_due_at',
  'level',
  'graded_at',
  'current_version',
] as const

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
      .select(SUBMITTED)
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
  row: Pick<Selectable<Database['essay']>, (typeof SUBMITTED)[number]>,
): SubmittedEssay => ({
  personId: row.person_id,
  form: row.form,
  state: row.state,
  submittedAt: row.submitted_at,
  rewriteReason: row.rewrite_reason,
  rewriteDueAt: row.rewrite_due_at,
  level: row.level,
  gradedAt: row.graded_at,
  version: row.current_version ?? 1,
})

/** Whether anybody has handed in an essay of the campaign, or sat its test. */
export const findWhatIsThere = async (
  db: Db,
  campaignId: CampaignId,
): Promise<{ hasEssays: boolean; hasAttempts: boolean }> => {
  const any = async (table: 'essay' | 'quiz_attempt'): Promise<boolean> =>
    (await db
      .selectFrom(table)
      .select('id')
      .where('campaign_id', '=', campaignId)
      .limit(1)
      .executeTakeFirst()) !== undefined
  return { hasEssays: await any('essay'), hasAttempts: await any('quiz_attempt') }
}

/** More time that was given for a campaign, by person. */
export const listExtensionsOf = (
  db: Db,
  campaignId: CampaignId,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, Instant>> => listExtensions(db, personIds, campaignId)

const listExtensions = gathered(
  async (
    db: Db,
    groups: readonly (readonly PersonId[])[],
    campaignId: CampaignId,
  ): Promise<ReadonlyMap<PersonId, Instant>[]> => {
    const rows = await db
      .selectFrom('essay_extension')
      .select(['person_id', 'due_at'])
      .where('campaign_id', '=', campaignId)
      .where(isAmong(db, 'person_id', groups.flat()))
      .execute()
    const all = new Map(rows.map((row) => [row.person_id, row.due_at]))
    return groups.map(() => all)
  },
)

/** Why, sealed. */
export const listExtensionReasons = (
  db: Db,
  campaignId: CampaignId,
  people: readonly { personId: PersonId }[],
): Promise<{ personId: PersonId; reason: string }[]> =>
  db
    .selectFrom('essay_extension')
    .select(['person_id as personId', 'reason_sealed as reason'])
    .where('campaign_id', '=', campaignId)
    .where(
      isAmong(
        db,
        'person_id',
        people.map(({ personId }) => personId),
      ),
    )
    .execute()

/** In place of what was given before. */
export const putExtension = async (
  db: Db,
  extension: Selectable<Database['essay_extension']>,
): Promise<void> => {
  const { due_at, reason_sealed, granted_by, granted_at } = extension
  await db
    .insertInto('essay_extension')
    .values(extension)
    .onConflict((conflict) =>
      conflict
        .columns(['campaign_id', 'person_id'])
        .doUpdateSet({ due_at, reason_sealed, granted_by, granted_at }),
    )
    .execute()
}

/** @returns false when none was given */
export const deleteExtension = async (
  db: Db,
  { campaignId, personId }: { campaignId: CampaignId; personId: PersonId },
): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('essay_extension')
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
