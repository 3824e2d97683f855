/** Queries that let what is open in a campaign go on in the successor's node (INV-03); what was held stays. */
import type {
  CampaignId,
  CampaignNodeId,
  ClassId,
  DeadlineId,
  OrgUnitId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Selectable } from 'kysely'
import { chunksOf } from '../chunks.ts'
import type { Database, Db } from '../schema/database.ts'
import { markSessionClosed } from './sessions.ts'

export type NodeRow = Selectable<Database['campaign_node']>

const FINISHED = ['hoan_thanh', 'luu_tru', 'huy'] as const

/** The nodes of units that are neither finished nor succeeded by another. */
export const listOpenNodes = (db: Db, unitIds: readonly OrgUnitId[]): Promise<NodeRow[]> =>
  db
    .selectFrom('campaign_node')
    .selectAll()
    .where('org_unit_id', 'in', unitIds)
    .where('state', 'not in', FINISHED)
    .where('succeeded_by', 'is', null)
    .orderBy('id')
    .execute()

/** The campaigns that go on in units, for a preview. */
export const listOpenCampaigns = (db: Db, unitIds: readonly OrgUnitId[]) =>
  db
    .selectFrom('campaign_node')
    .innerJoin('campaign', 'campaign.id', 'campaign_node.campaign_id')
    .select(['campaign.title', 'campaign_node.org_unit_id as unitId'])
    .where('campaign_node.org_unit_id', 'in', unitIds)
    .where('campaign_node.state', 'not in', FINISHED)
    .where('campaign_node.succeeded_by', 'is', null)
    .orderBy('campaign_node.id')
    .execute()

export const findNodeAt = (
  db: Db,
  campaignId: CampaignId,
  unitId: OrgUnitId,
): Promise<NodeRow | undefined> =>
  db
    .selectFrom('campaign_node')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('org_unit_id', '=', unitId)
    .executeTakeFirst()

export const insertNode = async (db: Db, row: NodeRow): Promise<void> => {
  await db.insertInto('campaign_node').values(row).execute()
}

/** Marks a node as gone on with elsewhere; nodes below it now look up to the one that follows. */
export const markSucceeded = async (
  db: Db,
  nodeId: CampaignNodeId,
  by: CampaignNodeId,
): Promise<void> => {
  await db.updateTable('campaign_node').set({ succeeded_by: by }).where('id', '=', nodeId).execute()
  await db
    .updateTable('campaign_node')
    .set({ parent_node_id: by })
    .where('parent_node_id', '=', nodeId)
    .execute()
}

/** Ends a node that nobody goes on with: its unit was dissolved and had nobody. */
export const markCancelled = async (db: Db, nodeId: CampaignNodeId): Promise<void> => {
  await db.updateTable('campaign_node').set({ state: 'huy' }).where('id', '=', nodeId).execute()
}

interface Handing {
  from: CampaignNodeId
  to: CampaignNodeId
  now: Instant
}

/** Hands on the pushes that have not gone out. */
export const handOnPushes = async (db: Db, { from, to }: Handing): Promise<void> => {
  await db
    .updateTable('part_push')
    .set({ campaign_node_id: to })
    .where('campaign_node_id', '=', from)
    .where('fanned_out_at', 'is', null)
    .execute()
}

/** Hands on the deadlines still to come of which the successor has none of the same subject. */
export const handOnDeadlines = async (db: Db, { from, to, now }: Handing): Promise<void> => {
  const own = db.selectFrom('deadline').select('subject').where('campaign_node_id', '=', to)
  await db
    .updateTable('deadline')
    .set({ campaign_node_id: to })
    .where('campaign_node_id', '=', from)
    .where('due_at', '>=', now)
    .where('subject', 'not in', own)
    .execute()
}

/** Copies the deadlines still to come, for a further successor that has none of the same subject. */
export const copyDeadlines = async (
  db: Db,
  { from, to, now, newId }: Handing & { newId: () => DeadlineId },
): Promise<void> => {
  const own = db.selectFrom('deadline').select('subject').where('campaign_node_id', '=', to)
  const open = await db
    .selectFrom('deadline')
    .selectAll()
    .where('campaign_node_id', '=', from)
    .where('due_at', '>=', now)
    .where('subject', 'not in', own)
    .execute()
  const copies = open.map((row) => ({ ...row, id: newId(), campaign_node_id: to }))
  if (copies.length > 0) await db.insertInto('deadline').values(copies).execute()
}

/**
 * Hands on classes with the sessions not closed yet that begin from the day of the change on, also one whose codes show
 * at this moment: its people belong to the successor from that day. A class part of which was held is divided.
 * @param handing.since when the day of the change begins
 */
export const handOnClasses = async (
  db: Db,
  { from, to, since, newId }: Omit<Handing, 'now'> & { since: Instant; newId: () => ClassId },
): Promise<void> => {
  const sessions = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select(['session.id', 'session.class_id', 'session.starts_at', 'session.closed_at'])
    .where('class.campaign_node_id', '=', from)
    .orderBy('session.id')
    .execute()
  const isOpen = (one: (typeof sessions)[number]) =>
    one.closed_at === null && one.starts_at >= since
  for (const [classId, own] of Map.groupBy(sessions, (one) => one.class_id)) {
    const open = own.filter(isOpen)
    if (open.length === 0) continue
    const held = await db
      .selectFrom('class')
      .selectAll()
      .where('id', '=', classId)
      .executeTakeFirstOrThrow()
    if (open.length === own.length) {
      await db
        .updateTable('class')
        .set({ campaign_node_id: to })
        .where('id', '=', classId)
        .execute()
      continue
    }
    const id = newId()
    await db
      .insertInto('class')
      .values({ ...held, id, campaign_node_id: to })
      .execute()
    const ids = open.map((one) => one.id)
    for (const some of chunksOf(ids))
      await db.updateTable('session').set({ class_id: id }).where('id', 'in', some).execute()
  }
}

/** Closes what was held and left open: nobody could close it any more, and what is recorded of it counts. */
export const closeLeftOpen = async (
  db: Db,
  { nodeId, before, now }: { nodeId: CampaignNodeId; before: Instant; now: Instant },
): Promise<void> => {
  const left = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select('session.id')
    .where('class.campaign_node_id', '=', nodeId)
    .where('session.closed_at', 'is', null)
    .where('session.starts_at', '<', before)
    .execute()
  for (const { id } of left) await markSessionClosed(db, id, { by: null, now })
}

/** How many open sessions of a node share their number with another: several former units had planned each. */
export const countSameNumbers = async (db: Db, nodeId: CampaignNodeId): Promise<number> => {
  const rows = await db
    .selectFrom('session')
    .innerJoin('class', 'class.id', 'session.class_id')
    .select((eb) => ['session.number', eb.fn.countAll<number>().as('count')])
    .where('class.campaign_node_id', '=', nodeId)
    .where('session.closed_at', 'is', null)
    .where('session.number', 'is not', null)
    .groupBy('session.number')
    .execute()
  return rows.filter((row) => row.count > 1).reduce((sum, row) => sum + row.count, 0)
}
