/** Queries of venues (điểm cầu) as a tree: one, those a unit may see, those of a campaign, and who may host them. */
import type {
  CampaignId,
  CampaignNodeId,
  OrgUnitId,
  SessionId,
} from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { Scope } from '../../domain/rights.ts'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { isAtOrBelow } from './node-lines.ts'
import { holdsOn } from './holds-on.ts'
import { isInScope, withUnitsBelow } from './unit-lines.ts'

export interface VenueRecord {
  id: string
  parentId: string | null
  sessionId: SessionId
  hostId: OrgUnitId
  hostName: string
  name: string
  room: string | null
  link: string | null
  invited: number | null
  sessionTitle: string
  startsAt: Instant
  endsAt: Instant
  closedAt: Instant | null
  nodeId: CampaignNodeId
  campaignId: CampaignId
  /** The unit that holds the session. */
  unitId: OrgUnitId
}

const selectVenues = (db: Db) =>
  db
    .selectFrom('session_venue as venue')
    .innerJoin('session', 'session.id', 'venue.session_id')
    .innerJoin('class', 'class.id', 'session.class_id')
    .innerJoin('campaign_node as node', 'node.id', 'class.campaign_node_id')
    .innerJoin('org_unit as host', 'host.id', 'venue.host_org_id')
    .select([
      'venue.id',
      'venue.parent_id as parentId',
      'venue.session_id as sessionId',
      'venue.host_org_id as hostId',
      'host.short_name as hostName',
      'venue.name',
      'venue.room',
      'venue.link',
      'venue.invited',
      'session.title as sessionTitle',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.closed_at as closedAt',
      'node.id as nodeId',
      'node.campaign_id as campaignId',
      'node.org_unit_id as unitId',
    ])

export const findVenue = (db: Db, id: string): Promise<VenueRecord | undefined> =>
  selectVenues(db).where('venue.id', '=', id).executeTakeFirst()

/** Most venues shown of one session: a national conference has 31,000, and each looks at its own part. */
const MOST_VENUES = 2000

/** The venues of the sessions held by a node and those below it that are still to come or not long over. */
export const listVenuesBelow = (
  db: Db,
  nodeId: CampaignNodeId,
  since: Instant,
): Promise<VenueRecord[]> =>
  selectVenues(db)
    .where(isAtOrBelow(nodeId, 'node.id'))
    .where('session.ends_at', '>=', since)
    .orderBy('session.starts_at')
    .orderBy('host.short_name')
    .orderBy('venue.id')
    .limit(MOST_VENUES)
    .execute()

export const insertVenues = async (
  db: Db,
  rows: readonly Insertable<Database['session_venue']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('session_venue').values(some).execute()
}

/** Units at or below one that also lie in a scope: who may host a venue there. */
export const listHosts = async (
  db: Db,
  unitId: OrgUnitId,
  query: { scope: Scope; day: Day },
): Promise<{ id: OrgUnitId; name: string }[]> =>
  withUnitsBelow(db, unitId, query.day)
    .selectFrom('audience')
    .innerJoin('org_unit', 'org_unit.id', 'audience.id')
    .select(['org_unit.id', 'org_unit.short_name as name'])
    .where(isInScope(query.scope, 'org_unit.id', query.day))
    .orderBy('org_unit.short_name')
    .orderBy('org_unit.id')
    .execute()

/** The main venue of each session: the one without a venue above it. */
export const findVenuesOfSessions = async (
  db: Db,
  sessionIds: readonly SessionId[],
): Promise<Map<SessionId, { hostId: OrgUnitId; name: string }>> => {
  if (sessionIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('session_venue')
    .select(['session_id', 'host_org_id', 'name'])
    .where('session_id', 'in', sessionIds)
    .where('parent_id', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.session_id, { hostId: row.host_org_id, name: row.name }]))
}

/** The venues of a session that lie in a scope or host it from above; the condition is in the query. */
export const listVenuesSeenBy = (
  db: Db,
  sessionId: SessionId,
  { scope, day }: { scope: Scope; day: Day },
): Promise<VenueRecord[]> => {
  const own = scope === 'everywhere' ? [] : [...scope.at, ...scope.below]
  return selectVenues(db)
    .where('venue.session_id', '=', sessionId)
    .where((eb) =>
      eb.or([
        isInScope(scope, 'venue.host_org_id', day),
        eb(
          'venue.host_org_id',
          'in',
          eb
            .selectFrom('org_path')
            .select('org_path.ancestor_id')
            .where('org_path.descendant_id', 'in', own)
            .where(holdsOn('org_path', day)),
        ),
      ]),
    )
    .orderBy('host.short_name')
    .orderBy('venue.id')
    .limit(MOST_VENUES)
    .execute()
}
