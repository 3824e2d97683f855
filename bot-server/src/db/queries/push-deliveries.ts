/** Queries that hand a push out: to bound groups by the way of each unit, to others as something to share by hand. */
import type { OrgUnitId, PartId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Db } from '../schema/database.ts'
import { asText } from './as-text.ts'
import { holdsOn } from './holds-on.ts'
import { hasUnconfirmedMembers } from './linking.ts'
import type { PushRecord } from './pushes.ts'
import { spreadOver, type When } from './spread-over.ts'
import { withUnitsBelow } from './unit-lines.ts'

/** What a fan-out fills in; the other columns of a new message are empty. */
export const DELIVERY_COLUMNS = [
  'id',
  'dedupe_key',
  'kind',
  'way',
  'lane',
  'order_key',
  'chat_id',
  'flow',
  'org_unit_id',
  'push_id',
  'body',
  'state',
  'planned_at',
  'due_at',
  'attempts',
  'created_at',
] as const

interface PushMessage extends When {
  /** Bodies as the outbox keeps them. */
  body: string
  /** What a channel's groups get instead, where it can do more. */
  byWay?: Partial<Record<FileWays[number], string>>
  /** For groups in which somebody is not confirmed, when the document is not for everybody. */
  pointer?: string
}

interface PushFile {
  partId: PartId
  /** Files of one message leave in this order. */
  place: number
  body: string
  /** Whether groups in which somebody is not confirmed get it as well. */
  isPublic: boolean
  fileWays: FileWays
  now: Instant
}

/** The ways whose groups also get files. */
type FileWays = readonly ('bot' | 'oa')[]

/** A group is used when its unit chose its channel, or chose none. */
export const isGroupInUse = sql<SqlBool>`branch_group.unbound_at is null and not exists (
  select 1 from unit_channel where unit_channel.org_unit_id = branch_group.org_unit_id
    and unit_channel.channel <> branch_group.channel)`

/** How many groups of each channel a push of a unit goes to. */
export const countGroupsInUse = async (
  db: Db,
  unitId: OrgUnitId,
  now: Instant,
): Promise<{ bot: number; oa: number }> => {
  const rows = await withUnitsBelow(db, unitId, dayOf(now))
    .selectFrom('branch_group')
    .innerJoin('audience', 'audience.id', 'branch_group.org_unit_id')
    .select((eb) => ['branch_group.channel', eb.fn.countAll<number>().as('count')])
    .where(isGroupInUse)
    .groupBy('branch_group.channel')
    .execute()
  const countOf = (way: 'bot' | 'oa') => rows.find((row) => row.channel === way)?.count ?? 0
  return { bot: countOf('bot'), oa: countOf('oa') }
}

const bodyOf = (message: PushMessage): RawBuilder<string> => {
  const plain = asText(message.body)
  const others = Object.entries(message.byWay ?? {}).map(
    ([way, body]) => sql`when branch_group.channel = ${sql.lit(way)} then ${asText(body)}`,
  )
  const open =
    others.length === 0 ? plain : sql<string>`case ${sql.join(others, sql` `)} else ${plain} end`
  if (message.pointer === undefined) return open
  return sql<string>`case when ${hasUnconfirmedMembers('branch_group.chat_id')}
    then ${asText(message.pointer)} else ${open} end`
}

/**
 * Puts one message for each group in use of the push's unit and of every unit below it into the outbox, in one
 * statement: no row passes through this process, whatever the number of groups.
 * @returns how many messages were added; a group that has this push already gets none
 */
export const insertPushDeliveries = async (
  db: Db,
  push: PushRecord,
  message: PushMessage,
): Promise<number> => {
  const key = sql<string>`${asText(`push:${push.id}:`)} || branch_group.id`
  const result = await withUnitsBelow(db, push.unitId, dayOf(message.now))
    .insertInto('outbox')
    .columns(DELIVERY_COLUMNS)
    .expression((eb) =>
      eb
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
          asText(push.campaignId).as('flow'),
          'branch_group.org_unit_id as org_unit_id',
          asText(push.id).as('push_id'),
          bodyOf(message).as('body'),
          asText('ready').as('state'),
          spreadOver(message, 'branch_group.id').as('planned_at'),
          spreadOver(message, 'branch_group.id').as('due_at'),
          sql<number>`0`.as('attempts'),
          asText(message.now).as('created_at'),
        ])
        .where(isGroupInUse),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/**
 * Puts the file of a part behind the text in every group whose channel brings files: the row of the text says where,
 * when and in which lane. @returns how many files were added
 */
export const insertPushFiles = async (
  db: Db,
  push: PushRecord,
  file: PushFile,
): Promise<number> => {
  const { now, place, fileWays } = file
  if (fileWays.length === 0) return 0
  const key = sql<string>`outbox.id || ${asText(`:file:${file.partId}`)}`
  const query = db
    .insertInto('outbox')
    .columns(DELIVERY_COLUMNS)
    .expression((eb) => {
      const texts = eb
        .selectFrom('outbox')
        .select([
          key.as('id'),
          key.as('dedupe_key'),
          asText('part_file').as('kind'),
          'outbox.way',
          'outbox.lane',
          sql<string>`outbox.order_key || ${asText(`/file/${place}`)}`.as('order_key'),
          'outbox.chat_id',
          'outbox.flow',
          'outbox.org_unit_id',
          'outbox.push_id',
          asText(file.body).as('body'),
          asText('ready').as('state'),
          'outbox.planned_at',
          'outbox.due_at',
          sql<number>`0`.as('attempts'),
          asText(now).as('created_at'),
        ])
        .where('outbox.push_id', '=', push.id)
        .where('outbox.kind', '=', 'part')
        .where('outbox.created_at', '=', now)
        .where('outbox.way', 'in', fileWays)
      return file.isPublic
        ? texts
        : texts.where((where) => where.not(hasUnconfirmedMembers('outbox.chat_id')))
    })
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
  const result = await query.executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/** Whether a unit has members of its own on a day: something can be shared among them. */
export const hasMembersOn = (unitColumn: string, day: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select 1 from membership where membership.org_unit_id = ${sql.ref(unitColumn)}
    and ${holdsOn('membership', day)})`

/**
 * Writes down for every branch that no message of this push goes to that it is to be shared there by hand (PD-4).
 * @returns the branches for which that is new
 */
export const insertHandShares = async (
  db: Db,
  push: PushRecord,
  message: PushMessage,
): Promise<OrgUnitId[]> => {
  const day = dayOf(message.now)
  const key = sql<string>`${asText(`push:${push.id}:unit:`)} || audience.id`
  const rows = await withUnitsBelow(db, push.unitId, day)
    .insertInto('outbox')
    .columns(DELIVERY_COLUMNS)
    .expression((eb) =>
      eb
        .selectFrom('audience')
        .select([
          key.as('id'),
          key.as('dedupe_key'),
          asText('part').as('kind'),
          asText('by_hand').as('way'),
          sql<string>`${asText('unit:')} || audience.id`.as('lane'),
          asText(message.orderKey).as('order_key'),
          sql<null>`cast(null as text)`.as('chat_id'),
          asText(push.campaignId).as('flow'),
          'audience.id as org_unit_id',
          asText(push.id).as('push_id'),
          asText(message.body).as('body'),
          asText('to_share').as('state'),
          asText(message.dueAt).as('planned_at'),
          asText(message.dueAt).as('due_at'),
          sql<number>`0`.as('attempts'),
          asText(message.now).as('created_at'),
        ])
        .where(
          sql<SqlBool>`not exists (select 1 from branch_group
            where branch_group.org_unit_id = audience.id and ${isGroupInUse})`,
        )
        .where(hasMembersOn('audience.id', day)),
    )
    .onConflict((conflict) => conflict.column('dedupe_key').doNothing())
    .returning('org_unit_id')
    .execute()
  return rows.flatMap((row) => (row.org_unit_id === null ? [] : [row.org_unit_id]))
}

/** How many messages of a push ended how: by state, those of none left out. */
export const countMessagesOf = async (
  db: Db,
  pushId: PushId,
): Promise<Partial<Record<DeliveryState, number>>> => {
  const rows = await db
    .selectFrom('outbox')
    .select(['state', sql<number>`count(*)`.as('n')])
    .where('push_id', '=', pushId)
    .groupBy('state')
    .orderBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}
