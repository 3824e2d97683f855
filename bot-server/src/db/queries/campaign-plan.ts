/** Queries of what a unit's plan says beyond its terms: the names of the bodies that issue it, and its sessions. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { AudienceGroup } from '@quan-triet/shared/vocabulary/audience-groups'
import type { ClassMode } from '@quan-triet/shared/vocabulary/class-modes'
import type { Level } from '@quan-triet/shared/vocabulary/levels'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface PlanningBody {
  nameOrg: string
  nameCommittee: string
  shortName: string
  symbol: string
  level: Level
}

const selectBodies = (db: Db) =>
  db
    .selectFrom('org_unit')
    .select([
      'org_unit.name_org as nameOrg',
      'org_unit.name_committee as nameCommittee',
      'org_unit.short_name as shortName',
      'org_unit.symbol',
      'org_unit.level',
    ])

export const getBody = (db: Db, unitId: OrgUnitId): Promise<PlanningBody> =>
  selectBodies(db).where('org_unit.id', '=', unitId).executeTakeFirstOrThrow()

/** The body directly above on a day; the topmost has none. */
export const findBodyAbove = (
  db: Db,
  { unitId, day }: { unitId: OrgUnitId; day: Day },
): Promise<PlanningBody | undefined> =>
  selectBodies(db)
    .innerJoin('org_edge', 'org_edge.parent_id', 'org_unit.id')
    .where('org_edge.child_id', '=', unitId)
    .where(holdsOn('org_edge', day))
    .executeTakeFirst()

export interface PlannedSession {
  title: string
  startsAt: Instant
  endsAt: Instant
  mode: ClassMode
  isMakeup: boolean
  audience: AudienceGroup[]
  venue: string | null
  speaker: string | null
}

/** The sessions of a node's classes with their main venues, first to last; two queries. */
export const listPlannedSessions = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<PlannedSession[]> => {
  const rows = await db
    .selectFrom('class')
    .innerJoin('session', 'session.class_id', 'class.id')
    .leftJoin('session_venue', (join) =>
      join
        .onRef('session_venue.session_id', '=', 'session.id')
        .on('session_venue.parent_id', 'is', null),
    )
    .select([
      'class.id as classId',
      'class.mode',
      'class.is_makeup',
      'session.title',
      'session.starts_at as startsAt',
      'session.ends_at as endsAt',
      'session.speaker',
      'session_venue.name as venue',
    ])
    .where('class.campaign_node_id', '=', nodeId)
    .orderBy('session.starts_at')
    .orderBy('session.id')
    .execute()
  const groups = await db
    .selectFrom('class_audience')
    .innerJoin('class', 'class.id', 'class_audience.class_id')
    .select(['class.id', 'class_audience.audience_group as group'])
    .where('class.campaign_node_id', '=', nodeId)
    .orderBy('class_audience.audience_group')
    .execute()
  const byClass = Map.groupBy(groups, (one) => one.id)
  return rows.map(({ classId, is_makeup, ...row }) => ({
    ...row,
    isMakeup: is_makeup === 1,
    audience: (byClass.get(classId) ?? []).map((one) => one.group),
  }))
}
