/** Builds all live counters of a campaign out of the facts: when it is new, or when what was counted is not to be trusted. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { countOwnCells } from '../../db/queries/cells.ts'
import {
  deleteCounts,
  type Kept,
  listUncounted,
  rebuildTotals,
  replaceGuests,
  replaceOwnCounts,
} from '../../db/queries/figure-counts.ts'
import { listGuestVisits, listLinesOf } from '../../db/queries/kept-figures.ts'
import { noCells } from '../../domain/figures/cells.ts'
import { guestsByUnit } from '../../domain/figures/guests-by-unit.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from './count-unit.ts'

/** A turn of counting: its number, the moment, and the day whose tree and memberships count. */
export interface CountingTurn {
  turn: number
  now: Instant
  day: Day
}

/** To be called by a guarded verb, in the turn's transaction. */
export const buildCounts = async (
  tx: ServiceContext,
  kept: Kept,
  at: CountingTurn,
): Promise<void> => {
  const { campaignId } = kept
  await deleteCounts(tx.db, campaignId)
  const units = await listUncounted(tx.db, { ...kept, day: at.day })
  const moment = { campaignId, day: at.day, at: lastMomentOf(at.day) }
  const counted = await countOwnCells(tx.db, { ...moment, units: { under: kept.ownerId } })
  const cells = new Map(units.map((unitId) => [unitId, counted.get(unitId) ?? noCells]))
  await replaceOwnCounts(tx.db, { campaignId, ...at }, cells)
  await rebuildTotals(tx.db, { ...kept, ...at })
  await countGuests(tx, kept, at)
}

/** N_tt of every unit that has any: no sum, since a guest from the next branch is no guest of the ward. */
export const loadGuests = async (
  tx: ServiceContext,
  { campaignId }: Kept,
  day: Day,
): Promise<Map<OrgUnitId, number>> => {
  const visits = await listGuestVisits(tx.db, { campaignId, day, at: lastMomentOf(day) })
  const places = visits.flatMap(({ unitId, homeId }) => [unitId, homeId ?? unitId])
  return guestsByUnit(visits, await listLinesOf(tx.db, [...new Set(places)], day))
}

export const countGuests = async (
  tx: ServiceContext,
  kept: Kept,
  at: CountingTurn,
): Promise<void> =>
  replaceGuests(tx.db, { campaignId: kept.campaignId, ...at }, await loadGuests(tx, kept, at.day))
