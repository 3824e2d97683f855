/** Tables of essays (bài thu hoạch): handed in, drafts, versions with pages, marks, words between author and grader. */
import type {
  EssayForm,
  EssayLevel,
  EssayState,
  EssayVerdict,
  EssayWordKind,
  MarkKind,
  RewriteReason,
} from '@quan-triet/shared/vocabulary/essay-verdicts'
import type {
  CampaignId,
  EssayId,
  EssayVersionId,
  FileId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Generated } from 'kysely'

export interface EssayTables {
  /** Handed in by a person for a campaign; there is no row before, and none after a withdrawal of the first version. */
  essay: {
    id: EssayId
    campaign_id: CampaignId
    person_id: PersonId
    /** How the current version was handed in. */
    form: EssayForm
    state: EssayState
    /** The first version's moment: a rewrite does not make an essay late (F-08b). */
    submitted_at: Instant
    recorded_by: PersonId | null
    /** Why it was, last, to be written again (INV-13). */
    rewrite_reason: RewriteReason | null
    /** The words of the latest verdict, sealed with the key of the unit where the author was then. */
    comment_sealed: string | null
    graded_by: PersonId | null
    graded_at: Instant | null
    rewrite_due_at: Instant | null
    /** The author's branch at the last handing in; empty for what was recorded before versions were kept. */
    org_unit_id: Generated<OrgUnitId | null>
    grader_id: Generated<PersonId | null>
    assigned_by: Generated<PersonId | null>
    assigned_at: Generated<Instant | null>
    level: Generated<EssayLevel | null>
    /** Until when the author may ask for another look; afterwards the verdict is locked (`khoa`). */
    appeal_until: Generated<Instant | null>
    /** The author asked to keep the own text beyond its retention (P-09). */
    text_kept_at: Generated<Instant | null>
    text_gone_at: Generated<Instant | null>
    /** Empty: 1. */
    current_version: Generated<number | null>
  }
  /** What a person is writing: seen by nobody else. */
  essay_draft: {
    id: string
    campaign_id: CampaignId
    person_id: PersonId
    org_unit_id: OrgUnitId
    form: EssayForm
    /** `EssayContent` as JSON, sealed. */
    content_sealed: string | null
    /** The file it was read from. */
    file_id: FileId | null
    revision: number
    syllables: number
    saved_at: Instant
  }
  /** As handed in; never changed, only emptied when its time is over (INV-12). */
  essay_version: {
    id: EssayVersionId
    essay_id: EssayId
    number: number
    form: EssayForm
    content_sealed: string | null
    file_id: FileId | null
    syllables: number
    submitted_at: Instant
    submitted_by: PersonId | null
  }
  /** A photographed page; of the draft while `version_id` is empty. */
  essay_page: {
    id: string
    campaign_id: CampaignId
    person_id: PersonId
    version_id: EssayVersionId | null
    position: number
    file_id: FileId
    taken_at: Instant
  }
  /** One grader's look at one version: the first, a second one, a sample's, or after an appeal. */
  essay_mark: {
    id: string
    essay_id: EssayId
    version: number
    kind: MarkKind
    grader_id: PersonId | null
    assigned_by: PersonId | null
    assigned_at: Instant
    /** Nothing is decided unread. */
    opened_at: Instant | null
    verdict: EssayVerdict | null
    rewrite_reason: RewriteReason | null
    level: EssayLevel | null
    /** Points by criterion, JSON. */
    rubric: string | null
    comment_sealed: string | null
    decided_at: Instant | null
  }
  /** What author and grader say to each other about a version, and the author's one appeal. */
  essay_word: {
    id: string
    essay_id: EssayId
    version: number
    kind: EssayWordKind
    author_id: PersonId | null
    text_sealed: string | null
    written_at: Instant
    settled_at: Instant | null
    settled_by: PersonId | null
  }
  /** More time for one person. */
  essay_extension: {
    campaign_id: CampaignId
    person_id: PersonId
    due_at: Instant
    /** May say something of a person's health. */
    reason_sealed: string
    granted_by: PersonId | null
    granted_at: Instant
  }
}
