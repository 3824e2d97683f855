/** Queries that end the keeping of data whose term is over, a bounded number at a time (P-09). */
import type {
  CampaignId,
  EssayId,
  OrgUnitId,
  PersonId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { DeleteResult, Insertable, UpdateResult } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { holdsAt } from './holds-on.ts'

interface Bound {
  before: Instant
  limit: number
}

const deleted = (result: DeleteResult): number => Number(result.numDeletedRows)
const updated = (result: UpdateResult): number => Number(result.numUpdatedRows)

/** Deletes messages that were due before a moment and wait no more; parts stay, the reach is counted by them. */
export const deleteMessages = async (db: Db, { before, limit }: Bound): Promise<number> =>
  deleted(
    await db
      .deleteFrom('outbox')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('outbox')
          .select('id')
          .where('state', 'in', ['delivered', 'unknown', 'dead', 'expired'])
          .where('kind', 'in', ['answer', 'reminder', 'notice'])
          .where('due_at', '<', before)
          .limit(limit),
      )
      .executeTakeFirst(),
  )

/** Deletes notices of before a moment, and read ones of before a later moment. */
export const deleteNotices = async (
  db: Db,
  { before, readBefore, limit }: Bound & { readBefore: Instant },
): Promise<number> =>
  deleted(
    await db
      .deleteFrom('notice')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('notice')
          .select('id')
          .where('created_at', '<', readBefore)
          .where((or) => or.or([or('created_at', '<', before), or('read_at', '<', readBefore)]))
          .orderBy('created_at')
          .limit(limit),
      )
      .executeTakeFirst(),
  )

/** Deletes dialogues that nobody went on with. */
export const deleteDialogues = async (db: Db, before: Instant): Promise<number> =>
  deleted(await db.deleteFrom('dialogue').where('expires_at', '<', before).executeTakeFirst())

/** Deletes the marks that somebody was reminded on a day. */
export const deleteReminded = async (
  db: Db,
  { before, limit }: { before: Day; limit: number },
): Promise<number> => {
  const rows = await db
    .selectFrom('reminded_person')
    .select('day')
    .distinct()
    .where('day', '<', before)
    .limit(1)
    .execute()
  const [oldest] = rows
  if (!oldest) return 0
  return deleted(
    await db
      .deleteFrom('reminded_person')
      .where('day', '=', oldest.day)
      .where('person_id', 'in', (eb) =>
        eb
          .selectFrom('reminded_person')
          .select('person_id')
          .where('day', '=', oldest.day)
          .limit(limit),
      )
      .executeTakeFirst(),
  )
}

/** Deletes tasks that were done: they name events, which are settled. */
export const deleteDoneTasks = async (db: Db, { before, limit }: Bound): Promise<number> =>
  deleted(
    await db
      .deleteFrom('task')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('task')
          .select('id')
          .where('state', 'in', ['done', 'dead'])
          .where('due_at', '<', before)
          .limit(limit),
      )
      .executeTakeFirst(),
  )

/** Empties the words of requests that were answered before a moment; what was asked when, and how, stays. */
export const emptyRequests = async (db: Db, { before, limit }: Bound): Promise<number> =>
  updated(
    await db
      .updateTable('data_request')
      .set({ sealed_texts: null })
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('data_request')
          .select('id')
          .where('state', '!=', 'cho_tra_loi')
          .where('answered_at', '<', before)
          .where('sealed_texts', 'is not', null)
          .limit(limit),
      )
      .executeTakeFirst(),
  )

/** People whose last membership ended before a day, who hold no duty and whose names are still kept. */
export const listLongGone = async (
  db: Db,
  { before, now, limit }: { before: Day; now: Instant; limit: number },
): Promise<PersonId[]> => {
  const rows = await db
    .selectFrom('membership')
    .select('membership.person_id')
    .distinct()
    .where('membership.valid_to', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('membership as later')
            .select('later.id')
            .whereRef('later.person_id', '=', 'membership.person_id')
            .where((or) =>
              or.or([or('later.valid_to', 'is', null), or('later.valid_to', '>=', before)]),
            ),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('erasure')
            .select('erasure.person_id')
            .whereRef('erasure.person_id', '=', 'membership.person_id'),
        ),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('role_assignment')
            .select('role_assignment.id')
            .whereRef('role_assignment.person_id', '=', 'membership.person_id')
            .where((or) =>
              or.or([holdsAt('role_assignment', now), or('role_assignment.starts_at', '>', now)]),
            ),
        ),
      ),
    )
    .orderBy('membership.person_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Campaigns reported on before a day whose every node was put into the archive, or cancelled. */
export const listArchivedCampaigns = async (db: Db, before: Day): Promise<CampaignId[]> => {
  const rows = await db
    .selectFrom('campaign')
    .select('campaign.id')
    .where('campaign.snapshot_on', '<', before)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('campaign_node as archived')
          .select('archived.id')
          .whereRef('archived.campaign_id', '=', 'campaign.id')
          .where('archived.state', '=', 'luu_tru'),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('campaign_node as open')
            .select('open.id')
            .whereRef('open.campaign_id', '=', 'campaign.id')
            .where('open.succeeded_by', 'is', null)
            .where('open.state', 'not in', ['luu_tru', 'huy']),
        ),
      ),
    )
    .orderBy('campaign.id')
    .execute()
  return rows.map((row) => row.id)
}

interface Countable {
  unitId: OrgUnitId
  sessionId: SessionId | null
  state: string
}

/** Attendance of a campaign, each with the unit that held the session. */
export const listAttendanceOf = (
  db: Db,
  campaignId: CampaignId,
  limit: number,
): Promise<(Countable & { sessionId: SessionId; personId: PersonId })[]> =>
  db
    .selectFrom('attendance')
    .innerJoin('session', 'session.id', 'attendance.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .select([
      'campaign_node.org_unit_id as unitId',
      'attendance.session_id as sessionId',
      'attendance.person_id as personId',
      'attendance.state',
    ])
    .where('campaign_node.campaign_id', '=', campaignId)
    .orderBy('attendance.session_id')
    .limit(limit)
    .execute()

/** Essays of a campaign, each with its author's branch on the day of the report, or the campaign's owner. */
export const listEssaysOf = (
  db: Db,
  campaignId: CampaignId,
  limit: number,
): Promise<(Countable & { id: EssayId })[]> =>
  db
    .selectFrom('essay')
    .innerJoin('campaign', 'campaign.id', 'essay.campaign_id')
    .leftJoin('membership', (join) =>
      join
        .onRef('membership.person_id', '=', 'essay.person_id')
        .on('membership.attach', '=', 'chinh_thuc')
        .onRef('membership.valid_from', '<=', 'campaign.snapshot_on')
        .on((eb) =>
          eb.or([
            eb('membership.valid_to', 'is', null),
            eb('membership.valid_to', '>', eb.ref('campaign.snapshot_on')),
          ]),
        ),
    )
    .select((eb) => [
      'essay.id',
      'essay.state',
      eb.fn.coalesce('membership.org_unit_id', 'campaign.owner_org_id').as('unitId'),
      eb.val<SessionId | null>(null).as('sessionId'),
    ])
    .where('essay.campaign_id', '=', campaignId)
    // Its author keeps the text, and with it the row.
    .where('essay.text_kept_at', 'is', null)
    .orderBy('essay.id')
    .limit(limit)
    .execute()

export const insertKeptCounts = async (
  db: Db,
  rows: readonly Insertable<Database['kept_count']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('kept_count').values(some).execute()
}

export const deleteAttendance = async (
  db: Db,
  sessionId: SessionId,
  personIds: readonly PersonId[],
): Promise<void> => {
  for (const some of chunksOf(personIds))
    await db
      .deleteFrom('attendance')
      .where('session_id', '=', sessionId)
      .where('person_id', 'in', some)
      .execute()
}

export const deleteEssays = async (db: Db, ids: readonly EssayId[]): Promise<void> => {
  for (const some of chunksOf(ids)) await db.deleteFrom('essay').where('id', 'in', some).execute()
}
