/** Finds a version with what the copy check needs to know of its essay. */
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'

export interface CheckedVersion {
  versionId: EssayVersionId
  essayId: EssayId
  campaignId: CampaignId
  personId: PersonId
  unitId: OrgUnitId | null
  sealed: string | null
  submittedAt: Instant
}

export const findCheckedVersion = (
  db: Db,
  versionId: EssayVersionId,
): Promise<CheckedVersion | undefined> =>
  checkedVersions(db).where('essay_version.id', '=', versionId).executeTakeFirst()

/** A query of versions with their essays, for others to narrow. */
export const checkedVersions = (db: Db) =>
  db
    .selectFrom('essay_version')
    .innerJoin('essay', 'essay.id', 'essay_version.essay_id')
    .select([
      'essay_version.id as versionId',
      'essay.id as essayId',
      'essay.campaign_id as campaignId',
      'essay.person_id as personId',
      'essay.org_unit_id as unitId',
      'essay_version.content_sealed as sealed',
      'essay_version.submitted_at as submittedAt',
    ])

/** The latest that were checked in a campaign. */
export const listLatestChecked = (
  db: Db,
  campaignId: CampaignId,
  limit: number,
): Promise<CheckedVersion[]> =>
  checkedVersions(db)
    .innerJoin('essay_check', 'essay_check.version_id', 'essay_version.id')
    .where('essay.campaign_id', '=', campaignId)
    .where('essay_check.checked_at', 'is not', null)
    .orderBy('essay_check.checked_at', 'desc')
    .orderBy('essay_version.id')
    .limit(limit)
    .execute()
