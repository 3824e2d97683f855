/** Queries of coverage: which lowest units below one have begun a class of a campaign, and a unit's own node of it. */
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { type CountQuery, placesUnder } from './figures.ts'
import { holdsOn } from './holds-on.ts'

export interface Organised {
  /** Units below it on the day. */
  below: number
  /** The lowest units that take part here or below. */
  branches: number
  /** Those of them that have begun a class of their own. */
  begun: number
}

/** For each unit directly under one, and for the unit itself without those below; one query whatever the size. */
export const countOrganised = async (
  db: Db,
  query: CountQuery,
): Promise<Map<OrgUnitId, Organised>> => {
  const { campaignId, day, at } = query
  const { rows } = await sql<Organised & { unitId: OrgUnitId }>`with ${placesUnder(query)},
    branch(top_id, unit_id, node_id) as (
      select place.top_id, place.unit_id, node.id
      from place left join campaign_node as node on node.org_unit_id = place.unit_id
        and node.campaign_id = ${campaignId} and node.state <> 'huy' and node.succeeded_by is null
        and not exists (select 1 from org_edge where org_edge.parent_id = place.unit_id
          and ${holdsOn('org_edge', day)})
    )
    select top_id as "unitId", count(distinct unit_id) - 1 as "below", count(node_id) as "branches",
      sum(case when exists (select 1 from class join session on session.class_id = class.id
        where class.campaign_node_id = branch.node_id and session.starts_at <= ${at})
        then 1 else 0 end) as "begun"
    from branch group by top_id`.execute(db)
  return new Map(rows.map(({ unitId, ...counts }) => [unitId, counts]))
}

/** A unit's node of a campaign, with the target that holds there. */
export const findUnitNode = (
  db: Db,
  { campaignId, unitId }: { campaignId: CampaignId; unitId: OrgUnitId },
): Promise<{ id: CampaignNodeId; targetPercent: number } | undefined> =>
  db
    .selectFrom('campaign_node')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select((eb) => [
      'campaign_node.id',
      eb.fn.coalesce('campaign_node.target_percent', 'campaign.target_percent').as('targetPercent'),
    ])
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('campaign_node.succeeded_by', 'is', null)
    .orderBy('campaign_node.id')
    .executeTakeFirst()
