/** Tables of operation: the Official Account's tokens and sign-ins, notices to the operator, facts about platforms. */
import type { OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { NoticePlace, OperatorCause } from '@quan-triet/shared/models/operations'

export interface OperationTables {
  /** The one grant of each Official Account; both tokens sealed with a key that the house's own key wraps. */
  oa_token: {
    oa_id: string
    access_sealed: string
    /** Good for one use: whoever rotates holds the lease. */
    refresh_sealed: string
    rotated_at: Instant
    /** When the access token ends. */
    expires_at: Instant
    state: 'good' | 'lost'
    /** Counts the pairs: a new one is stored only over the one it was made from. */
    version: number
    /** Until then, by the machine's clock, one process rotates. */
    lease_until: Instant | null
  }
  /** Sign-ins of the account that an operator began; good for one callback. */
  oa_sign_in: {
    state_hash: string
    begun_by: PersonId | null
    begun_at: Instant
    expires_at: Instant
    used_at: Instant | null
  }
  operator_notice: {
    id: string
    place: NoticePlace
    cause: OperatorCause
    /** All that goes this way, or one chat by the hash of its id: no address is kept here. */
    subject: string
    open_key: string | null
    /** The unit whose group it is about. */
    org_unit_id: OrgUnitId | null
    first_at: Instant
    last_at: Instant
    count: number
    resolved_at: Instant | null
    /** Empty when it ended by itself. */
    resolved_by: PersonId | null
  }
  /** A process of the house that runs, or did and was not heard of any more. */
  house_process: {
    id: string
    /** The machine's name, to tell machines apart. */
    host: string
    version: string
    started_at: Instant
    /** Both by the machine's clock. */
    seen_at: Instant
    memory_mb: number
    loop_delay_ms: number
    /** Where files lie, and where the database's own file does; empty when it cannot be said. */
    files_free_mb: number | null
    files_total_mb: number | null
    database_free_mb: number | null
    database_total_mb: number | null
  }
  /** Administrators' duties whose holders are told of alarms; without any, every operator is. */
  alarm_duty: { role_id: string; named_at: Instant }
  /** What was last learned of a platform or of the house itself, by what it is about (`bot`, `delivered:oa`, `backup`). */
  platform_fact: { name: string; value: string; at: Instant }
}
