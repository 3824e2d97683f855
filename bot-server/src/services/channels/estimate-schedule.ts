/** Tells what a timetable costs before anybody confirms it, and what would make it fit when it does not. */
import type { ScheduleCost } from '@quan-triet/shared/models/channels'
import type { SchedulePushesInput } from '@quan-triet/shared/models/document'
import type { DocumentId, OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addDays, dayOf, endOf } from '@quan-triet/shared/time/calendar'
import {
  countHandShares,
  listLearnedRates,
  listRemindedGroups,
} from '../../db/queries/channel-use.ts'
import { countBotUnits, findSendingTerms } from '../../db/queries/channels.ts'
import { findNode } from '../../db/queries/campaign-nodes.ts'
import { findNodeOfDocument } from '../../db/queries/documents.ts'
import { listPartsOfDocument } from '../../db/queries/parts.ts'
import { countGroupsInUse } from '../../db/queries/push-deliveries.ts'
import { fileWays } from '../../domain/channels/capabilities.ts'
import {
  doesFit,
  type GroupSendingWay,
  groupSendingWays,
  minutesToSend,
  type MonthUse,
  totalOf,
} from '../../domain/channels/cost.ts'
import { expectReminders } from '../../domain/channels/expect-reminders.ts'
import { quotaLevel } from '../../domain/channels/quota.ts'
import { costOfWish, type PlannedSlot, proposeToFit } from '../../domain/channels/proposals.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { DAYS_BEFORE_DUE } from '../../domain/deadlines/reminder-ladder.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireDocument } from '../parts/load-draft.ts'
import { requireComing } from '../parts/require-coming.ts'
import { loadMonthUse } from './load-month-use.ts'

/**
 * Counts one message a group for each slot, the files of its parts where the channel brings files, and the reminders to
 * be expected in the same groups; against the quota of the months concerned, the reserve for answers kept.
 * @throws ServiceError `no_campaign`, `due_in_past`, `not_found`, `not_allowed`
 */
export const estimateSchedule = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: SchedulePushesInput & { id: DocumentId }
}): Promise<ScheduleCost> => {
  const { unitId } = await requireDocument(ctx, input.id)
  const nodeId = await findNodeOfDocument(ctx.db, input.id)
  const node = nodeId && (await findNode(ctx.db, nodeId))
  if (!node) throw new ServiceError('no_campaign')
  const { quietHours, messagesPerMinute } = await findSendingTerms(ctx.db, node.campaignId)
  const slots = await readSlots(ctx, input)
  const now = ctx.clock.now()
  const groups = await countGroupsInUse(ctx.db, unitId, now)
  const leavesAt = (dueAt: Instant): Instant => nextAllowed(dueAt, quietHours)
  const wish = { groups, slots, fileWays, leavesAt, months: await loadMonths(ctx, unitId, slots) }
  const months = costOfWish(wish)
  return {
    unitId,
    messages: totalOf(months),
    groups,
    byHand: await countHandShares(ctx.db, unitId, dayOf(now)),
    months: months
      .filter((month) => month.messages > 0)
      .map((month) => ({ ...month, level: quotaLevel(month) })),
    fits: doesFit(months),
    minutes: minutesToSend(groups, await ratesOf(ctx), messagesPerMinute),
    groupsOverLimit:
      groups.bot === 0 ? 0 : Math.max(0, (await countBotUnits(ctx.db)) - ctx.limits.botGroups),
    proposals: proposeToFit(wish),
  }
}

/** The slots in the order of time and reading. @throws ServiceError `not_found` for a part of another document */
const readSlots = async (
  ctx: ServiceContext,
  { id, pushes, merged = [] }: SchedulePushesInput & { id: DocumentId },
): Promise<PlannedSlot[]> => {
  const parts = await listPartsOfDocument(ctx.db, id)
  const position = new Map(parts.map((part) => [part.id, part.position]))
  const placeOf = (partId: PartId): number => {
    const place = position.get(partId)
    if (place === undefined) throw new ServiceError('not_found')
    return place
  }
  const planned = pushes.toSorted((a, b) => placeOf(a.partId) - placeOf(b.partId))
  for (const { dueAt } of planned) requireComing(ctx, dueAt)
  const carrierOf = new Map(merged.flatMap((ids, index) => ids.map((one) => [one, index])))
  const slots = new Map<string, { partIds: PartId[]; dueAt: Instant }>()
  for (const { partId, dueAt } of planned) {
    const carrier = carrierOf.get(partId)
    const key = carrier === undefined ? partId : `${carrier}/${dueAt}`
    const slot = slots.get(key)
    if (slot) slot.partIds.push(partId)
    else slots.set(key, { partIds: [partId], dueAt })
  }
  return [...slots.values()]
}

const loadMonths = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
  slots: readonly PlannedSlot[],
): Promise<MonthUse[]> => {
  const now = ctx.clock.now()
  const day = dayOf(now)
  const last = slots.reduce((latest, { dueAt }) => (dueAt > latest ? dueAt : latest), now)
  const partIds = slots.flatMap((slot) => slot.partIds)
  // A night may carry the last one into the next day, and with it into the next month.
  const until = endOf(addDays(dayOf(last), 1))
  const uses = await loadMonthUse(ctx, until, partIds)
  const reach = endOf(addDays(dayOf(until), 31 + DAYS_BEFORE_DUE))
  const reminded = await listRemindedGroups(ctx.db, { unitId, day, from: now, until: reach })
  const expected = expectReminders(reminded, now)
  return uses.map((use) => ({ ...use, reminders: expected(use.way, use.month) }))
}

/** The slower of what is set and what was learned. */
const ratesOf = async (ctx: ServiceContext): Promise<Partial<Record<GroupSendingWay, number>>> => {
  const learned = await listLearnedRates(ctx.db)
  return Object.fromEntries(
    groupSendingWays.flatMap((way) => {
      const known = [ctx.limits.perMinute[way], learned[way]].filter((rate) => rate !== undefined)
      return known.length === 0 ? [] : [[way, Math.min(...known)]]
    }),
  )
}
