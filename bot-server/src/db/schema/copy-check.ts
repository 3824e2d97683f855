/** Tables of the copy check: its queue with results, matching passages, prints for the index, known model texts. */
import type {
  CampaignId,
  EssayVersionId,
  ModelTextId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { BrokenReason, CopyCheckState } from '@quan-triet/shared/models/copy-check'
import type { Instant } from '@quan-triet/shared/models/moments'

export interface CopyCheckTables {
  /** One row: which process checks now, and how many prints were ever stored. */
  copy_turn: {
    id: 'turn'
    holder: string | null
    /** By the machine's clock. */
    locked_until: Instant | null
    seq: number
  }
  /** What a campaign's essays were last compared against: documents, form and model texts, as a mark. */
  copy_base: { campaign_id: CampaignId; mark: string }
  /** One row a version that is to be checked or was; the result stays while it waits to be checked anew. */
  essay_check: {
    version_id: EssayVersionId
    state: CopyCheckState
    /** Only of a broken one; never any text. */
    reason: BrokenReason | null
    queued_at: Instant
    /** Not before: a failed one waits longer each time. */
    due_at: Instant
    checked_at: Instant | null
    /** The earliest version of the group of essays that share a text; empty: of none. */
    cluster: EssayVersionId | null
    /** JSON list of what looks like an attempt to hide copying. */
    evasion: string
    /** 0 before 1: new essays go before those that are checked anew. */
    priority: number
    attempts: number
    algorithm: number | null
    /** Without what stands in the documents, the guides and the form. */
    own_syllables: number | null
    quoted_syllables: number | null
    /** Own syllables that stand in some other essay or model text. */
    covered_syllables: number | null
    /** Orders the queue and nothing else (INV-13). */
    flagged: number
  }
  /** What the index is made of: sampled prints, keyed, so that a copy of the database tells nothing of the text. */
  essay_print: {
    version_id: EssayVersionId
    /** Base64url of 32-bit numbers, ascending. */
    prints: string
    seq: number
  }
  /** Prints that have left `essay_print` and must leave the index; written by a trigger. */
  copy_gone: { seq: number; prints: string }
  /** What a version shares with another essay or with a known model text; exactly one of the two is named. */
  essay_match: {
    id: string
    version_id: EssayVersionId
    source_version_id: EssayVersionId | null
    model_text_id: ModelTextId | null
    /** JSON list of `[from, to, sourceFrom, sourceTo]`, in characters of the two texts. */
    passages: string
    covered_syllables: number
    longest_run: number
    /** 1: enough to look at; such matches join essays into groups. */
    is_strong: number
  }
  /** A public text that members are known to take from; added by who runs the campaign. */
  model_text: {
    id: ModelTextId
    campaign_id: CampaignId
    title: string
    origin: string | null
    text: string
    added_by: PersonId | null
    added_at: Instant
  }
}
