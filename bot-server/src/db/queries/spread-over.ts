/** Spreads what leaves at once over moments, inside the one statement that puts it into the outbox. */
import type { Instant } from '@quan-triet/shared/models/moments'
import { type RawBuilder, sql } from 'kysely'
import { asText } from './as-text.ts'

export interface When {
  now: Instant
  dueAt: Instant
  orderKey: string
  /** At most so many leave at each of these moments, which are at least as many as it takes. */
  pace?: { perMinute: number; dueAts: readonly Instant[] } | undefined
}

/**
 * When a row is due, by its place among all rows of the statement.
 * The moments travel as one text, cut by that place: one statement, whatever the number of rows.
 * @param order the column by which rows are counted
 */
export const spreadOver = (
  { dueAt, pace }: Pick<When, 'dueAt' | 'pace'>,
  order: 'branch_group.id' | 'mail_subscription.id',
): RawBuilder<string> =>
  pace === undefined
    ? asText(dueAt)
    : sql<string>`substr(${asText(pace.dueAts.join(''))},
        cast((row_number() over (order by ${sql.ref(order)}) - 1)
        / ${sql.lit(pace.perMinute)} * ${sql.lit(dueAt.length)} + 1 as integer), ${sql.lit(dueAt.length)})`
