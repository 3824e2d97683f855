/** Claims due rows of a work table: the one statement behind outbox and tasks (design A.9). */
import type { Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import { skipLocked } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

export interface ClaimTimes {
  /** The house's time: what is due. */
  now: Instant
  /** The machine's time, by which leases run. */
  wall: Instant
  lockedUntil: Instant
}

/** Per table: what orders the rows of a lane, and which states still hold later rows back. */
const tables = {
  outbox: { order: 'order_key', open: ['ready', 'sending'] },
  task: { order: 'id', open: ['ready'] },
} as const

interface Claim {
  table: keyof typeof tables
  times: ClaimTimes
  limit: number
  /** Which rows, said of `mine`; all if omitted. */
  among?: RawBuilder<unknown>
}

/**
 * Leases up to `limit` rows that are ready, due, not leased, and the oldest open one of their lane.
 * A row that is in flight or waits for another try holds its lane; one that is merely planned for later does not.
 * @returns the rows claimed, in no order
 */
export const claimRows = async <Row>(db: Db, claim: Claim): Promise<Row[]> => {
  const { now, wall, lockedUntil } = claim.times
  const table = sql.table(claim.table)
  const order = sql.ref(`mine.${tables[claim.table].order}`)
  const earlierOrder = sql.ref(`earlier.${tables[claim.table].order}`)
  // Materialized: PostgreSQL may run a plain subquery again for each row, and every time it would lock others.
  const result = await sql<Row>`
    with picked as materialized (
      select mine.id from ${table} as mine
      where mine.state = 'ready' and mine.due_at <= ${now}
        and (mine.locked_until is null or mine.locked_until < ${wall})
        ${claim.among ? sql`and ${claim.among}` : sql``}
        and not exists (
          select 1 from ${table} as earlier
          where earlier.lane = mine.lane and earlier.state in (${sql.join(tables[claim.table].open)})
            and ${earlierOrder} < ${order}
            and (earlier.due_at <= ${now} or earlier.attempts > 0)
        )
      order by mine.due_at, ${order} limit ${claim.limit} ${skipLocked(db)}
    )
    update ${table} set locked_until = ${lockedUntil}
    where id in (select id from picked)
    returning *`.execute(db)
  return result.rows
}
