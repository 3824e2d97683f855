/** Finds the rungs to take today, with the units and duties that are told at each. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import { listCalendarDays } from '../../db/queries/data-requests.ts'
import { listNodePlaces, listOwed, type OwedWithSteps } from '../../db/queries/escalation.ts'
import { listOverseersOf } from '../../db/queries/oversight.ts'
import { type Audience, audiencesAt } from '../../domain/escalation/audiences.ts'
import { rungToTake, USUAL_ESCALATION_DAYS } from '../../domain/escalation/ladder.ts'
import type { ServiceContext } from '../context.ts'

export interface Step {
  owed: OwedWithSteps
  rung: number
  audiences: readonly Audience[]
}

/** As far ahead as the first rung may lie: 20 working days with the days off of Tết between them. */
const MOST_DAYS_BEFORE = 45

/** To be called by a guarded verb; a constant number of queries whatever is owed. */
export const findSteps = async (ctx: ServiceContext): Promise<Step[]> => {
  const now = ctx.clock.now()
  const today = dayOf(now)
  const exceptions = await listCalendarDays(ctx.db)
  const all = await listOwed(ctx.db, {
    now,
    dueBefore: endOf(addDays(today, MOST_DAYS_BEFORE)),
    lastRung: USUAL_ESCALATION_DAYS.length,
  })
  const climbing = all.flatMap((owed) => {
    const rung = rungToTake({ ...owed, isTentative: false }, today, exceptions)
    return rung === undefined ? [] : [{ owed, rung }]
  })
  const above = await findUnitsOf(
    ctx,
    climbing.map(({ owed }) => owed.parentNodeId),
  )
  const inReview = climbing.filter(({ owed }) => owed.isInReview)
  const reviewed = inReview.map(({ owed }) => owed.unitId)
  const overseers = await listOverseersOf(ctx.db, reviewed, now)
  const watched = new Set(overseers.map(({ unitId }) => unitId))
  return climbing.flatMap(({ owed, rung }) => {
    const audiences = audiencesAt(rung, {
      ...owed,
      isPersonal: owed.subject === 'ke_hoach_ca_nhan',
      hasReviewer: watched.has(owed.unitId),
      aboveUnitId: owed.parentNodeId === null ? undefined : above.get(owed.parentNodeId),
    })
    return audiences.length === 0 ? [] : [{ owed, rung, audiences }]
  })
}

const findUnitsOf = async (
  ctx: ServiceContext,
  nodes: readonly (CampaignNodeId | null)[],
): Promise<Map<CampaignNodeId, OrgUnitId>> => {
  const ids = [...new Set(nodes)].filter((id) => id !== null)
  const places = await listNodePlaces(ctx.db, ids)
  return new Map(places.map(({ id, unitId }) => [id, unitId]))
}
