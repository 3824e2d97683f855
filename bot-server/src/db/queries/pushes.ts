/** Queries of pushes: when a part is to go out, its fan-out to the groups in one statement, and when it is done. */
import type {
  CampaignNodeId,
  DocumentId,
  OrgUnitId,
  PartId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { PushState } from '@quan-triet/shared/vocabulary/push-states'
import { type Insertable, sql } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import { asText } from './as-text.ts'
import { withUnitsBelow } from './unit-lines.ts'

export interface PushRecord {
  id: PushId
  partId: PartId
  documentId: DocumentId
  nodeId: CampaignNodeId
  /** The unit that publishes. */
  unitId: OrgUnitId
  position: number
  state: PushState
  dueAt: Instant
  fannedOutAt: Instant | null
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
      'document_part.position',
      'part_push.state',
      'part_push.due_at as dueAt',
      'part_push.fanned_out_at as fannedOutAt',
    ])
    .where('part_push.id', '=', pushId)
    .executeTakeFirst()

/**
 * Moves a push that has not gone out from one state to another.
 * @returns false when somebody, or the clock, was faster: nothing is changed then
 */
export const movePush = async (
  db: Db,
  step: { id: PushId; from: PushState; to: PushState; dueAt?: Instant },
): Promise<boolean> => {
  const result = await db
    .updateTable('part_push')
    .set({ state: step.to, ...(step.dueAt === undefined ? {} : { due_at: step.dueAt }) })
    .where('id', '=', step.id)
    .where('state', '=', step.from)
    .where('fanned_out_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
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
    .set({ fanned_out_at: now })
    .where('id', '=', pushId)
    .where('state', '=', 'hen_gio')
    .where('fanned_out_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** What a fan-out fills in; the other columns of a new message are empty. */
const DELIVERY_COLUMNS = [
  'id',
  'dedupe_key',
  'kind',
  'way',
  'lane',
  'order_key',
  'chat_id',
  'org_unit_id',
  'push_id',
  'body',
  'state',
  'due_at',
  'attempts',
  'created_at',
] as const

interface PushMessage {
  body: string
  now: Instant
  dueAt: Instant
  orderKey: string
  /** At most so many leave at each of these moments, which are at least as many as it takes. */
  pace?: { perMinute: number; dueAts: readonly Instant[] } | undefined
}

/** The moments travel as one text, cut by the place of the group: one statement, whatever the number of groups. */
const dueAtOf = ({ dueAt, pace }: PushMessage) =>
  pace === undefined
    ? asText(dueAt)
    : sql<string>`substr(${asText(pace.dueAts.join(''))}, cast((row_number() over (order by branch_group.id) - 1)
        / ${sql.lit(pace.perMinute)} * ${sql.lit(dueAt.length)} + 1 as integer), ${sql.lit(dueAt.length)})`

/** How many groups a push goes to. */
export const countGroupsOf = async (db: Db, push: PushRecord, now: Instant): Promise<number> => {
  const row = await withUnitsBelow(db, push.unitId, dayOf(now))
    .selectFrom('branch_group')
    .innerJoin('audience', 'audience.id', 'branch_group.org_unit_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('branch_group.unbound_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * Puts one message for each bound group of the push's unit and of every unit below it into the outbox, in one
 * statement: no row passes through this process, whatever the number of groups.
 * @returns how many messages were added; a group that has this push already gets none
 */
export const insertPushDeliveries = async (
  db: Db,
  push: PushRecord,
  message: PushMessage,
): Promise<number> => {
  const result = await withUnitsBelow(db, push.unitId, dayOf(message.now))
    .insertInto('outbox')
    .columns(DELIVERY_COLUMNS)
    .expression((eb) => {
      const key = sql<string>`${asText(`push:${push.id}:`)} || branch_group.id`
      return eb
        .selectFrom('branch_group')
        .innerJoin('audience', 'audience.id', 'branch_group.org_unit_id')
        .select([
          key.as('id'),
          key.as('dedupe_key'),
          asText('part').as('kind'),
          sql<string>`branch_group.channel`.as('way'),
          'branch_group.chat_id as lane',
          asText(message.orderKey).as('order_key'),
          'branch_group.chat_id as chat_id',
          'branch_group.org_unit_id as org_unit_id',
          asText(push.id).as('push_id'),
          asText(message.body).as('body'),
          asText('ready').as('state'),
          dueAtOf(message).as('due_at'),
          sql<number>`0`.as('attempts'),
          asText(message.now).as('created_at'),
        ])
        .where('branch_group.unbound_at', 'is', null)
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

export const countPushDeliveries = async (db: Db, pushId: PushId): Promise<number> => {
  const row = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('push_id', '=', pushId)
    .executeTakeFirstOrThrow()
  return row.count
}

/**
 * Closes the pushes none of whose messages waits or is being sent; sent when the last of them was settled.
 * @returns the units that published them, each once
 */
export const markFinishedPushes = async (db: Db, now: Instant): Promise<OrgUnitId[]> => {
  const finished = await db
    .updateTable('part_push')
    .set((eb) => ({
      state: 'da_gui',
      sent_at: eb.fn.coalesce(
        eb
          .selectFrom('outbox')
          .select((settled) => settled.fn.max('outbox.settled_at').as('at'))
          .whereRef('outbox.push_id', '=', 'part_push.id'),
        asText(now),
      ),
    }))
    .where('state', '=', 'hen_gio')
    .where('fanned_out_at', 'is not', null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.push_id', '=', 'part_push.id')
            .where('outbox.state', 'in', ['ready', 'sending']),
        ),
      ),
    )
    .returning('campaign_node_id')
    .execute()
  if (finished.length === 0) return []
  const nodes = await db
    .selectFrom('campaign_node')
    .select('org_unit_id')
    .distinct()
    .where('id', 'in', [...new Set(finished.map((push) => push.campaign_node_id))])
    .execute()
  return nodes.map((node) => node.org_unit_id)
}
