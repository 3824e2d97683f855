/** Query parts that follow the cascade of a campaign: a node with all under it, or with all above it. */
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'

/** Prefixes a query with `below(id)`: a node and all nodes under it, without those of units that are no more. */
export const withNodesBelow = (db: Db, nodeId: CampaignNodeId) =>
  db.withRecursive('below', (cte) =>
    cte
      .selectFrom('campaign_node')
      .select('campaign_node.id')
      .where('campaign_node.id', '=', nodeId)
      .union(
        cte
          .selectFrom('below')
          .innerJoin('campaign_node', 'campaign_node.parent_node_id', 'below.id')
          .select('campaign_node.id')
          .where('campaign_node.succeeded_by', 'is', null),
      ),
  )

/** Keeps the rows whose node is this one or under it. @param column that names the row's node, such as `node.id` */
export const isAtOrBelow = (nodeId: CampaignNodeId, column: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (
    with recursive below(id) as (
      select cast(${nodeId} as text)
      union
      select one.id from campaign_node as one join below on one.parent_node_id = below.id
    ) select id from below)`

/** Keeps the rows whose node is this one or above it. @param column that names the row's node */
export const isAtOrAbove = (nodeId: CampaignNodeId, column: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (
    with recursive above(id) as (
      select cast(${nodeId} as text)
      union
      select one.parent_node_id from campaign_node as one join above on one.id = above.id
      where one.parent_node_id is not null
    ) select id from above)`
