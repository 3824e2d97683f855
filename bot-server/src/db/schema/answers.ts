/** Tables behind the bot's answers: dialogues, what was asked before, questions, recommendations, the papers a branch owes. */
import type {
  CampaignNodeId,
  ChatId,
  DocumentId,
  OrgUnitId,
  PartId,
  PersonId,
  QuestionId,
  RecommendationGroupId,
  RecommendationId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type {
  QuestionState,
  RecommendationCategory,
  RecommendationState,
} from '@quan-triet/shared/vocabulary/matters'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import type { Generated } from 'kysely'
import type { DialogueKind } from '../../domain/chat/dialogue.ts'

export interface AnswerTables {
  /** A short private exchange in the middle of which the bot waits for one answer. */
  dialogue: {
    person_id: PersonId
    kind: DialogueKind
    /** JSON `DialogueAbout`: which step it is at, and the ids it is about; never what a person wrote. */
    about: string
    /** The unit whose key seals the draft. */
    org_unit_id: OrgUnitId
    /** What the person has written so far. */
    draft_sealed: string | null
    opened_at: Instant
    expires_at: Instant
    /** 1 once the bot has asked again because the answer was none. */
    asked_again: number
  }
  /** The last question of an account in a chat, so that "còn buổi 2?" can be understood. */
  chat_turn: {
    /** A group; all private chats of somebody are one place. */
    chat_id: ChatId | 'private'
    user_hash: string
    intent: string
    /** JSON `Slots`. */
    slots: string
    at: Instant
    /** Which page of a long list was told last; 0: no list, or all of it. */
    page: number
  }
  /** What a group was told last, and when: the same question within a minute is answered once. */
  group_answer: { chat_id: ChatId; question_key: string; at: Instant }
  /** What the bot was asked: never the words, never who. */
  bot_log: {
    id: string
    at: Instant
    intent: string
    user_hash: string
    way: 'bot' | 'oa' | 'app'
    place: 'group' | 'private'
  }
  /** The branch that somebody of several asks about in private (ruling 13). */
  chosen_branch: { person_id: PersonId; org_unit_id: OrgUnitId; chosen_at: Instant }
  /** A question to the speaker (thắc mắc), numbered within the branch's campaign. */
  question: {
    id: QuestionId
    campaign_node_id: CampaignNodeId
    /** Empty after erasure. */
    person_id: PersonId | null
    /** The session at which it is to be answered. */
    session_id: SessionId | null
    content_sealed: string | null
    state: QuestionState
    answer_sealed: string | null
    asked_at: Instant
    answered_at: Instant | null
    answered_by: PersonId | null
    /** Who wrote it down for somebody without a phone (M-12). */
    recorded_by: PersonId | null
    number: number
    /** 1: whoever answers is not told who asks. */
    hides_name: number
  }
  /** Who speaks at a session, when it is somebody of the house: the questions for it are then put to that person. */
  session_speaker: {
    session_id: SessionId
    person_id: PersonId
    named_at: Instant
    named_by: PersonId | null
  }
  /** A recommendation (kiến nghị, đề xuất), numbered within the branch's campaign. */
  recommendation: {
    id: RecommendationId
    campaign_node_id: CampaignNodeId
    /** Empty after erasure. */
    person_id: PersonId | null
    category: RecommendationCategory
    content_sealed: string | null
    state: RecommendationState
    answer_sealed: string | null
    sent_at: Instant
    answered_at: Instant | null
    answered_by: PersonId | null
    recorded_by: PersonId | null
    /** The unit's group that holds it. */
    group_id: Generated<RecommendationGroupId | null>
    /** The draft that it comments on, and the part of it; empty: a recommendation of its own. */
    draft_document_id: Generated<DocumentId | null>
    draft_part_id: Generated<PartId | null>
    number: number
    /** 1: the name does not travel upward. */
    hides_name: number
  }
  /** The report of a unit on a campaign: whether it has gone. */
  report: {
    id: string
    campaign_node_id: CampaignNodeId
    state: ReportState
    sent_on: Day | null
    accepted_on: Day | null
    /** The newest version, be it a draft; 0: none. */
    current_version: Generated<number>
    /** The version that the level above has taken in; 0: none. */
    accepted_version: Generated<number>
    changed_at: Instant
    changed_by: PersonId | null
  }
}
