/** Writes at the end of each day how far every unit of the running campaigns is, for the curve over time. */
import { addMs, dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import {
  insertProgressDay,
  listProgressDays,
  listRunningCampaigns,
  type RunningCampaign,
} from '../../db/queries/progress-days.ts'
import { daysAtOnce, daysToWrite } from '../../domain/figures/days-to-write.ts'
import type { ServiceContext } from '../context.ts'
import { lastMomentOf } from '../figures/count-unit.ts'
import { requireRight } from '../rights.ts'

/** A campaign that was closed meanwhile still gets its last evening. */
const CLOSED_FOR_MS = 7 * 24 * 3_600_000

/**
 * Days that were missed are counted from the facts as they are known now; a day that is written stays, so that a second
 * run changes nothing. One statement a campaign and day, whatever the number of units; large campaigns at night alone.
 * @throws ServiceError `not_allowed` unless the house itself acts
 */
export const keepProgress = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'see_figures')
  const now = ctx.clock.now()
  const campaigns = await listRunningCampaigns(ctx.db, {
    day: dayOf(now),
    closedSince: addMs(now, -CLOSED_FOR_MS),
  })
  for (const campaign of campaigns) await writeDays(ctx, campaign)
}

const writeDays = async (ctx: ServiceContext, campaign: RunningCampaign): Promise<void> => {
  const { id: campaignId, ownerId: unitId, startsOn, snapshotOn, closedAt, nodes } = campaign
  const now = ctx.clock.now()
  const written = await listProgressDays(ctx.db, { campaignId, unitId })
  const closedOn = closedAt === null ? null : dayOf(closedAt)
  const days = daysToWrite(
    { startsOn, snapshotOn, closedOn, today: dayOf(now) },
    new Set(written.map((one) => one.day)),
    daysAtOnce(nodes, Number(timeOf(now).slice(0, 2))),
  )
  for (const day of days)
    await insertProgressDay(ctx.db, { unitId, campaignId, day, at: lastMomentOf(day), now })
}
