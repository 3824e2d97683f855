/** Queries of the house's own condition; each is one statement over what waits or failed, however much there ever was. */
import type { QueueName } from '@quan-triet/shared/models/house-condition'
import type { Day, Instant } from '@quan-triet/shared/models/moments'
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

export interface QueueReading {
  queue: QueueName
  waiting: number
  /** When the first of them was due; later than now when none is yet. */
  oldestAt: Instant | null
}

interface StateCount {
  way: string
  state: string
  count: number
}

/** What waits, queue by queue; a way that nothing waits for is left out. States are literals: indexes are kept of them. */
export const readQueues = async (db: Db): Promise<QueueReading[]> => {
  const { rows } = await sql<QueueReading>`
    select 'inbox' as queue, count(*) as waiting,
      (select received_at from inbox where state = 'received' order by order_key limit 1) as "oldestAt"
      from inbox where state = 'received'
    union all select 'tasks', count(*), min(due_at) from task where state = 'ready'
    union all select way, count(*), min(due_at) from outbox where state = 'ready' group by way
    union all select 'copy_checks', count(*), min(due_at) from essay_check where state = 'cho'
    union all select 'exports', count(*), min(asked_at) from export_job
      where state in ('cho', 'dang_lam')`.execute(db)
  return rows
}

/** Messages that wait, are under way, or failed since a moment, by way. */
export const countOutbox = async (db: Db, failedSince: Instant): Promise<StateCount[]> => {
  const { rows } = await sql<StateCount>`
    select way, 'ready' as state, count(*) as count from outbox where state = 'ready' group by way
    union all select way, 'sending', count(*) from outbox where state = 'sending' group by way
    union all select way, state, count(*) from outbox
      where state in ('dead', 'unknown') and settled_at >= ${failedSince} group by way, state`.execute(
    db,
  )
  return rows
}

export interface ChecksReading {
  auditAt: Instant | null
  isAuditBroken: boolean
  recountedOn: Day | null
}

/** When the audit log and the counters were last checked. */
export const readChecks = async (db: Db): Promise<ChecksReading> => {
  const { rows } = await sql<{ at: Instant | null; fault: string | null; on: Day | null }>`
    select (select checked_at from audit_check where name = 'latest') as at,
      (select fault from audit_check where name = 'latest') as fault,
      (select max(recounted_on) from figure_turn) as "on"`.execute(db)
  const [row] = rows
  return {
    auditAt: row?.at ?? null,
    isAuditBroken: (row?.fault ?? null) !== null,
    recountedOn: row?.on ?? null,
  }
}

/** How large the database is, and where its file lies; a database of PostgreSQL has none of its own. */
export const readDatabaseSize = async (
  db: Db,
): Promise<{ kind: 'sqlite' | 'postgres'; bytes: number; file: string | null }> => {
  const { rows } = await (
    isPostgres(db)
      ? sql<{ bytes: number; file: null }>`
          select pg_database_size(current_database()) as bytes, null as file`
      : sql<{ bytes: number; file: string }>`
          select page_count * page_size as bytes,
            (select file from pragma_database_list where name = 'main') as file
          from pragma_page_count(), pragma_page_size()`
  ).execute(db)
  const [row] = rows
  const kind = isPostgres(db) ? 'postgres' : 'sqlite'
  return { kind, bytes: row?.bytes ?? 0, file: row?.file || null }
}

/** How many notices to the operator are open, by place and cause. */
export const countNotices = (db: Db): Promise<{ place: string; cause: string; count: number }[]> =>
  db
    .selectFrom('operator_notice')
    .select((eb) => ['place', 'cause', eb.fn.countAll<number>().as('count')])
    .where('resolved_at', 'is', null)
    .groupBy(['place', 'cause'])
    .execute()

/** What the ways have used of a month. */
export const listQuotaUse = (db: Db, month: string): Promise<{ way: string; used: number }[]> =>
  db.selectFrom('quota_use').select(['way', 'used']).where('month', '=', month).execute()
