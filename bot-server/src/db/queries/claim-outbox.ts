/** Queries that claim messages: answers before broadcasts, each flow its share, one message of a chat at a time. */
import type { DeliveryId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { sql } from 'kysely'
import type { Db } from '../schema/database.ts'
import { claimRows, type ClaimTimes } from './claim.ts'
import type { OutboxRow } from './outbox.ts'

export interface OutboxClaim {
  way: SendingWay
  times: ClaimTimes
  /** The machine's time by which a chat must be free. */
  free: Instant
  limit: number
}

const inOrder = (rows: readonly OutboxRow[]): OutboxRow[] =>
  rows.toSorted((a, b) => (`${a.due_at} ${a.order_key}` < `${b.due_at} ${b.order_key}` ? -1 : 1))

/** Farther than any gap between two messages: noted by a clock since set back. */
const FARTHEST_AHEAD_MS = 15 * 60_000

const isChatFree = ({ way, free }: OutboxClaim) => sql`not exists (
  select 1 from chat_pace
  where chat_pace.way = ${way} and chat_pace.chat_id = mine.chat_id and chat_pace.free_at > ${free}
    and chat_pace.free_at <= ${addMs(free, FARTHEST_AHEAD_MS)}
)`

/** Claims answers to whoever just asked, oldest first. */
export const claimAnswers = async (db: Db, claim: OutboxClaim): Promise<OutboxRow[]> =>
  inOrder(
    await claimRows<OutboxRow>(db, {
      table: 'outbox',
      times: claim.times,
      limit: claim.limit,
      among: sql`mine.way = ${claim.way} and mine.kind = 'answer' and ${isChatFree(claim)}`,
    }),
  )

/** Claims what one flow has waiting, oldest first, no more than one message of a lane. */
export const claimOfFlow = async (db: Db, flow: string, claim: OutboxClaim): Promise<OutboxRow[]> =>
  inOrder(
    await claimRows<OutboxRow>(db, {
      table: 'outbox',
      times: claim.times,
      limit: claim.limit,
      among: sql`mine.way = ${claim.way} and mine.flow = ${flow} and mine.kind <> 'answer'
        and ${isChatFree(claim)}`,
    }),
  )

/**
 * Claims what was tried before and may be tried again, of the flows given: it is older than all that waits beside it,
 * and holds back what is behind it.
 */
export const claimTriedBefore = async (
  db: Db,
  flows: readonly string[],
  claim: OutboxClaim,
): Promise<OutboxRow[]> =>
  inOrder(
    await claimRows<OutboxRow>(db, {
      table: 'outbox',
      times: claim.times,
      limit: claim.limit,
      among: sql`mine.way = ${claim.way} and mine.attempts > 0 and mine.kind <> 'answer'
        and mine.flow in (${sql.join(flows)}) and ${isChatFree(claim)}`,
    }),
  )

/** Claims messages by their ids, which a claimer has seen waiting behind one of its own. */
export const claimByIds = async (
  db: Db,
  ids: readonly DeliveryId[],
  lockedUntil: Instant,
): Promise<void> => {
  await db
    .updateTable('outbox')
    .set({ locked_until: lockedUntil })
    .where('id', 'in', ids)
    .where('state', '=', 'ready')
    .execute()
}

/** What is due by a way in these lanes and not claimed, in the order in which it leaves. */
export const listWaitingBehind = (
  db: Db,
  lanes: readonly string[],
  { way, times }: Pick<OutboxClaim, 'way' | 'times'>,
): Promise<OutboxRow[]> =>
  db
    .selectFrom('outbox')
    .selectAll()
    .where('lane', 'in', lanes)
    .where('state', '=', 'ready')
    .where('way', '=', way)
    .where('due_at', '<=', times.now)
    .where((eb) => eb.or([eb('locked_until', 'is', null), eb('locked_until', '<', times.wall)]))
    .orderBy('order_key')
    .limit(500)
    .execute()

/** Whether anything is due by a way: a look that takes no lock. */
export const isAnythingDue = async (db: Db, way: SendingWay, now: Instant): Promise<boolean> => {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', sql.lit<'ready'>('ready'))
    .where('due_at', '<=', now)
    .where('way', '=', way)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface WaitingFlow {
  flow: string
  quiet_from: string | null
  quiet_until: string | null
}

/**
 * The next flows that have anything waiting, in the order of their names, from the one after `after` on and then from
 * the beginning. Each is found by one look into the index: the cost does not grow with what waits.
 */
export const listWaitingFlows = async (
  db: Db,
  way: SendingWay,
  { after, limit }: { after: string | null; limit: number },
): Promise<WaitingFlow[]> => {
  const later = await flowsFrom(db, way, { after, limit })
  if (after === null || later.length === limit) return later
  const all = await flowsFrom(db, way, { after: null, limit: limit - later.length })
  const seen = new Set(later.map((one) => one.flow))
  return [...later, ...all.filter((one) => !seen.has(one.flow))]
}

const flowsFrom = async (
  db: Db,
  way: SendingWay,
  { after, limit }: { after: string | null; limit: number },
): Promise<WaitingFlow[]> => {
  const first = after === null ? sql`` : sql`and flow > ${after}`
  const result = await sql<WaitingFlow>`
    with recursive waiting (flow, place) as (
      select (select min(flow) from outbox where state = 'ready' and way = ${way} ${first}), 1
      union all
      select (select min(outbox.flow) from outbox
              where outbox.state = 'ready' and outbox.way = ${way} and outbox.flow > waiting.flow),
        waiting.place + 1
      from waiting where waiting.flow is not null and waiting.place < cast(${limit} as integer)
    )
    select waiting.flow, campaign.quiet_from, campaign.quiet_until
    from waiting left join campaign on campaign.id = waiting.flow
    where waiting.flow is not null order by waiting.place`.execute(db)
  return result.rows
}
