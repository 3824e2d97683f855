/** Tables of studied documents: the document, its parts, and when a part goes out to a unit. */
import type {
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  PersonId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { BeyondZalo } from '@quan-triet/shared/models/mailing'
import type { DocumentType } from '@quan-triet/shared/vocabulary/document-types'
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import type { Generated } from 'kysely'

export interface DocumentTables {
  document: {
    id: DocumentId
    org_unit_id: OrgUnitId
    type: DocumentType
    number: string | null
    title: string
    issued_on: Day | null
    /** `mat` cannot be stored (INV-40). */
    circulation: 'cong_khai' | 'noi_bo'
    source_name: string
    source_hash: string
    imported_at: Instant
    imported_by: PersonId
    not_secret_by: PersonId | null
    not_secret_at: Instant | null
    /** Where it goes beside the groups; chosen by who publishes it (ruling 23). Empty: nowhere. */
    beyond_zalo: BeyondZalo | null
    /** 1 while comments on it are collected (du_thao, S3-19). */
    is_draft: Generated<number>
    /** Its name on the public page; stays once given, so that links stay good. */
    slug: string | null
    /** Where its issuer has made the whole text public. */
    official_url: string | null
  }
  document_part: {
    id: PartId
    document_id: DocumentId
    position: number
    heading: string
    /** JSON array of paragraphs, as printed. */
    paragraphs: string
    note: string
    syllables: number
    version: Generated<number>
    corrected_at: Generated<Instant | null>
    /** Why the text was corrected, in the words that readers see. */
    correction_reason: Generated<string | null>
    /** JSON array of the questions after the part (feature 14). */
    questions: Generated<string>
  }
  part_push: {
    id: PushId
    part_id: PartId
    campaign_node_id: CampaignNodeId
    due_at: Instant
    state: PushState
    scheduled_by: PersonId
    fanned_out_at: Instant | null
    sent_at: Instant | null
    /** The push whose one message brings this part, too, as long as both are due at the same moment. */
    carried_by: PushId | null
  }
}
