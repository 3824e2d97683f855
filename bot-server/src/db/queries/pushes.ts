/** Queries of pushes: when a part is to go out, with which others, and when it is done. */
import type {
  CampaignId,
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { type ExpressionBuilder, type Insertable, sql, type SqlBool } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { asText } from './as-text.ts'

export interface PushRecord {
  id: PushId
  partId: PartId
  documentId: DocumentId
  nodeId: CampaignNodeId
  campaignId: CampaignId
  /** The unit that publishes. */
  unitId: OrgUnitId
  position: number
  state: PushState
  dueAt: Instant
  fannedOutAt: Instant | null
  /** The push whose message is to bring this part, too. */
  carriedBy: PushId | null
}

export const insertPush = async (
  db: Db,
  row: Omit<Insertable<Database['part_push']>, 'fanned_out_at' | 'sent_at'>,
): Promise<void> => {
  await db
    .insertInto('part_push')
    .values({ ...row, fanned_out_at: null, sent_at: null })
    .execute()
}

export const findPush = (db: Db, pushId: PushId): Promise<PushRecord | undefined> =>
  db
    .selectFrom('part_push')
    .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
    .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
    .select([
      'part_push.id',
      'part_push.part_id as partId',
      'document_part.document_id as documentId',
      'part_push.campaign_node_id as nodeId',
      'campaign_node.org_unit_id as unitId',
      'campaign_node.campaign_id as campaignId',
      'document_part.position',
      'part_push.state',
      'part_push.due_at as dueAt',
      'part_push.fanned_out_at as fannedOutAt',
      'part_push.carried_by as carriedBy',
    ])
    .where('part_push.id', '=', pushId)
    .executeTakeFirst()

/**
 * Moves a push that has not gone out from one state to another; it has a message of its own from then on.
 * @returns false when somebody, or the clock, was faster: nothing is changed then
 */
export const movePush = async (
  db: Db,
  step: { id: PushId; from: PushState; to: PushState; dueAt?: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('part_push')
    .set({
      state: step.to,
      carried_by: null,
      ...(step.dueAt === undefined ? {} : { due_at: step.dueAt }),
    })
    .where('id', '=', step.id)
    .where('state', '=', step.from)
    .where('fanned_out_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

const CARRIED_STATES: readonly PushState[] = ['hen_gio', 'tam_dung']

/** What goes with a push: of the same moment and state, and not out yet. */
const goesWith =
  (carrier: Pick<PushRecord, 'id' | 'state' | 'dueAt'>) =>
  (eb: ExpressionBuilder<Database, 'part_push'>) =>
    eb.and([
      eb('carried_by', '=', carrier.id),
      eb('state', '=', carrier.state),
      eb('due_at', '=', carrier.dueAt),
      eb('fanned_out_at', 'is', null),
    ])

/** Moves what goes with a push along with it. @param carrier as it was before its own step */
export const moveCarried = async (
  db: Db,
  carrier: PushRecord,
  step: { to: PushState; dueAt?: Instant },
): Promise<void> => {
  await db
    .updateTable('part_push')
    .set({
      state: step.to,
      ...(CARRIED_STATES.includes(step.to) ? {} : { carried_by: null }),
      ...(step.dueAt === undefined ? {} : { due_at: step.dueAt }),
    })
    .where(goesWith(carrier))
    .execute()
}

/** Lets pushes go as part of another one's message, as long as they stay due together. */
export const setCarrier = async (
  db: Db,
  carrierId: PushId,
  carried: readonly PushId[],
): Promise<void> => {
  await db
    .updateTable('part_push')
    .set({ carried_by: carrierId })
    .where('id', 'in', carried)
    .execute()
}

const waiting = (db: Db) =>
  db.selectFrom('part_push').where('state', '=', 'hen_gio').where('fanned_out_at', 'is', null)

/** The first hour after `now` at which a part is to go out. */
export const nextPushAt = async (db: Db, now: Instant): Promise<Instant | null> => {
  const row = await waiting(db)
    .select((eb) => eb.fn.min('due_at').as('at'))
    .where('due_at', '>', now)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Pushes whose hour has come, of documents confirmed as not secret (INV-40), in the order in which they must leave. */
export const listDuePushes = async (db: Db, now: Instant): Promise<PushId[]> => {
  const rows = await waiting(db)
    .innerJoin('document_part', 'document_part.id', 'part_push.part_id')
    .innerJoin('document', 'document.id', 'document_part.document_id')
    .select('part_push.id')
    .where('part_push.due_at', '<=', now)
    .where('document.not_secret_at', 'is not', null)
    .orderBy('part_push.due_at')
    .orderBy('document_part.position')
    .orderBy('part_push.id')
    .execute()
  return rows.map((row) => row.id)
}

/** Claims the one fan-out of a push. @returns false when it is not waiting any more */
export const markFannedOut = async (db: Db, pushId: PushId, now: Instant): Promise<boolean> => {
  const result = await db
    .updateTable('part_push')
    .set({ fanned_out_at: now, carried_by: null })
    .where('id', '=', pushId)
    .where('state', '=', 'hen_gio')
    .where('fanned_out_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Claims what goes with a push that has just been claimed. @returns the parts that its message brings beside its own */
export const markCarriedOut = async (
  db: Db,
  carrier: PushRecord,
  now: Instant,
): Promise<PartId[]> => {
  const rows = await db
    .updateTable('part_push')
    .set({ fanned_out_at: now })
    .where(goesWith(carrier))
    .returning('part_id')
    .execute()
  return rows.map((row) => row.part_id)
}

/** The messages of a carried push are those of the push that carries it. */
const isOfPush = sql<SqlBool>`outbox.push_id = coalesce(part_push.carried_by, part_push.id)`

const hasWaitingMessages = (eb: ExpressionBuilder<Database, 'part_push'>) =>
  eb.exists(
    eb
      .selectFrom('outbox')
      .select('outbox.id')
      .where(isOfPush)
      .where('outbox.state', 'in', ['ready', 'sending']),
  )

export interface FinishedPush {
  id: PushId
  partId: PartId
  unitId: OrgUnitId
  /** Whose messages brought it. */
  carrier: PushId
}

/**
 * Closes the pushes none of whose messages waits or is being sent; sent when the last of them was settled.
 * @returns what was closed, with the units that published it
 */
export const markFinishedPushes = async (db: Db, now: Instant): Promise<FinishedPush[]> => {
  const finished = await db
    .updateTable('part_push')
    .set((eb) => ({
      state: 'da_gui',
      sent_at: eb.fn.coalesce(
        eb
          .selectFrom('outbox')
          .select((settled) => settled.fn.max('outbox.settled_at').as('at'))
          .where(isOfPush),
        asText(now),
      ),
    }))
    .where('state', '=', 'hen_gio')
    .where('fanned_out_at', 'is not', null)
    .where((eb) => eb.not(hasWaitingMessages(eb)))
    .returning(['id', 'part_id', 'carried_by', 'campaign_node_id'])
    .execute()
  const units = await unitOfNodes(
    db,
    finished.map((push) => push.campaign_node_id),
  )
  return finished.flatMap((push) => {
    const unitId = units.get(push.campaign_node_id)
    if (unitId === undefined) return []
    return [{ id: push.id, partId: push.part_id, carrier: push.carried_by ?? push.id, unitId }]
  })
}

const unitOfNodes = async (
  db: Db,
  nodeIds: readonly CampaignNodeId[],
): Promise<Map<CampaignNodeId, OrgUnitId>> => {
  if (nodeIds.length === 0) return new Map()
  const nodes = await db
    .selectFrom('campaign_node')
    .select(['id', 'org_unit_id'])
    .where('id', 'in', [...new Set(nodeIds)])
    .execute()
  return new Map(nodes.map((node) => [node.id, node.org_unit_id]))
}

/** Takes the finished pushes of a part back for a correction. @returns how many were finished */
export const markRecalled = async (db: Db, partId: PartId): Promise<number> => {
  const result = await db
    .updateTable('part_push')
    .set({ state: 'thu_hoi_dinh_chinh' })
    .where('part_id', '=', partId)
    .where('state', '=', 'da_gui')
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

/** Lets pushes count as sent again once every word of their correction has been settled; they keep when they were sent. */
export const markCorrectedPushes = async (db: Db): Promise<OrgUnitId[]> => {
  const done = await db
    .updateTable('part_push')
    .set({ state: 'da_gui' })
    .where('state', '=', 'thu_hoi_dinh_chinh')
    .where((eb) => eb.not(hasWaitingMessages(eb)))
    .returning('campaign_node_id')
    .execute()
  const units = await unitOfNodes(
    db,
    done.map((push) => push.campaign_node_id),
  )
  return [...units.values()]
}
