/** Tables of everything that enters or leaves: inbox, outbox, tasks, timed jobs, notices, audit. */
import type { ChainFaultKind } from '@quan-triet/shared/models/audit'
import type {
  ChatId,
  DeliveryId,
  NoticeId,
  OrgUnitId,
  PersonId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { DeliveryState, DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Generated } from 'kysely'

export interface MessageTables {
  inbox: {
    source: string
    event_id: string
    /** Events of one chat are answered one after another. */
    chat: string
    /** Sorts by arrival. */
    order_key: string
    /** Emptied in the transaction that settles the event (ruling 7). */
    body: string
    state: 'received' | 'queued' | 'settled' | 'ignored' | 'dead'
    reason: string | null
    received_at: Instant
  }
  /** The delivery ledger: all that leaves, with what became of it. */
  outbox: {
    id: DeliveryId
    dedupe_key: string
    kind: 'part' | 'part_file' | 'reminder' | 'answer' | 'notice'
    way: DeliveryWay
    /** Messages of one lane leave one after another, in `order_key` order. */
    lane: string
    order_key: string
    chat_id: ChatId | null
    chat_kind: Generated<'group' | 'person'>
    /** What shares the channel fairly with others: the campaign of a broadcast; empty for the rest. */
    flow: Generated<string>
    person_id: PersonId | null
    org_unit_id: OrgUnitId | null
    push_id: PushId | null
    body: string
    state: DeliveryState
    /** When it was to leave; stays, while `due_at` moves with every new try. */
    planned_at: Instant
    due_at: Instant
    expires_at: Instant | null
    attempts: number
    locked_until: Instant | null
    sent_id: string | null
    last_error: string | null
    cause: DeliveryCause | null
    created_at: Instant
    settled_at: Instant | null
    /** Who said that it was shared by hand. */
    settled_by: PersonId | null
  }
  task: {
    id: string
    kind: string
    dedupe_key: string
    lane: string
    payload: string
    state: 'ready' | 'done' | 'dead'
    due_at: Instant
    attempts: number
    locked_until: Instant | null
    last_error: string | null
  }
  timed_job: { name: string; last_run_at: Instant }
  notice: {
    id: NoticeId
    person_id: PersonId
    text: string
    to_route: string | null
    created_at: Instant
    read_at: Instant | null
  }
  /** Append only: who did what, when, to what, and why; each line's hash covers the line before (SEC-10). */
  audit_log: {
    /** From 1, without gaps, in the order of commits. */
    seq: number
    id: string
    at: Instant
    actor: string
    action: string
    org_unit_id: OrgUnitId | null
    subject: string
    detail: string
    prev_hash: string
    hash: string
  }
  /** The end of the chain: one row, held by whoever appends. */
  audit_head: { id: number; seq: number; hash: string }
  /** The end of the chain as it was on a day; copies of it are kept outside. */
  audit_anchor: { day: Day; seq: number; hash: string }
  /** How far the chain was checked, and where it was found broken. */
  audit_check: {
    name: 'latest' | 'whole'
    checked_at: Instant
    seq: number
    hash: string
    fault: ChainFaultKind | null
    fault_seq: number | null
  }
}
