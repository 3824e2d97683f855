/** Queries of sending again: what of a choice may be, what is left out and why, and the new messages in one statement. */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import type { DeliveryState } from '@quan-triet/shared/vocabulary/delivery-states'
import type { Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { CHAT_CAUSES, CONTENT_CAUSES, RESENDABLE_KINDS } from '../../domain/deliveries/resending.ts'
import type { Db } from '../schema/database.ts'
import { asText } from './as-text.ts'
import { chosenDeliveries, isGroupGone, isLatestTry, type LedgerChoice } from './delivery-ledger.ts'

/** What becomes of a failed message when all are to be sent again. */
export type ResendFate = 'again' | 'group_gone' | 'channel_paused' | 'content_refused'

const oneOf = (causes: readonly DeliveryCause[]) =>
  sql<SqlBool>`outbox.cause in (${sql.join(causes.map((cause) => sql.lit(cause)))})`

const hasArrivedSince = sql<SqlBool>`exists (
  select 1 from outbox as arrived
  where arrived.lane = outbox.lane and arrived.state = 'delivered'
    and arrived.settled_at > outbox.settled_at)`

const isWayPaused = (now: Instant) => sql<SqlBool>`exists (
  select 1 from sending_way as standing_still
  where standing_still.way = outbox.way and standing_still.paused_until > ${now})`

const fateIn = (now: Instant): RawBuilder<ResendFate> => sql<ResendFate>`(case
  when ${isGroupGone} then 'group_gone'
  when ${oneOf(CHAT_CAUSES)} and not ${hasArrivedSince} then 'group_gone'
  when ${isWayPaused(now)} then 'channel_paused'
  when ${oneOf(CONTENT_CAUSES)} then 'content_refused'
  else 'again' end)`

/** The failed and uncertain parts of a choice that nobody has sent again yet. */
const failedIn = (db: Db, choice: LedgerChoice) =>
  chosenDeliveries(db, choice)
    .where('outbox.kind', 'in', [...RESENDABLE_KINDS])
    .where('outbox.state', 'in', ['unknown', 'dead'])
    .where(isLatestTry)

/** How many of them there are, by what becomes of them. */
export const countResendable = (
  db: Db,
  choice: LedgerChoice,
): Promise<{ fate: ResendFate; state: DeliveryState; count: number }[]> => {
  const rows = failedIn(db, choice).select([fateIn(choice.now).as('fate'), 'outbox.state'])
  return db
    .selectFrom(rows.as('line'))
    .select((eb) => ['line.fate', 'line.state', eb.fn.countAll<number>().as('count')])
    .groupBy(['line.fate', 'line.state'])
    .execute()
}

const COPIED = [
  'kind',
  'way',
  'lane',
  'chat_id',
  'chat_kind',
  'flow',
  'person_id',
  'org_unit_id',
  'push_id',
  'body',
] as const

interface NextTries {
  /** Begins the ids of the new messages; never used before. */
  id: string
  now: Instant
  /** When they may leave. */
  dueAt: Instant
  limit: number
}

const withNextTries = (db: Db, tries: NextTries, rows: ReturnType<typeof failedIn>) =>
  db
    .insertInto('outbox')
    .columns([
      'id',
      'dedupe_key',
      'order_key',
      'state',
      'planned_at',
      'due_at',
      'attempts',
      'created_at',
      ...COPIED,
    ])
    .expression(
      rows
        .select([
          sql<string>`${asText(`${tries.id}:`)} || row_number() over (order by outbox.order_key, outbox.id)`.as(
            'id',
          ),
          // Whoever asks second for the next try of the same message adds nothing.
          sql<string>`'resend:' || outbox.id`.as('dedupe_key'),
          // Behind its hour stand the part's place in the document and its push: that order stays.
          sql<string>`${asText(tries.now)} || substr(outbox.order_key, ${sql.lit(tries.now.length + 1)})`.as(
            'order_key',
          ),
          asText('ready').as('state'),
          asText(tries.dueAt).as('planned_at'),
          asText(tries.dueAt).as('due_at'),
          sql<number>`0`.as('attempts'),
          asText(tries.now).as('created_at'),
          ...COPIED.map((column) => `outbox.${column}` as const),
        ])
        .orderBy('outbox.order_key')
        .orderBy('outbox.id')
        .limit(tries.limit),
    )
    .onConflict((conflict) => conflict.doNothing())

/**
 * Puts the next try of every message of a choice that sending again may help into the outbox, in one statement.
 * @returns how many were added
 */
export const insertNextTries = async (
  db: Db,
  choice: LedgerChoice,
  tries: NextTries,
): Promise<number> => {
  const rows = failedIn(db, choice).where(fateIn(choice.now), '=', 'again')
  const result = await withNextTries(db, tries, rows).executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0n)
}

/** The same for one message, whatever it failed of: a person has looked. @returns whether it was added */
export const insertNextTry = async (db: Db, id: DeliveryId, tries: NextTries): Promise<boolean> => {
  const rows = db
    .selectFrom('outbox')
    .leftJoin('part_push', 'part_push.id', 'outbox.push_id')
    .where('outbox.id', '=', id)
    .where('outbox.state', 'in', ['unknown', 'dead'])
    .where(isLatestTry)
    .where((eb) => eb.not(isGroupGone))
  const result = await withNextTries(db, tries, rows).executeTakeFirst()
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n
}
