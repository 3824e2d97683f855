/** Counts for each push how its messages stand, for the screens of publishing. */
import type { StandingCounts } from '@quan-triet/shared/models/delivery'
import type { PushId } from '@quan-triet/shared/models/ids'
import { countByStandingOfPushes } from '../../db/queries/deliveries.ts'
import type { Db } from '../../db/schema/database.ts'
import type { Clock } from '../../lib/clock.ts'
import { standingCounts } from './standing-counts.ts'

/**
 * Of every group its latest try, the text alone and not the file behind it; one query, whatever the number of pushes.
 * Guards nothing: whoever asks has checked that the actor publishes these.
 * @returns the counts of each push that has messages
 */
export const countStanding = async (
  { db, clock }: { db: Db; clock: Clock },
  pushes: readonly PushId[],
): Promise<Map<PushId, StandingCounts>> => {
  const rows = await countByStandingOfPushes(db, pushes, clock.now())
  const byPush = Map.groupBy(rows, (row) => row.pushId)
  return new Map(
    pushes.flatMap((id) => {
      const own = byPush.get(id)
      return own ? [[id, standingCounts(own)] as const] : []
    }),
  )
}
