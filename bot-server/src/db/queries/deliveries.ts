/** Queries of the delivery ledger: its lines page by page, counts by standing, units below, one delivery, a mark by hand. */
import type {
  ChatId,
  DeliveryId,
  OrgUnitId,
  PartId,
  PersonId,
  PushId,
} from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import { sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Db } from '../schema/database.ts'
import {
  bringsPart,
  chosenDeliveries,
  isGroupGone,
  isLatestTry,
  type LedgerChoice,
  standingIn,
} from './delivery-ledger.ts'
import type { OutboxRow } from './outbox.ts'

export interface DeliveryRecord extends Pick<OutboxRow, 'id' | 'kind' | 'way' | 'state' | 'cause'> {
  orderKey: string
  plannedAt: Instant
  settledAt: Instant | null
  isPrivate: boolean
  /** The unit to which it went. */
  orgUnitId: OrgUnitId | null
  unitName: string | null
  partId: PartId | null
  /** The group of the unit it went to; null for a private message, a share by hand, or a group of nobody. */
  groupName: string | null
  isLatestTry: boolean
  /** The group it went to is not the unit's any more. */
  isGroupGone: boolean
  text: string
}

/** Where a page begins: behind this line. */
export interface LedgerPlace {
  orderKey: string
  id: string
}

const Body = z.object({ text: z.string() })

/** The words of a message. @param body as it is stored */
export const textOf = (body: string): string => {
  try {
    return Body.safeParse(JSON.parse(body)).data?.text ?? ''
  } catch {
    // A body that cannot be read is a dead message: its line is still to be seen.
    return ''
  }
}

const selectRecords = (query: ReturnType<typeof chosenDeliveries>) =>
  query
    .leftJoin('org_unit', 'org_unit.id', 'outbox.org_unit_id')
    .select((eb) => [
      'outbox.id',
      'outbox.kind',
      'outbox.way',
      'outbox.state',
      'outbox.cause',
      'outbox.order_key as orderKey',
      'outbox.chat_kind as chatKind',
      'outbox.org_unit_id as orgUnitId',
      'org_unit.name_org as unitName',
      'outbox.body',
      'outbox.planned_at as plannedAt',
      'outbox.settled_at as settledAt',
      'part_push.part_id as partId',
      sql<number>`(case when ${isLatestTry} then 1 else 0 end)`.as('latest'),
      sql<number>`(case when ${isGroupGone} then 1 else 0 end)`.as('gone'),
      eb
        .selectFrom('branch_group')
        .select('branch_group.name')
        .whereRef('branch_group.chat_id', '=', 'outbox.chat_id')
        .whereRef('branch_group.org_unit_id', '=', 'outbox.org_unit_id')
        .orderBy('branch_group.bound_at', 'desc')
        .limit(1)
        .as('groupName'),
    ])

type SelectedRecord = Awaited<ReturnType<ReturnType<typeof selectRecords>['execute']>>[number]

const recordOf = ({ body, chatKind, latest, gone, ...row }: SelectedRecord): DeliveryRecord => ({
  ...row,
  isPrivate: chatKind === 'person',
  isLatestTry: latest === 1,
  isGroupGone: gone === 1,
  text: textOf(body),
})

/**
 * The lines of a ledger, newest first. Their order never changes, so that a page begun behind a line misses nothing
 * while messages settle.
 */
export const listDeliveryRecords = async (
  db: Db,
  choice: LedgerChoice,
  page: { after?: LedgerPlace | undefined; limit: number },
): Promise<DeliveryRecord[]> => {
  const { after } = page
  let query = selectRecords(chosenDeliveries(db, choice))
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('outbox.order_key', '<', after.orderKey),
        eb.and([
          eb('outbox.order_key', '=', after.orderKey),
          sql<boolean>`outbox.id < ${after.id}`,
        ]),
      ]),
    )
  const rows = await query
    .orderBy('outbox.order_key', 'desc')
    .orderBy('outbox.id', 'desc')
    .limit(page.limit)
    .execute()
  return rows.map(recordOf)
}

/** How many messages of a choice there are of each standing. */
export const countByStanding = async (
  db: Db,
  choice: LedgerChoice,
): Promise<{ standing: DeliveryStanding; count: number }[]> => {
  const rows = chosenDeliveries(db, choice).select(standingIn(db, choice.now).as('standing'))
  return db
    .selectFrom(rows.as('line'))
    .select((eb) => ['line.standing', eb.fn.countAll<number>().as('count')])
    .groupBy('line.standing')
    .execute()
}

/** The same for each of some pushes; the messages of a carried push are those of the one that carries it. */
export const countByStandingOfPushes = async (
  db: Db,
  pushes: readonly PushId[],
  now: Instant,
): Promise<{ pushId: PushId; standing: DeliveryStanding; count: number }[]> => {
  if (pushes.length === 0) return []
  const rows = db
    .selectFrom('part_push')
    .innerJoin('outbox', (join) =>
      join.on(sql<SqlBool>`outbox.push_id = coalesce(part_push.carried_by, part_push.id)`),
    )
    .select(['part_push.id as pushId', standingIn(db, now).as('standing')])
    .where('part_push.id', 'in', pushes)
    .where('outbox.kind', '=', 'part')
    .where(isLatestTry)
  return db
    .selectFrom(rows.as('line'))
    .select((eb) => ['line.pushId', 'line.standing', eb.fn.countAll<number>().as('count')])
    .groupBy(['line.pushId', 'line.standing'])
    .execute()
}

export const findDelivery = (db: Db, id: DeliveryId): Promise<OutboxRow | undefined> =>
  db.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()

/** One line of the ledger, whoever's. */
export const findDeliveryRecord = async (
  db: Db,
  id: DeliveryId,
): Promise<
  (DeliveryRecord & { chatId: ChatId | null; publisherId: OrgUnitId | null }) | undefined
> => {
  const whole = db
    .selectFrom('outbox')
    .leftJoin('part_push', 'part_push.id', 'outbox.push_id')
    .where('outbox.id', '=', id)
  const row = await selectRecords(whole)
    .leftJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
    .select(['outbox.chat_id as chatId', 'campaign_node.org_unit_id as publisherId'])
    .executeTakeFirst()
  if (!row) return undefined
  return { ...recordOf(row), chatId: row.chatId, publisherId: row.publisherId }
}

/** The last message that brought a part to a unit's group, or was to be shared there. */
export const findPartDelivery = async (
  db: Db,
  of: { unitId: OrgUnitId; partId: PartId },
): Promise<DeliveryRecord | undefined> => {
  const query = db
    .selectFrom('outbox')
    .leftJoin('part_push', 'part_push.id', 'outbox.push_id')
    .where('outbox.org_unit_id', '=', of.unitId)
    .where(bringsPart(of.partId))
    .where('outbox.kind', '=', 'part')
    .where('outbox.chat_kind', '=', 'group')
  const row = await selectRecords(query)
    .orderBy('outbox.order_key', 'desc')
    .orderBy('outbox.id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && recordOf(row)
}

/**
 * Records what a person says about sharing by hand.
 * @returns false when the message is in another state by now: nothing is changed then
 */
export const markByHand = async (
  db: Db,
  step: {
    id: DeliveryId
    from: readonly DeliveryState[]
    to: { state: 'shared'; at: Instant; by: PersonId } | { state: 'to_share' }
  },
): Promise<boolean> => {
  const { to } = step
  const result = await db
    .updateTable('outbox')
    .set(
      to.state === 'shared'
        ? { state: 'shared', settled_at: to.at, settled_by: to.by }
        : { state: 'to_share', settled_at: null, settled_by: null },
    )
    .where('id', '=', step.id)
    .where('state', 'in', step.from)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
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
