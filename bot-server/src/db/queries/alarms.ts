/** Queries of who is told of alarms: administrators of the whole house by their duty, and mailboxes. */
import type { OrgUnitId, PersonId, SubscriptionId } from '@quan-triet/shared/models/ids'
import type { MailState } from '@quan-triet/shared/models/mailing'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

export interface AlarmPerson {
  personId: PersonId
  name: string
  isNamed: boolean
}

const operatorDuties = (db: Db, tops: readonly OrgUnitId[], now: Instant) =>
  db
    .selectFrom('role_assignment')
    .where('role', '=', 'quan_tri')
    .where('role_assignment.org_unit_id', 'in', tops)
    .where(holdsAt('role_assignment', now))

/** Everybody who operates the house now, and whether alarms are to go to that person. */
export const listAlarmPeople = async (
  db: Db,
  tops: readonly OrgUnitId[],
  now: Instant,
): Promise<AlarmPerson[]> => {
  if (tops.length === 0) return []
  const rows = await operatorDuties(db, tops, now)
    .innerJoin('person', 'person.id', 'role_assignment.person_id')
    .leftJoin('alarm_duty', 'alarm_duty.role_id', 'role_assignment.id')
    .select(['person.id', 'person.full_name'])
    .select((eb) => eb.fn.count<number>('alarm_duty.role_id').as('named'))
    .groupBy(['person.id', 'person.full_name'])
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, full_name, named }) => ({
    personId: id,
    name: full_name,
    isNamed: named > 0,
  }))
}

/** Names these people and nobody else. */
export const replaceAlarmPeople = async (
  db: Db,
  tops: readonly OrgUnitId[],
  { personIds, now }: { personIds: readonly PersonId[]; now: Instant },
): Promise<void> => {
  await db.deleteFrom('alarm_duty').execute()
  if (personIds.length === 0) return
  const duties = await operatorDuties(db, tops, now)
    .select('role_assignment.id')
    .where('person_id', 'in', personIds)
    .execute()
  if (duties.length === 0) return
  await db
    .insertInto('alarm_duty')
    .values(duties.map(({ id }) => ({ role_id: id, named_at: now })))
    .execute()
}

export interface AlarmMailbox {
  id: SubscriptionId
  orgUnitId: OrgUnitId
  label: string
  state: MailState
}

/** The mailboxes of alarms, those taken away left out, oldest first. */
export const listAlarmMailboxes = (db: Db): Promise<AlarmMailbox[]> =>
  db
    .selectFrom('mail_subscription')
    .select(['id', 'org_unit_id as orgUnitId', 'label', 'state'])
    .where('purpose', '=', 'alarms')
    .where('state', '!=', 'removed')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
