/** Queries of sessions (buổi) with their class, branch and venue. */
import type { CampaignNodeId, OrgUnitId, PersonId, SessionId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { isAmong } from '../dialect.ts'
import { gathered } from '../gathered.ts'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

/** Every session with what belongs to it; the first venue stands for a session that has several. */
const selectSessions = (db: Db) =>
  db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'class.campaign_node_id')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .leftJoin('session_venue as venue', (join) =>
      join.onRef('venue.id', '=', (eb) =>
        eb
          .selectFrom('session_venue')
          .select((one) => one.fn.min('session_venue.id').as('id'))
          .whereRef('session_venue.session_id', '=', 'session.id'),
      ),
    )
    .select([
      'session.id',
      'session.class_id',
      'session.number',
      'session.title',
      'session.starts_at',
      'session.ends_at',
      'session.is_mandatory',
      'session.check_in_from',
      'session.check_in_until',
      'session.late_after',
      'session.check_in_key',
      'session.closed_at',
      'session.speaker',
      'session.code_pace',
      'session.checks_place',
      'venue.latitude_e6',
      'venue.longitude_e6',
      'venue.radius_m',
      'class.title as class_title',
      'class.mode',
      'class.is_makeup',
      'class.campaign_node_id',
      'campaign_node.campaign_id',
      'campaign_node.org_unit_id',
      'campaign.closed_at as campaign_closed_at',
      'org_unit.name_org',
      'org_unit.level',
      'venue.name as venue_name',
      'venue.map_url',
    ])

type SessionRow = Awaited<ReturnType<ReturnType<typeof selectSessions>['execute']>>[number]

const toStudySession = (row: SessionRow): StudySession => ({
  id: row.id,
  classId: row.class_id,
  classTitle: row.class_title,
  nodeId: row.campaign_node_id,
  campaignId: row.campaign_id,
  unitId: row.org_unit_id,
  unitName: row.name_org,
  unitLevel: row.level,
  number: row.number,
  title: row.title,
  mode: row.mode,
  isMakeup: row.is_makeup === 1,
  isMandatory: row.is_mandatory === 1,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  checkInFrom: row.check_in_from,
  checkInUntil: row.check_in_until,
  lateAfter: row.late_after,
  closedAt: row.closed_at,
  campaignClosedAt: row.campaign_closed_at,
  speaker: row.speaker,
  venue: row.venue_name ?? '',
  mapUrl: row.map_url,
  codePace: row.code_pace,
  checksPlace: row.checks_place === 1,
  area: toArea(row),
  checkInKey: row.check_in_key,
})

const toArea = ({
  latitude_e6: latitudeE6,
  longitude_e6: longitudeE6,
  radius_m: radiusM,
}: Pick<SessionRow, 'latitude_e6' | 'longitude_e6' | 'radius_m'>): StudySession['area'] =>
  latitudeE6 === null || longitudeE6 === null || radiusM === null
    ? null
    : { latitudeE6, longitudeE6, radiusM }

/** The sessions of some ids, in no promised order; those that do not exist are left out. */
export const listSessionsById = async (
  db: Db,
  ids: readonly SessionId[],
): Promise<StudySession[]> => {
  const rows = await selectSessions(db).where('session.id', 'in', ids).execute()
  return rows.map(toStudySession)
}

export const findSession = async (db: Db, id: SessionId): Promise<StudySession | undefined> =>
  (await listSessionsById(db, [id]))[0]

/** The sessions of campaign nodes, earliest first. */
export const listSessionsOfNodes = async (
  db: Db,
  nodeIds: readonly CampaignNodeId[],
): Promise<StudySession[]> => {
  if (nodeIds.length === 0) return []
  const rows = await selectSessions(db)
    .where(isAmong(db, 'class.campaign_node_id', nodeIds))
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute()
  return rows.map(toStudySession)
}

/** The sessions of one campaign node, earliest first. */
export const listSessionsOfNode = gathered(
  async (db: Db, nodeIds: readonly CampaignNodeId[]): Promise<StudySession[][]> => {
    const ofNode = Map.groupBy(await listSessionsOfNodes(db, nodeIds), (one) => one.nodeId)
    return nodeIds.map((id) => ofNode.get(id) ?? [])
  },
)

/** Sessions not closed whose window has begun by `now` and lasts until `since` at least. */
const selectOpen = (db: Db, { since, now }: { since: Instant; now: Instant }) =>
  selectSessions(db)
    .where('session.closed_at', 'is', null)
    .where('session.check_in_from', '<=', now)
    .where('session.check_in_until', '>=', since)
    .orderBy('session.id')

/** The sessions of some units that take codes now, or did until `since`. */
export const listOpenSessions = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  times: { since: Instant; now: Instant },
): Promise<StudySession[]> => {
  const rows = await selectOpen(db, times)
    .where('campaign_node.org_unit_id', 'in', unitIds)
    .execute()
  return rows.map(toStudySession)
}

/**
 * The sessions that take codes now in the units next to a person's own: those under the same parent, and all above.
 * Only of campaigns that the person's own units take part in, and at most `limit`.
 */
export const listOpenSessionsNearby = async (
  db: Db,
  unitIds: readonly OrgUnitId[],
  { now, day, limit }: { now: Instant; day: Day; limit: number },
): Promise<StudySession[]> => {
  const above = db
    .selectFrom('org_path')
    .select('ancestor_id')
    .where('descendant_id', 'in', unitIds)
    .where(holdsOn('org_path', day))
  const siblings = db
    .selectFrom('org_edge')
    .select('child_id')
    .where('parent_id', 'in', above.where('depth', '=', 1))
    .where(holdsOn('org_edge', day))
  const campaigns = db
    .selectFrom('campaign_node')
    .select('campaign_id')
    .where('org_unit_id', 'in', unitIds)
  const rows = await selectOpen(db, { since: now, now })
    .where('campaign_node.campaign_id', 'in', campaigns)
    .where('campaign_node.org_unit_id', 'not in', unitIds)
    .where((eb) =>
      eb.or([
        eb('campaign_node.org_unit_id', 'in', above),
        eb('campaign_node.org_unit_id', 'in', siblings),
      ]),
    )
    .limit(limit)
    .execute()
  return rows.map(toStudySession)
}

/** Changes when codes are taken, unless the session was closed meanwhile. @returns whether it was changed */
export const markCheckInWindow = async (
  db: Db,
  id: SessionId,
  window: { checkInFrom: Instant; checkInUntil: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('session')
    .set({ check_in_from: window.checkInFrom, check_in_until: window.checkInUntil })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Closes a session and confirms what is recorded of it. @returns whether it was open until now */
export const markSessionClosed = async (
  db: Db,
  id: SessionId,
  closing: { by: PersonId | null; now: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('session')
    .set({ closed_at: closing.now })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  await db
    .updateTable('attendance')
    .set({ confirmed_by: closing.by, confirmed_at: closing.now })
    .where('session_id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('awaits_confirmation', '=', 0)
    .where('state', '!=', 'chua_ghi_nhan')
    .execute()
  return true
}
