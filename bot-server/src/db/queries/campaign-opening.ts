/** Queries that open a campaign: the tree it reaches on a day, its nodes, its deadlines in every node, its documents. */
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import type { Insertable } from 'kysely'
import type { UnitInTree } from '../../domain/campaigns/plan-cascade.ts'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { deadlineColumns, deadlineOfEach, type NewDeadline } from './deadline-copies.ts'
import { holdsOn } from './holds-on.ts'
import { withUnitsAbove, withUnitsBelow } from './unit-lines.ts'

/** A unit and all below it on a day, each with the unit above it and its name. */
export const listTreeBelow = (
  db: Db,
  ownerId: OrgUnitId,
  day: Day,
): Promise<(UnitInTree & { name: string })[]> =>
  withUnitsBelow(db, ownerId, day)
    .selectFrom('audience')
    .innerJoin('org_unit', 'org_unit.id', 'audience.id')
    .leftJoin('org_edge', (join) =>
      join.onRef('org_edge.child_id', '=', 'org_unit.id').on(holdsOn('org_edge', day)),
    )
    .select([
      'org_unit.id',
      'org_unit.level',
      'org_unit.short_name as name',
      'org_edge.parent_id as parentId',
    ])
    .where(holdsOn('org_unit', day))
    .orderBy('org_unit.short_name')
    .orderBy('org_unit.id')
    .execute()

export const insertCampaign = async (
  db: Db,
  row: Insertable<Database['campaign']>,
): Promise<void> => {
  await db.insertInto('campaign').values(row).execute()
}

/** Inserts nodes, parents before children. */
export const insertNodes = async (
  db: Db,
  rows: readonly Insertable<Database['campaign_node']>[],
): Promise<void> => {
  for (const some of chunksOf(rows)) await db.insertInto('campaign_node').values(some).execute()
}

/** Gives every node of a campaign the deadline, in one statement. @param setBy the node whose choice it is */
export const insertDeadlineForAll = async (
  db: Db,
  campaignId: CampaignId,
  deadline: NewDeadline & { setBy: CampaignNodeId },
): Promise<void> => {
  await db
    .insertInto('deadline')
    .columns(deadlineColumns)
    .expression((eb) =>
      eb
        .selectFrom('campaign_node')
        .select(deadlineOfEach('campaign_node', deadline, deadline.setBy))
        .where('campaign_node.campaign_id', '=', campaignId),
    )
    .execute()
}

/** Documents a unit may give a campaign: its own and those of the units above it, newest first. */
export const listDocumentsFor = (
  db: Db,
  unitId: OrgUnitId,
  day: Day,
): Promise<{ id: DocumentId; title: string }[]> =>
  withUnitsAbove(db, unitId, day)
    .selectFrom('document')
    .innerJoin('line', 'line.id', 'document.org_unit_id')
    .select(['document.id', 'document.title'])
    .orderBy('document.imported_at', 'desc')
    .orderBy('document.id')
    .execute()

/** Binds documents to a campaign in the order given. */
export const insertCampaignDocuments = async (
  db: Db,
  campaignId: CampaignId,
  documentIds: readonly DocumentId[],
): Promise<void> => {
  if (documentIds.length === 0) return
  await db
    .insertInto('campaign_document')
    .values(
      documentIds.map((id, index) => ({
        campaign_id: campaignId,
        document_id: id,
        priority: index + 1,
      })),
    )
    .execute()
}

/** Nodes whose campaign has begun pass from issued to learning, all at once. @returns how many */
export const startDueNodes = async (db: Db, today: Day): Promise<number> => {
  const result = await db
    .updateTable('campaign_node')
    .set({ state: 'dang_hoc' })
    .where('state', '=', 'ban_hanh')
    .where('succeeded_by', 'is', null)
    .where('campaign_id', 'in', (eb) =>
      eb
        .selectFrom('campaign')
        .select('campaign.id')
        .where('campaign.starts_on', '<=', today)
        .where('campaign.opened_at', 'is not', null)
        .where('campaign.closed_at', 'is', null),
    )
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}
