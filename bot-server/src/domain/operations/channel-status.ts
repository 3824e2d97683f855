/** Says how a channel stands out of what is known of it. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { ChannelState, ChannelStatus } from '@quan-triet/shared/models/operations'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'

interface Known extends Omit<ChannelStatus, 'state' | 'pausedCause'> {
  isSetUp: boolean
  /** What all processes keep of the way; undefined before its first message. */
  row:
    | {
        per_minute: number | null
        paused_until: Instant | null
        paused_cause: DeliveryCause | null
      }
    | undefined
  /** Now by the machine's clock: pauses are counted by it. */
  wall: Instant
}

const stateOf = ({ isSetUp, row, wall, lastDeliveredAt }: Known): ChannelState => {
  if (!isSetUp) return 'not_set_up'
  if (row?.paused_until && row.paused_until > wall) return 'paused'
  return lastDeliveredAt === null ? 'never_used' : 'working'
}

/** @param known `perMinute` is the setting; without one what was learned of the rate is shown */
export const describeChannel = (known: Known): ChannelStatus => {
  const { isSetUp: _isSetUp, row, wall: _wall, ...rest } = known
  const state = stateOf(known)
  return {
    ...rest,
    state,
    pausedCause: state === 'paused' ? (row?.paused_cause ?? null) : null,
    perMinute: rest.perMinute ?? row?.per_minute ?? null,
  }
}
