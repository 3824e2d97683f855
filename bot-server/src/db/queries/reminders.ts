/** Queries of reminders: deadlines within reach of the ladder, rungs handled, people reminded today, who is pending. */
import type {
  ChatId,
  CampaignId,
  CampaignNodeId,
  DeadlineId,
  OrgUnitId,
  PersonId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { Db } from '../schema/database.ts'
import { parseReminderDays } from './campaign-columns.ts'

export interface RemindableDeadline {
  id: DeadlineId
  nodeId: CampaignNodeId
  campaignId: CampaignId
  unitId: OrgUnitId
  subject: DeadlineSubject
  dueAt: Instant
  isTentative: boolean
  /** The days that the campaign chose; null: the usual ladder. */
  reminderDays: readonly number[] | null
  messagesPerMinute: number | null
  /** Names of the rungs that were handled already. */
  handled: readonly string[]
}

/** States in which a node is at work: a postponed or finished one reminds nobody. */
export const REMINDING_STATES = ['ban_hanh', 'dang_hoc', 'hoc_bu', 'thu_hoach', 'bao_cao'] as const

/** Deadlines of nodes at work that fall due from one instant on, up to another if given; nearest first. */
export const listRemindableDeadlines = async (
  db: Db,
  dueFrom: Instant,
  dueUntil?: Instant,
): Promise<RemindableDeadline[]> => {
  let query = db
    .selectFrom('deadline')
    .innerJoin('campaign_node', 'campaign_node.id', 'deadline.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .leftJoin('reminder', 'reminder.deadline_id', 'deadline.id')
    .select([
      'campaign.reminder_days',
      'campaign.messages_per_minute as messagesPerMinute',
      'deadline.id',
      'deadline.campaign_node_id as nodeId',
      'campaign_node.campaign_id as campaignId',
      'campaign_node.org_unit_id as unitId',
      'deadline.subject',
      'deadline.due_at as dueAt',
      'deadline.is_tentative',
      'reminder.rung',
    ])
    .where('campaign_node.state', 'in', [...REMINDING_STATES])
    .where('campaign_node.succeeded_by', 'is', null)
    .where('deadline.due_at', '>=', dueFrom)
    .orderBy('deadline.due_at')
    .orderBy('deadline.id')
  if (dueUntil !== undefined) query = query.where('deadline.due_at', '<=', dueUntil)
  const rows = await query.execute()
  const byId = new Map<DeadlineId, RemindableDeadline & { handled: string[] }>()
  for (const { rung, is_tentative, reminder_days, ...row } of rows) {
    const known = byId.get(row.id) ?? {
      ...row,
      isTentative: is_tentative === 1,
      reminderDays: parseReminderDays(reminder_days),
      handled: [],
    }
    if (rung !== null) known.handled.push(rung)
    byId.set(row.id, known)
  }
  return [...byId.values()]
}

/** Marks a rung as handled. @returns false when it was handled already */
export const insertReminder = async (
  db: Db,
  reminder: { id: string; deadlineId: DeadlineId; rung: string; handledAt: Instant },
): Promise<boolean> => {
  const result = await db
    .insertInto('reminder')
    .values({
      id: reminder.id,
      deadline_id: reminder.deadlineId,
      rung: reminder.rung,
      handled_at: reminder.handledAt,
    })
    .onConflict((conflict) => conflict.columns(['deadline_id', 'rung']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes the one automatic reminder of a person's day (INV-42). @returns false when it was taken already */
export const insertRemindedPerson = async (
  db: Db,
  reminded: { personId: PersonId; day: Day; deadlineId: DeadlineId },
): Promise<boolean> => {
  const result = await db
    .insertInto('reminded_person')
    .values({
      person_id: reminded.personId,
      day: reminded.day,
      deadline_id: reminded.deadlineId,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'day']).doNothing())
    .executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The chats of the groups that are bound to a branch now, each with its channel. */
export const listGroupChatsOf = (
  db: Db,
  unitId: OrgUnitId,
): Promise<{ way: 'bot' | 'oa'; chatId: ChatId }[]> =>
  db
    .selectFrom('branch_group')
    .select(['channel as way', 'chat_id as chatId'])
    .where('org_unit_id', '=', unitId)
    .where('unbound_at', 'is', null)
    .orderBy('bound_at')
    .orderBy('id')
    .execute()
