/** Loads what months of the group channels take already, in a few queries whatever the number of groups. */
import type { PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  countScheduled,
  countWaiting,
  listUsed,
  type MonthCount,
} from '../../db/queries/channel-use.ts'
import { fileWays } from '../../domain/channels/capabilities.ts'
import {
  type GroupSendingWay,
  groupSendingWays,
  type MonthUse,
} from '../../domain/channels/cost.ts'
import { nextQuotaMonth, quotaMonthOf } from '../../domain/channels/quota.ts'
import type { ServiceContext } from '../context.ts'

/** The months from now to the one in which an instant falls, each as `YYYY-MM`; at most two years of them. */
const MOST_MONTHS = 24

const monthsUntil = (now: Instant, last: Instant): string[] => {
  const months: string[] = []
  for (let at = now; months.length < MOST_MONTHS; at = nextQuotaMonth(at)) {
    months.push(quotaMonthOf(at))
    if (quotaMonthOf(at) >= quotaMonthOf(last)) break
  }
  return months
}

const sumOf = (counts: readonly MonthCount[], way: GroupSendingWay, month: string): number =>
  counts
    .filter((one) => one.way === way && one.month === month)
    .reduce((sum, { count }) => sum + count, 0)

/**
 * @param until the last instant of interest
 * @param except parts that are about to get other hours, whose present ones do not count
 * @returns for each channel every month from now to that instant; no reminders in them yet
 */
export const loadMonthUse = async (
  ctx: ServiceContext,
  until: Instant,
  except: readonly PartId[] = [],
): Promise<MonthUse[]> => {
  const now = ctx.clock.now()
  const months = monthsUntil(now, until)
  const end = nextQuotaMonth(until)
  const used = await listUsed(ctx.db, quotaMonthOf(now))
  const waiting = await countWaiting(ctx.db, end)
  const planned = await countScheduled(ctx.db, { until: end, day: dayOf(now), except })
  const scheduled = planned.map(({ way, month, count, files }) => ({
    way,
    month,
    count: count + (fileWays.includes(way) ? files : 0),
  }))
  // What should have left in a month that is over leaves in this one.
  const coming = [...waiting, ...scheduled].map((one) => ({
    ...one,
    month: one.month < quotaMonthOf(now) ? quotaMonthOf(now) : one.month,
  }))
  return groupSendingWays.flatMap((way) =>
    months.map((month) => ({
      way,
      month,
      limit: ctx.limits.perMonth[way] ?? null,
      used: sumOf(used, way, month),
      scheduled: sumOf(coming, way, month),
      reminders: 0,
    })),
  )
}
