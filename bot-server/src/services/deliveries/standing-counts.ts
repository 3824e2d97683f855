/** Fills in the standings that no message has, so that a count of nothing reads 0. */
import type { StandingCounts } from '@quan-triet/shared/models/delivery'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'

const none: StandingCounts = {
  to_share: 0,
  failed: 0,
  unknown: 0,
  late: 0,
  planned: 0,
  sent: 0,
  shared: 0,
}

/** @param rows one for each standing that occurs */
export const standingCounts = (
  rows: readonly { standing: DeliveryStanding; count: number }[],
): StandingCounts => ({
  ...none,
  ...Object.fromEntries(rows.map(({ standing, count }) => [standing, count])),
})
