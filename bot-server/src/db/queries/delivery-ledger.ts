/** Query parts of the delivery ledger: which messages are in a unit's ledger, how each stands, which try it is. */
import type { OrgUnitId, PartId, PushId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { DeliveryStanding } from '@quan-triet/shared/vocabulary/delivery-standings'
import type { DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'
import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { LATE_AFTER_MS } from '../../domain/deliveries/standing.ts'
import { minutesAfter } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import type { OutboxRow } from './outbox.ts'

/** The messages to a unit, and of its own pushes to groups below, narrowed by what was chosen. */
export interface LedgerChoice {
  unitId: OrgUnitId
  /** The pushes of the unit, from `listPushesOf`. */
  pushes: readonly PushId[]
  now: Instant
  toUnitId?: OrgUnitId | undefined
  standing?: DeliveryStanding | undefined
  way?: DeliveryWay | undefined
  kind?: OutboxRow['kind'] | undefined
  partId?: PartId | undefined
  /** Planned from this moment on, and before the other. */
  from?: Instant | undefined
  until?: Instant | undefined
}

/** What a unit has sent out, to its own group and to those below. */
export const listPushesOf = async (db: Db, unitId: OrgUnitId): Promise<PushId[]> => {
  const rows = await db
    .selectFrom('part_push')
    .innerJoin('campaign_node', 'campaign_node.id', 'part_push.campaign_node_id')
    .select('part_push.id')
    .where('campaign_node.org_unit_id', '=', unitId)
    .where('part_push.fanned_out_at', 'is not', null)
    .execute()
  return rows.map((row) => row.id)
}

/** How a message stands, as `domain/deliveries/standing.ts` says it; a test keeps both the same. */
export const standingIn = (db: Db, now: Instant): RawBuilder<DeliveryStanding> => {
  const patience = minutesAfter(db, 'outbox.planned_at', LATE_AFTER_MS / 60_000)
  return sql<DeliveryStanding>`(case outbox.state
    when 'unknown' then 'unknown'
    when 'dead' then 'failed'
    when 'expired' then 'failed'
    when 'to_share' then 'to_share'
    when 'shared' then 'shared'
    when 'delivered' then (case when outbox.settled_at > ${patience} then 'late' else 'sent' end)
    else (case when outbox.planned_at < ${addMs(now, -LATE_AFTER_MS)} then 'late' else 'planned' end)
  end)`
}

/** Whether nobody has sent it again: the next try is keyed by the id of the one before. */
export const isLatestTry = sql<SqlBool>`not exists (
  select 1 from outbox as next_try where next_try.dedupe_key = 'resend:' || outbox.id)`

/** Whether it went to a group that is not bound to that unit any more: nothing may be sent there again. */
export const isGroupGone = sql<SqlBool>`(outbox.way in ('bot', 'oa') and outbox.chat_kind = 'group' and not exists (
  select 1 from branch_group as bound
  where bound.chat_id = outbox.chat_id and bound.org_unit_id = outbox.org_unit_id
    and bound.unbound_at is null))`

/** Whether a message brings a part: by the part's own push, or by the one that carried it. */
export const bringsPart = (partId: PartId): RawBuilder<SqlBool> => sql<SqlBool>`outbox.push_id in (
  select coalesce(brought.carried_by, brought.id) from part_push as brought
  where brought.part_id = ${partId})`

/** The rows of a choice, joined with the push they belong to. */
export const chosenDeliveries = (db: Db, choice: LedgerChoice) => {
  const { toUnitId, standing, way, kind, partId, from, until } = choice
  let query = db
    .selectFrom('outbox')
    .leftJoin('part_push', 'part_push.id', 'outbox.push_id')
    .where((eb) =>
      eb.or([
        eb('outbox.org_unit_id', '=', choice.unitId),
        ...(choice.pushes.length > 0 ? [eb('outbox.push_id', 'in', choice.pushes)] : []),
      ]),
    )
  if (toUnitId !== undefined) query = query.where('outbox.org_unit_id', '=', toUnitId)
  if (way !== undefined) query = query.where('outbox.way', '=', way)
  if (kind !== undefined) query = query.where('outbox.kind', '=', kind)
  if (partId !== undefined) query = query.where(bringsPart(partId))
  if (from !== undefined) query = query.where('outbox.planned_at', '>=', from)
  if (until !== undefined) query = query.where('outbox.planned_at', '<', until)
  if (standing !== undefined) query = query.where(standingIn(db, choice.now), '=', standing)
  return query
}
