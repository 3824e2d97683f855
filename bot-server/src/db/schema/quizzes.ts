/** Tables of the test that may replace the essay (E21): one a campaign. */
import type {
  CampaignId,
  EssayId,
  OrgUnitId,
  PartId,
  PersonId,
  QuizAttemptId,
  QuizQuestionId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { QuizAttemptState } from '@quan-triet/shared/vocabulary/quiz-steps'

export interface QuizTables {
  quiz: {
    campaign_id: CampaignId
    question_count: number
    minutes: number
    pass_percent: number
    published_at: Instant | null
    published_by: PersonId | null
  }
  /** Up to two time slots, from 1. */
  quiz_window: {
    campaign_id: CampaignId
    number: number
    opens_at: Instant
    closes_at: Instant
  }
  quiz_question: {
    id: QuizQuestionId
    campaign_id: CampaignId
    position: number
    text: string
    /** JSON array of four. */
    options: string
    right_option: number
    part_id: PartId | null
    /** Taken out after somebody sat: it counts as right for whoever was asked. */
    struck_at: Instant | null
    struck_by: PersonId | null
    strike_reason: string | null
  }
  /** A person's one go in a window. */
  quiz_attempt: {
    id: QuizAttemptId
    campaign_id: CampaignId
    person_id: PersonId
    /** The home branch when it was begun. */
    org_unit_id: OrgUnitId
    window_number: number
    /** The essay that it stands for, once it has ended. */
    essay_id: EssayId | null
    /** From which questions and orders were drawn. */
    seed: string
    state: QuizAttemptState
    begun_at: Instant
    ends_at: Instant
    /** When the window is over for everybody, and scores may be told. */
    results_at: Instant
    ended_at: Instant | null
    scored_at: Instant | null
    right_count: number | null
    asked_count: number
    is_passed: number | null
  }
  /** A question of one person's paper, with what was chosen. */
  quiz_answer: {
    attempt_id: QuizAttemptId
    /** From 1, in this paper's own order. */
    position: number
    question_id: QuizQuestionId
    /** Which option of the bank stands at each place: `2031`. */
    option_order: string
    /** The place that was chosen. */
    chosen: number | null
    answered_at: Instant | null
  }
}
