/** Knows which database this is: the few places where SQLite and PostgreSQL differ. */
import { type Kysely, PostgresAdapter, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Db } from './schema/database.ts'

/** For what is written twice: a column that numbers itself, a trigger. */
export const isPostgres = (db: Pick<Kysely<unknown>, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter

/** Lets several claimers pass each other on PostgreSQL; SQLite has one writer and needs nothing. */
export const skipLocked = (db: Db): RawBuilder<unknown> =>
  isPostgres(db) ? sql`for update skip locked` : sql``

/** Holds what a query reads until the transaction ends; SQLite has one writer and needs nothing. */
export const holdRows = (db: Db): RawBuilder<unknown> => (isPostgres(db) ? sql`for update` : sql``)

/**
 * Has a transaction of SQLite wait for whoever writes now, and nobody write until it ends: what it reads is then still
 * so when it writes. On PostgreSQL rows are held one by one.
 */
export const keepOthersOut = async (tx: Db): Promise<void> => {
  // Writing no row is writing all the same.
  if (!isPostgres(tx)) await sql`delete from platform_fact where false`.execute(tx)
}

/**
 * Whether a column is one of some texts. Unlike a list of parameters its words are the same for any number of them, so
 * that no statement is prepared anew.
 */
export const isAmong = (db: Db, column: string, texts: readonly string[]): RawBuilder<SqlBool> =>
  isPostgres(db)
    ? sql<SqlBool>`${sql.ref(column)} = any(${[...new Set(texts)]}::text[])`
    : sql<SqlBool>`${sql.ref(column)} in (select value from json_each(${JSON.stringify(texts)}))`

/** Some texts as rows of one column, for a query to begin with; one parameter whatever their number. */
export const rowsOf = (db: Db, texts: readonly string[]): RawBuilder<unknown> =>
  isPostgres(db)
    ? sql`select unnest(${[...new Set(texts)]}::text[])`
    : sql`select value from json_each(${JSON.stringify([...new Set(texts)])})`

/** Whether this database belongs to one process alone: a lease found at start is then a dead process's. */
export const isSingleProcess = (db: Db): boolean => !isPostgres(db)

/** The Vietnamese day of a column that holds an instant: UTC+7 all year. @param column such as `session.starts_at` */
export const vietnameseDay = (db: Db, column: string): RawBuilder<string> =>
  isPostgres(db)
    ? sql`to_char(cast(${sql.ref(column)} as timestamp) + interval '7 hours', 'YYYY-MM-DD')`
    : sql`date(${sql.ref(column)}, '+7 hours')`

/** A column's instant some minutes later, as an instant. @param column such as `outbox.planned_at` */
export const minutesAfter = (db: Db, column: string, minutes: number): RawBuilder<string> =>
  isPostgres(db)
    ? sql`to_char(cast(nullif(${sql.ref(column)}, '') as timestamp) + ${sql.lit(`${minutes} minutes`)}::interval,
        'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
    : sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${sql.ref(column)}, ${sql.lit(`+${minutes} minutes`)})`

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Whether the error says that a row with this key exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  ['SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE', '23505'].includes(codeOf(error))

/** Whether the same transaction may succeed if it is tried again: busy, deadlock, serialisation. */
export const isBusy = (error: unknown): boolean =>
  ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', '40001', '40P01'].includes(codeOf(error))

/**
 * Whether some row's own content was refused: a broken constraint (SQLite; class 23 of PostgreSQL), or a value that
 * cannot be stored (class 22) or bound. After any other error, trying row by row would only make it longer.
 */
export const isFaultOfRow = (error: unknown): boolean =>
  error instanceof TypeError ||
  error instanceof RangeError ||
  /^(?:SQLITE_CONSTRAINT|2[23][0-9A-Z]{3}$)/.test(codeOf(error))
