/** Finds the units that a unit's report speaks for by itself: its own, and those below that send no report. */
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

/**
 * M(U) is of the whole subtree (2.7): groups inside a branch, units founded since and levels left out of the campaign have
 * no report of their own and count at the nearest unit above that has one. Where a node stands the people are its
 * report's, be it withdrawn from this line, merged or moved since: nobody counts twice.
 */
export const listUnitsReportedAt = async (
  db: Db,
  { unitId, campaignId, day }: { unitId: OrgUnitId; campaignId: CampaignId; day: Day },
): Promise<OrgUnitId[]> => {
  const { rows } = await sql<{ unitId: OrgUnitId }>`
    select below.descendant_id as "unitId" from org_path as below
    where below.ancestor_id = ${unitId} and below.depth > 0 and ${holdsOn('below', day)}
      and not exists (
        select 1 from org_path as under
          join campaign_node as node on node.org_unit_id = under.ancestor_id
          join org_unit as reporting on reporting.id = node.org_unit_id
        where under.descendant_id = below.descendant_id and under.depth < below.depth
          and ${holdsOn('under', day)} and node.campaign_id = ${campaignId}
          and node.state not in ('nhap', 'cho_duyet', 'huy') and reporting.level <> 'to_dang')
    order by below.descendant_id`.execute(db)
  return [unitId, ...rows.map((row) => row.unitId)]
}
