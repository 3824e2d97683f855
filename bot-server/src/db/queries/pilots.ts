/** Queries of pilot units (đơn vị làm điểm) of a campaign and what they have learnt. */
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { chunksOf } from '../chunks.ts'
import type { Db, NewRow } from '../schema/database.ts'
import { holdsOn } from './holds-on.ts'

export interface PilotRecord {
  nodeId: CampaignNodeId
  unit: { id: OrgUnitId; nameOrg: string; shortName: string }
}

/** At and below a unit on a day, by name. */
export const listPilotNodes = async (
  db: Db,
  { unitId, campaignId, day }: { unitId: OrgUnitId; campaignId: CampaignId; day: Day },
): Promise<PilotRecord[]> => {
  const rows = await db
    .selectFrom('campaign_node')
    .innerJoin('org_unit', 'org_unit.id', 'campaign_node.org_unit_id')
    .innerJoin('org_path', 'org_path.descendant_id', 'org_unit.id')
    .select([
      'campaign_node.id as nodeId',
      'org_unit.id',
      'org_unit.name_org as nameOrg',
      'org_unit.short_name as shortName',
    ])
    .where('org_path.ancestor_id', '=', unitId)
    .where(holdsOn('org_path', day))
    .where('campaign_node.campaign_id', '=', campaignId)
    .where('campaign_node.is_pilot', '=', 1)
    .where('campaign_node.succeeded_by', 'is', null)
    .where('campaign_node.state', '<>', 'huy')
    .orderBy('org_unit.name_org')
    .orderBy('campaign_node.id')
    .execute()
  return rows.map(({ nodeId, ...unit }) => ({ nodeId, unit }))
}

export const changePilot = async (
  db: Db,
  nodeId: CampaignNodeId,
  isPilot: boolean,
): Promise<void> => {
  await db
    .updateTable('campaign_node')
    .set({ is_pilot: isPilot ? 1 : 0 })
    .where('id', '=', nodeId)
    .execute()
}

/** Newest first. */
export const listPilotNotes = async (
  db: Db,
  nodeIds: readonly CampaignNodeId[],
): Promise<Map<CampaignNodeId, { id: string; text: string; writtenAt: Instant }[]>> => {
  const notes = new Map<CampaignNodeId, { id: string; text: string; writtenAt: Instant }[]>()
  for (const some of chunksOf(nodeIds)) {
    const rows = await db
      .selectFrom('pilot_note')
      .select(['campaign_node_id as nodeId', 'id', 'text', 'written_at as writtenAt'])
      .where('campaign_node_id', 'in', some)
      .orderBy('written_at', 'desc')
      .orderBy('id')
      .execute()
    for (const { nodeId, ...note } of rows) notes.set(nodeId, [...(notes.get(nodeId) ?? []), note])
  }
  return notes
}

export const insertPilotNote = async (db: Db, row: NewRow<'pilot_note'>): Promise<void> => {
  await db.insertInto('pilot_note').values(row).execute()
}
