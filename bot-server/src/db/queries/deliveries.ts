/** Queries of the delivery ledger: what left for a unit, one delivery for sending again, who is not reached. */
import type {
  BotChatId,
  DeliveryId,
  OrgUnitId,
  PartId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../schema/database.ts'
import type { OutboxRow } from './outbox.ts'

export interface DeliveryRecord extends Pick<OutboxRow, 'id' | 'kind' | 'way' | 'state'> {
  dueAt: Instant
  settledAt: Instant | null
  chatId: BotChatId | null
  /** The unit to which it went. */
  orgUnitId: OrgUnitId | null
  pushId: PushId | null
  partId: PartId | null
  /** The group of the unit it went to; null for a private message, or a group of nobody. */
  groupName: string | null
  text: string
}

const Body = z.object({ text: z.string() })

const textOf = (body: string): string => Body.safeParse(JSON.parse(body)).data?.text ?? ''

/** More pushes than that have more deliveries than a screen shows. */
const LATEST_PUSHES = 200

/** What a unit has sent out to the groups below it. */
const listPushesOf = async (db: Db, unitId: OrgUnitId): Promise<PushId[]> => {
  const rows = await db
    .selectFrom('part_push')
    .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
    .select('part_push.id')
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('part_push.fanned_out_at', 'is not', null)
    .orderBy('part_push.fanned_out_at', 'desc')
    .limit(LATEST_PUSHES)
    .execute()
  return rows.map((row) => row.id)
}

/** The latest messages to a unit, and of its own pushes to groups below, newest first. */
export const listDeliveriesOfUnit = async (
  db: Db,
  unitId: OrgUnitId,
  limit: number,
): Promise<DeliveryRecord[]> => {
  const pushes = await listPushesOf(db, unitId)
  const rows = await db
    .selectFrom('outbox')
    .leftJoin('part_push', 'part_push.id', 'outbox.push_id')
    .select((eb) => [
      'outbox.id',
      'outbox.kind',
      'outbox.way',
      'outbox.state',
      'outbox.chat_id as chatId',
      'outbox.org_unit_id as orgUnitId',
      'outbox.push_id as pushId',
      'outbox.body',
      'outbox.due_at as dueAt',
      'outbox.settled_at as settledAt',
      'part_push.part_id as partId',
      eb
        .selectFrom('branch_group')
        .select('branch_group.name')
        .whereRef('branch_group.chat_id', '=', 'outbox.chat_id')
        .whereRef('branch_group.org_unit_id', '=', 'outbox.org_unit_id')
        .orderBy('branch_group.bound_at', 'desc')
        .limit(1)
        .as('groupName'),
    ])
    .where((eb) =>
      eb.or([
        eb('outbox.org_unit_id', '=', unitId),
        ...(pushes.length > 0 ? [eb('outbox.push_id', 'in', pushes)] : []),
      ]),
    )
    .orderBy('outbox.created_at', 'desc')
    .orderBy('outbox.order_key', 'desc')
    .orderBy('outbox.id')
    .limit(limit)
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, text: textOf(body) }))
}

export const findDelivery = (db: Db, id: DeliveryId): Promise<OutboxRow | undefined> =>
  db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()

/** The messages that one push sent to one chat, in the order in which they were asked for. */
export const listTriesOf = async (
  db: Db,
  delivery: Pick<OutboxRow, 'push_id' | 'chat_id'>,
): Promise<DeliveryId[]> => {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('push_id', '=', delivery.push_id)
    .where('chat_id', '=', delivery.chat_id)
    .orderBy('order_key')
    .execute()
  return rows.map((row) => row.id)
}

/** How many people of a unit have their latest private message waiting unread in the Mini App (ruling 3). */
export const countNotReachedPrivately = async (db: Db, unitId: OrgUnitId): Promise<number> => {
  const row = await db
    .selectFrom('outbox')
    .select(sql<number>`count(distinct outbox.person_id)`.as('count'))
    .where('outbox.org_unit_id', '=', unitId)
    .where('outbox.way', '=', 'app')
    .where((eb) =>
      eb.and([
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox as later')
              .select('later.id')
              .whereRef('later.org_unit_id', '=', 'outbox.org_unit_id')
              .whereRef('later.person_id', '=', 'outbox.person_id')
              .whereRef('later.created_at', '>', 'outbox.created_at'),
          ),
        ),
        eb.exists(
          eb
            .selectFrom('notice')
            .select('notice.id')
            .whereRef('notice.person_id', '=', 'outbox.person_id')
            .whereRef('notice.created_at', '=', 'outbox.created_at')
            .where('notice.read_at', 'is', null),
        ),
      ]),
    )
    .executeTakeFirstOrThrow()
  return row.count
}
