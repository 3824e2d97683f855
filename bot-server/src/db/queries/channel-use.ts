/** Queries of what a channel's month takes: used, waiting, scheduled, and the reminders that are to be expected. */
import type { OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql, type SqlBool } from 'kysely'
import type { GroupSendingWay } from '../../domain/channels/cost.ts'
import { vietnameseDay } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import { parseReminderDays } from './campaign-columns.ts'
import { holdsOn } from './holds-on.ts'
import { hasMembersOn, isGroupInUse } from './push-deliveries.ts'
import { withUnitsBelow } from './unit-lines.ts'

/** So many messages of a channel in a month (`YYYY-MM` in Vietnam). */
export interface MonthCount {
  way: GroupSendingWay
  month: string
  count: number
}

const monthOf = (db: Db, column: string) => sql<string>`substr(${vietnameseDay(db, column)}, 1, 7)`

/** What the platform has counted, for months from one on. */
export const listUsed = (db: Db, fromMonth: string): Promise<MonthCount[]> =>
  db
    .selectFrom('quota_use')
    .select(['way', 'month', 'used as count'])
    .where('way', 'in', ['bot', 'oa'])
    .where('month', '>=', fromMonth)
    .$narrowType<{ way: GroupSendingWay }>()
    .execute()

/** Messages in the outbox that are still to leave, by the month in which they are due; one under way is counted as used. */
export const countWaiting = (db: Db, until: Instant): Promise<MonthCount[]> =>
  db
    .selectFrom('outbox')
    .select((eb) => [
      'way',
      monthOf(db, 'outbox.due_at').as('month'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where(sql.ref('state'), '=', sql.lit('ready'))
    .where('way', 'in', ['bot', 'oa'])
    .where('due_at', '<', until)
    .groupBy(['way', monthOf(db, 'outbox.due_at')])
    .$narrowType<{ way: GroupSendingWay }>()
    .execute()

/** A part that goes in the message of another costs no message, only its file. */
const isCarried = sql<SqlBool>`exists (select 1 from part_push as carrier
  where carrier.id = part_push.carried_by and carrier.due_at = part_push.due_at
    and carrier.state = part_push.state and carrier.fanned_out_at is null)`

/**
 * What scheduled parts of the whole house are to cost until an instant: to every group that each reaches.
 * @param except parts whose hours are about to be chosen anew
 */
export const countScheduled = async (
  db: Db,
  { until, day, except }: { until: Instant; day: Day; except: readonly PartId[] },
): Promise<(MonthCount & { files: number })[]> =>
  db
    .selectFrom('part_push')
    .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
    .innerJoin('org_path as reach', 'reach.ancestor_id', 'campaign_node.org_unit_id')
    .innerJoin('branch_group', 'branch_group.org_unit_id', 'reach.descendant_id')
    .select((eb) => [
      'branch_group.channel as way',
      monthOf(db, 'part_push.due_at').as('month'),
      sql<number>`cast(sum(case when ${isCarried} then 0 else 1 end) as integer)`.as('count'),
      eb.fn.countAll<number>().as('files'),
    ])
    .where('part_push.state', '=', 'hen_gio')
    .where('part_push.fanned_out_at', 'is', null)
    .where('part_push.due_at', '<', until)
    .where(holdsOn('reach', day))
    .where(isGroupInUse)
    .$if(except.length > 0, (query) => query.where('part_push.part_id', 'not in', except))
    .groupBy(['branch_group.channel', monthOf(db, 'part_push.due_at')])
    .execute()

/** Deadlines of the same day and ladder, and in how many groups their reminders are to be expected. */
interface RemindedGroups {
  way: GroupSendingWay
  dueOn: Day
  isTentative: boolean
  reminderDays: readonly number[] | null
  groups: number
}

/** Reminders of one day go as one message a group: deadlines of one day count once. */
export const listRemindedGroups = async (
  db: Db,
  { unitId, day, from, until }: { unitId: OrgUnitId; day: Day; from: Instant; until: Instant },
): Promise<RemindedGroups[]> => {
  const dueOn = vietnameseDay(db, 'deadline.due_at')
  const rows = await withUnitsBelow(db, unitId, day)
    .selectFrom('audience')
    .innerJoin('branch_group', 'branch_group.org_unit_id', 'audience.id')
    .innerJoin('campaign_node', 'campaign_node.org_unit_id', 'audience.id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .innerJoin('deadline', 'deadline.campaign_node_id', 'campaign_node.id')
    .select([
      'branch_group.channel as way',
      dueOn.as('dueOn'),
      'deadline.is_tentative',
      'campaign.reminder_days',
      sql<number>`cast(count(distinct branch_group.id) as integer)`.as('groups'),
    ])
    .where(isGroupInUse)
    .where('campaign_node.state', 'not in', ['hoan_thanh', 'luu_tru', 'huy'])
    .where('campaign_node.succeeded_by', 'is', null)
    .where('deadline.due_at', '>=', from)
    .where('deadline.due_at', '<', until)
    .groupBy(['branch_group.channel', dueOn, 'deadline.is_tentative', 'campaign.reminder_days'])
    .execute()
  return rows.map(({ is_tentative, reminder_days, ...row }) => ({
    ...row,
    isTentative: is_tentative === 1,
    reminderDays: parseReminderDays(reminder_days),
  }))
}

/** Branches below a unit to which no message goes. */
export const countHandShares = async (db: Db, unitId: OrgUnitId, day: Day): Promise<number> => {
  const row = await withUnitsBelow(db, unitId, day)
    .selectFrom('audience')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(hasMembersOn('audience.id', day))
    .where(
      sql<SqlBool>`not exists (select 1 from branch_group
        where branch_group.org_unit_id = audience.id and ${isGroupInUse})`,
    )
    .executeTakeFirstOrThrow()
  return row.count
}

/** What was learned of each channel's rate, in calls a minute. */
export const listLearnedRates = async (
  db: Db,
): Promise<Partial<Record<GroupSendingWay, number>>> => {
  const rows = await db
    .selectFrom('sending_way')
    .select(['way', 'per_minute'])
    .where('way', 'in', ['bot', 'oa'])
    .where('per_minute', 'is not', null)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.way, row.per_minute]))
}
