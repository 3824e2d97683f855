/** Decides how a message stands in the ledger: planned, sent, late, failed, unknown, to share, shared (row 6). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'

/** A broadcast to a ward's groups takes some minutes by itself; after this somebody should look. */
export const LATE_AFTER_MS = 15 * 60_000

export interface StandingFacts {
  state: DeliveryState
  plannedAt: Instant
  settledAt: Instant | null
}

/**
 * Every message has exactly one standing. Late is what arrived, or still waits, more than 15 minutes after its hour;
 * what was given up as no longer needed counts as failed.
 * @param now the house's time
 */
export const standingOf = (
  { state, plannedAt, settledAt }: StandingFacts,
  now: Instant,
): DeliveryStanding => {
  switch (state) {
    case 'ready':
    case 'sending':
      return isLate(plannedAt, now) ? 'late' : 'planned'
    case 'delivered':
      return settledAt !== null && isLate(plannedAt, settledAt) ? 'late' : 'sent'
    case 'unknown':
      return 'unknown'
    case 'dead':
    case 'expired':
      return 'failed'
    case 'to_share':
      return 'to_share'
    case 'shared':
      return 'shared'
  }
}

const isLate = (plannedAt: Instant, moment: Instant): boolean =>
  moment > addMs(plannedAt, LATE_AFTER_MS)
