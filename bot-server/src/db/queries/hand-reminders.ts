/** Queries of reminders ordered by hand: the one of a branch's day, those that wait for the end of the quiet hours. */
import type { HandReminderSubject } from '@quan-triet/shared/models/hand-reminder'
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'
import { REMINDING_STATES } from './reminders.ts'

export interface OrderedReminder {
  unitId: OrgUnitId
  /** The day on which it goes. */
  day: Day
  subject: HandReminderSubject
  targetId: string
  goesAt: Instant
}

/** Takes the one reminder by hand of a branch's day. @returns false when it was taken already */
export const insertHandReminder = async (
  db: Db,
  ordered: OrderedReminder & { orderedAt: Instant; sentAt: Instant | null },
): Promise<boolean> => {
  const result = await db
    .insertInto('hand_reminder')
    .values({
      org_unit_id: ordered.unitId,
      day: ordered.day,
      subject: ordered.subject,
      target_id: ordered.targetId,
      ordered_at: ordered.orderedAt,
      goes_at: ordered.goesAt,
      sent_at: ordered.sentAt,
    })
    .onConflict((conflict) => conflict.columns(['org_unit_id', 'day']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The reminder by hand that goes, or went, on a day. */
export const findHandReminder = (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<{ goesAt: Instant } | undefined> =>
  db
    .selectFrom('hand_reminder')
    .select('goes_at as goesAt')
    .where('org_unit_id', '=', unitId)
    .where('day', '=', day)
    .executeTakeFirst()

/** Those ordered in quiet hours that are over now. */
export const listDueHandReminders = (db: Db, now: Instant): Promise<OrderedReminder[]> =>
  db
    .selectFrom('hand_reminder')
    .select([
      'org_unit_id as unitId',
      'day',
      'subject',
      'target_id as targetId',
      'goes_at as goesAt',
    ])
    .where('sent_at', 'is', null)
    .where('goes_at', '<=', now)
    .orderBy('goes_at')
    .orderBy('org_unit_id')
    .execute()

/** Claims the sending of one that waited. @returns false when somebody else has sent it */
export const markHandReminderSent = async (
  db: Db,
  { unitId, day }: OrderedReminder,
  now: Instant,
): Promise<boolean> => {
  const result = await db
    .updateTable('hand_reminder')
    .set({ sent_at: now })
    .where('org_unit_id', '=', unitId)
    .where('day', '=', day)
    .where('sent_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Whether a node is at work: a postponed or finished one reminds nobody. */
export const isNodeReminding = async (db: Db, nodeId: CampaignNodeId): Promise<boolean> => {
  const row = await db
    .selectFrom('campaign_node')
    .select('id')
    .where('id', '=', nodeId)
    .where('state', 'in', [...REMINDING_STATES])
    .executeTakeFirst()
  return row !== undefined
}
