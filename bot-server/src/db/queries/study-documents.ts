/** Queries of the documents a branch studies: where the whole of each can be read. */
import type { CampaignId, DocumentId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'
import { withUnitsAbove } from './unit-lines.ts'

export interface StudyDocument {
  id: DocumentId
  title: string
  circulation: 'cong_khai' | 'noi_bo'
  officialUrl: string | null
  slug: string | null
}

/**
 * The documents of a campaign that are for this branch: its own and those of the units above it, vouched for as not
 * secret (INV-40), in the order in which they are studied.
 */
export const listStudyDocuments = (
  db: Db,
  query: { campaignId: CampaignId; unitId: OrgUnitId; day: Day },
): Promise<StudyDocument[]> =>
  withUnitsAbove(db, query.unitId, query.day)
    .selectFrom('campaign_document')
    .innerJoin('document', 'document.id', 'campaign_document.document_id')
    .innerJoin('line', 'line.id', 'document.org_unit_id')
    .select([
      'document.id',
      'document.title',
      'document.circulation',
      'document.official_url as officialUrl',
      'document.slug',
    ])
    .where('campaign_document.campaign_id', '=', query.campaignId)
    .where('document.not_secret_at', 'is not', null)
    .orderBy('campaign_document.priority')
    .orderBy('document.id')
    .execute()
