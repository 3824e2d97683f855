/** Queries of how far units were at the end of each day: writing a day, reading a unit's days, reading one day of many. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import type { ProgressCounts } from '@quan-triet/shared/models/progress'
import { sql } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Db } from '../schema/database.ts'
import { type CountQuery, judgedUnder } from './figures.ts'
import { holdsOn } from './holds-on.ts'

export interface RunningCampaign {
  id: CampaignId
  ownerId: OrgUnitId
  startsOn: Day
  snapshotOn: Day
  closedAt: Instant | null
  /** Units that take part. */
  nodes: number
}

/** Campaigns that have begun by a day, and are open or were closed not before a moment. */
export const listRunningCampaigns = (
  db: Db,
  { day, closedSince }: { day: Day; closedSince: Instant },
): Promise<RunningCampaign[]> =>
  db
    .selectFrom('campaign')
    .select([
      'id',
      'owner_org_id as ownerId',
      'starts_on as startsOn',
      'snapshot_on as snapshotOn',
      'closed_at as closedAt',
      sql<number>`(select count(*) from campaign_node
        where campaign_node.campaign_id = campaign.id)`.as('nodes'),
    ])
    .where('starts_on', '<=', day)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>=', closedSince)]))
    .orderBy('id')
    .execute()

/** The days of a unit that are written, first to last. */
export const listProgressDays = (
  db: Db,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: OrgUnitId },
): Promise<({ day: Day } & ProgressCounts)[]> =>
  db
    .selectFrom('progress_day')
    .select(['day', 'members', 'required', 'completed', 'completed_required as completedRequired'])
    .where('campaign_id', '=', campaignId)
    .where('org_unit_id', '=', unitId)
    .orderBy('day')
    .execute()

/** One day of many units; a unit of which the day is not written has no entry. */
export const listProgressOn = async (
  db: Db,
  { campaignId, unitIds, day }: { campaignId: CampaignId; unitIds: OrgUnitId[]; day: Day },
): Promise<Map<OrgUnitId, ProgressCounts>> => {
  const found = new Map<OrgUnitId, ProgressCounts>()
  for (const some of chunksOf(unitIds)) {
    const rows = await db
      .selectFrom('progress_day')
      .select([
        'org_unit_id',
        'members',
        'required',
        'completed',
        'completed_required as completedRequired',
      ])
      .where('campaign_id', '=', campaignId)
      .where('day', '=', day)
      .where('org_unit_id', 'in', some)
      .execute()
    for (const { org_unit_id, ...counts } of rows) found.set(org_unit_id, counts)
  }
  return found
}

/**
 * Writes how far every unit of a campaign was, all below it included, in one statement whatever the size. A day that is
 * written stays: of two that write at once one wins. A day without any member is written for the top, or it would be
 * tried again for ever in the place of another.
 * @param query.unitId the unit that opened the campaign
 */
export const insertProgressDay = async (
  db: Db,
  query: CountQuery & { now: Instant },
): Promise<void> => {
  const { campaignId, day, now } = query
  await sql`with recursive ${judgedUnder(db, query)}
    insert into progress_day (campaign_id, org_unit_id, day, taken_at, members, required,
      completed, completed_required)
    select cast(${campaignId} as text), line.ancestor_id, cast(${day} as text), cast(${now} as text),
      count(*), sum(1 - is_exempt), sum(is_done), sum(is_done * (1 - is_exempt))
    from judged join org_path as line on line.descendant_id = judged.unit_id
      and ${holdsOn('line', day)}
    where line.ancestor_id in (select unit_id from place)
      and line.ancestor_id in (select org_unit_id from campaign_node as node
        where node.campaign_id = ${campaignId} and node.state <> 'huy')
    group by line.ancestor_id
    union all
    select cast(${campaignId} as text), cast(${query.unitId} as text), cast(${day} as text),
      cast(${now} as text), 0, 0, 0, 0
    where not exists (select 1 from judged)
    on conflict do nothing`.execute(db)
}
