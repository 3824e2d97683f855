/** Queries of one person's essay with how it was judged, for its author (INV-15). */
import type { CampaignId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { RewriteReason } from '@quan-triet/shared/vocabulary/essay-verdicts'
import type { Db } from '../schema/database.ts'
import type { SubmittedEssay } from './essays.ts'

export interface JudgedEssay {
  id: string
  state: SubmittedEssay['state']
  submittedAt: Instant
  rewriteReason: RewriteReason | null
  commentSealed: string | null
  rewriteDueAt: Instant | null
}

/** Undefined while the person has handed in none for the campaign. */
export const findEssayOf = (
  db: Db,
  { campaignId, personId }: { campaignId: CampaignId; personId: PersonId },
): Promise<JudgedEssay | undefined> =>
  db
    .selectFrom('essay')
    .select([
      'id',
      'state',
      'submitted_at as submittedAt',
      'rewrite_reason as rewriteReason',
      'comment_sealed as commentSealed',
      'rewrite_due_at as rewriteDueAt',
    ])
    .where('campaign_id', '=', campaignId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
