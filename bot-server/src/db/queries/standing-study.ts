/** Queries of what a person's study is judged by: memberships over time, and the campaign's sessions owed or attended. */
import type { CampaignId, OrgUnitId, PersonId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { CampaignSession, Home } from '../../domain/attendance/completion.ts'
import type { AttendanceRecord } from '../../domain/attendance/record.ts'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { listAttendanceOfSessions } from './attendance.ts'
import { holdsOn } from './holds-on.ts'

/** Every official membership of some people, past and planned ones too. */
export const listHomes = async (db: Db, personIds: readonly PersonId[]): Promise<Home[]> => {
  const homes: Home[] = []
  for (const some of chunksOf(personIds)) {
    const rows = await db
      .selectFrom('membership')
      .select(['person_id', 'org_unit_id', 'valid_from', 'valid_to'])
      .where('person_id', 'in', some)
      .where('attach', '=', 'chinh_thuc')
      .execute()
    homes.push(
      ...rows.map((row) => ({
        personId: row.person_id,
        unitId: row.org_unit_id,
        from: row.valid_from,
        to: row.valid_to,
      })),
    )
  }
  return homes
}

/** The members of a branch on a day who are, or were once, temporarily attached to another. */
export const listAttachedAway = async (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('membership as visit')
    .innerJoin('membership', 'membership.person_id', 'visit.person_id')
    .select('membership.person_id')
    .distinct()
    .where('membership.org_unit_id', '=', unitId)
    .where('membership.attach', '=', 'chinh_thuc')
    .where(holdsOn('membership', day))
    .where('visit.attach', '=', 'tam_thoi')
    .execute()
  return rows.map((row) => row.person_id)
}

const selectCampaignSessions = (db: Db, campaignId: CampaignId) =>
  db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .select((eb) => [
      'session.id',
      'session.starts_at',
      'session.closed_at',
      'session.is_mandatory',
      'class.is_makeup',
      'class.split_id',
      'campaign_node.org_unit_id',
      eb
        .selectFrom('class_audience')
        .select((one) => one.fn.countAll<number>().as('n'))
        .whereRef('class_audience.class_id', '=', 'class.id')
        .as('groups'),
      eb
        .selectFrom('class_audience')
        .select((one) => one.fn.countAll<number>().as('n'))
        .whereRef('class_audience.class_id', '=', 'class.id')
        .where('class_audience.audience_group', '=', 'dang_vien')
        .as('for_members'),
    ])
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('campaign_node.state', '!=', 'huy')

type SessionRow = Awaited<ReturnType<ReturnType<typeof selectCampaignSessions>['execute']>>[number]

/** A class that names its audience is owed by members only when it names them; one of several by turns, by nobody. */
const toCampaignSession = (row: SessionRow): CampaignSession => ({
  id: row.id,
  unitId: row.org_unit_id,
  startsAt: row.starts_at,
  closedAt: row.closed_at,
  isMandatory: row.is_mandatory === 1,
  isMakeup: row.is_makeup === 1,
  isForAll: row.split_id === null && (row.groups === 0 || (row.for_members ?? 0) > 0),
})

/** The campaign's sessions at some units, and at every unit where some people have a record of one. */
export const listCampaignSessions = async (
  db: Db,
  query: {
    campaignId: CampaignId
    unitIds: readonly OrgUnitId[]
    personIds: readonly PersonId[]
  },
): Promise<CampaignSession[]> => {
  const found = new Map<string, CampaignSession>()
  const keep = (rows: readonly SessionRow[]) => {
    for (const row of rows) found.set(row.id, toCampaignSession(row))
  }
  for (const some of chunksOf(query.unitIds))
    keep(
      await selectCampaignSessions(db, query.campaignId)
        .where('campaign_node.org_unit_id', 'in', some)
        .execute(),
    )
  for (const some of chunksOf(query.personIds))
    keep(
      await selectCampaignSessions(db, query.campaignId)
        .where('class.campaign_node_id', 'in', (eb) =>
          eb
            .selectFrom('attendance')
            .innerJoin('session as seen', 'seen.id', 'attendance.session_id')
            .innerJoin('class as held', 'held.id', 'seen.class_id')
            .select('held.campaign_node_id')
            .where('attendance.person_id', 'in', some),
        )
        .execute(),
    )
  return [...found.values()]
}

/** What is recorded of some sessions, as far as it is about some people. */
export const listRecordsAt = async (
  db: Db,
  sessions: readonly CampaignSession[],
  personIds: ReadonlySet<PersonId>,
): Promise<AttendanceRecord[]> => {
  const records: AttendanceRecord[] = []
  for (const some of chunksOf(sessions.map((one) => one.id)))
    records.push(...(await listAttendanceOfSessions(db, some)))
  return records.filter((one) => personIds.has(one.personId))
}
