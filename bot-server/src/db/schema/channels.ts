/** Tables of channels: the way chosen for a unit, and what each way and chat still takes. */
import type { ChatId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { GroupWay } from '@quan-triet/shared/vocabulary/channels'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'

export interface ChannelTables {
  /** A unit without a row is reached through whatever group it has bound. */
  unit_channel: {
    org_unit_id: OrgUnitId
    channel: GroupWay
    chosen_by: PersonId
    chosen_at: Instant
  }
  /** One row a way, shared by all processes. */
  sending_way: {
    way: SendingWay
    /** When the next call may be made, by the machine's clock. */
    free_at: Instant
    /** What was learned of the rate; empty: nothing yet. */
    per_minute: number | null
    /** The rate that was refused last. */
    refused_at: number | null
    /** When the rate was last changed, by the machine's clock. */
    learned_at: Instant | null
    /** By the house's clock: a person has to put it right, which a moved clock stands for. */
    paused_until: Instant | null
    /** Stays when the pause is over, until something was delivered. */
    paused_cause: DeliveryCause | null
  }
  /** Messages that a way may have counted against its month (a calendar month in Vietnam, `YYYY-MM`). */
  quota_use: { way: SendingWay; month: string; used: number }
  /** When the next message to a chat may leave, by the machine's clock. */
  chat_pace: { way: SendingWay; chat_id: ChatId; free_at: Instant }
}
