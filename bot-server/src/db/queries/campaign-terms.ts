/** Queries of a node's terms: its deadlines, target and number of sessions, and handing them down to the nodes below. */
import type { CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeadlineSubject } from '@quan-triet/shared/vocabulary/deadline-subjects'
import type { Db } from '../schema/database.ts'
import { deadlineColumns, deadlineOfEach, type NewDeadline } from './deadline-copies.ts'
import { withNodesBelow } from './node-lines.ts'

export interface DeadlineRecord {
  subject: DeadlineSubject
  sourceWording: string
  granularity: 'ngay' | 'thang' | 'quy'
  bound: 'truoc' | 'den_het'
  dueAt: Instant
  isTentative: boolean
  setBy: CampaignNodeId | null
}

/** The deadlines of a node, nearest first. */
export const listTermDeadlines = async (
  db: Db,
  nodeId: CampaignNodeId,
): Promise<DeadlineRecord[]> => {
  const rows = await db
    .selectFrom('deadline')
    .select([
      'subject',
      'source_wording as sourceWording',
      'granularity',
      'bound',
      'due_at as dueAt',
      'is_tentative',
      'set_by as setBy',
    ])
    .where('campaign_node_id', '=', nodeId)
    .orderBy('due_at')
    .orderBy('id')
    .execute()
  return rows.map(({ is_tentative, ...row }) => ({ ...row, isTentative: is_tentative === 1 }))
}

/**
 * Sets a node's deadline and hands it down: those below that follow this node take it, and those whose own choice is no
 * stricter are brought along, so that no node is ever looser than the one above it.
 * @returns units below whose day changed
 */
export const setDeadline = async (
  db: Db,
  nodeId: CampaignNodeId,
  deadline: NewDeadline,
): Promise<OrgUnitId[]> => {
  const changed = await withNodesBelow(db, nodeId)
    .selectFrom('deadline')
    .innerJoin('below', 'below.id', 'deadline.campaign_node_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'below.id')
    .select('campaign_node.org_unit_id as unitId')
    .where('deadline.subject', '=', deadline.subject)
    .where('deadline.due_at', '!=', deadline.due_at)
    .where('below.id', '!=', nodeId)
    .where((eb) =>
      eb.or([eb('deadline.set_by', '=', nodeId), eb('deadline.due_at', '>=', deadline.due_at)]),
    )
    .orderBy('campaign_node.id')
    .execute()
  await withNodesBelow(db, nodeId)
    .updateTable('deadline')
    .set({ ...deadline, set_by: nodeId })
    .where('subject', '=', deadline.subject)
    .where('campaign_node_id', 'in', (eb) => eb.selectFrom('below').select('below.id'))
    .where((eb) =>
      eb.or([
        eb('campaign_node_id', '=', nodeId),
        eb('set_by', '=', nodeId),
        eb('due_at', '>=', deadline.due_at),
      ]),
    )
    .execute()
  await addMissing(db, nodeId, deadline)
  return changed.map((row) => row.unitId)
}

/** A subject new to this node is new to all below it that have none of their own. */
const addMissing = async (db: Db, nodeId: CampaignNodeId, deadline: NewDeadline): Promise<void> => {
  await withNodesBelow(db, nodeId)
    .insertInto('deadline')
    .columns(deadlineColumns)
    .expression((eb) =>
      eb
        .selectFrom('below')
        .select(deadlineOfEach('below', deadline, nodeId))
        .where((one) =>
          one.not(
            one.exists(
              one
                .selectFrom('deadline as known')
                .select('known.id')
                .whereRef('known.campaign_node_id', '=', 'below.id')
                .where('known.subject', '=', deadline.subject),
            ),
          ),
        ),
    )
    .execute()
}

const columnsOf = {
  target: { value: 'target_percent', setBy: 'target_set_by' },
  sessions: { value: 'min_sessions', setBy: 'min_sessions_set_by' },
} as const

/** As `setDeadline`, for the target in percent or the least number of sessions: higher is stricter. */
export const setLeast = async (
  db: Db,
  nodeId: CampaignNodeId,
  { term, least }: { term: keyof typeof columnsOf; least: number },
): Promise<OrgUnitId[]> => {
  const { value, setBy } = columnsOf[term]
  const changed = await withNodesBelow(db, nodeId)
    .selectFrom('campaign_node')
    .innerJoin('below', 'below.id', 'campaign_node.id')
    .select('campaign_node.org_unit_id as unitId')
    .where('below.id', '!=', nodeId)
    .where((eb) =>
      eb.or([
        eb(`campaign_node.${value}`, 'is', null),
        eb.and([
          eb(`campaign_node.${value}`, '!=', least),
          eb.or([
            eb(`campaign_node.${setBy}`, '=', nodeId),
            eb(`campaign_node.${value}`, '<=', least),
          ]),
        ]),
      ]),
    )
    .orderBy('campaign_node.id')
    .execute()
  await withNodesBelow(db, nodeId)
    .updateTable('campaign_node')
    .set({ [value]: least, [setBy]: nodeId })
    .where('id', 'in', (eb) => eb.selectFrom('below').select('below.id'))
    .where((eb) =>
      eb.or([
        eb('id', '=', nodeId),
        eb(value, 'is', null),
        eb(setBy, '=', nodeId),
        eb(value, '<=', least),
      ]),
    )
    .execute()
  return changed.map((row) => row.unitId)
}

export const setPlanNote = async (
  db: Db,
  nodeId: CampaignNodeId,
  planNote: string,
): Promise<void> => {
  await db
    .updateTable('campaign_node')
    .set({ plan_note: planNote })
    .where('id', '=', nodeId)
    .execute()
}
