/** Fills the tables of an empty PostgreSQL database with rows that fit together already. */
import { type RawBuilder, sql } from 'kysely'
import { refreshStatistics } from '../refresh-statistics.ts'
import type { Db } from '../schema/database.ts'
import { listTables, type TableShape } from './tables.ts'

export interface Filling {
  tables: readonly TableShape[]
  /** Adds rows to a table. @param lines rows as JSON @throws Error when the database refuses one */
  add: (table: TableShape, lines: readonly string[]) => Promise<void>
}

interface Reference {
  table: string
  name: string
  definition: string
}

const REFERENCES = sql<Reference>`select conrelid::regclass::text as "table", conname as name,
  pg_get_constraintdef(oid) as definition from pg_constraint
  where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`

/**
 * Rows come in any order: references are taken away meanwhile and made anew at the end, which proves them all, and no
 * trigger marks anything, because what triggers wrote comes with the rows.
 * @param tx a transaction: whatever goes wrong, nothing stays @param fill adds the rows
 * @throws Error when some reference leads nowhere
 */
export const fillTables = async <T>(tx: Db, fill: (filling: Filling) => Promise<T>): Promise<T> => {
  await freeOfLimits(tx)
  const tables = await listTables(tx)
  const references = (await REFERENCES.execute(tx)).rows
  await runAll(tx, [
    ...references.map(({ table, name }) => `alter table ${table} drop constraint ${quoted(name)}`),
    // What migrations wrote comes with the rows as well.
    ...tables.flatMap(({ name }) => [
      `alter table ${quoted(name)} disable trigger user`,
      `delete from ${quoted(name)}`,
    ]),
  ])
  const filled = await fill({ tables, add: (table, lines) => addLines(tx, table, lines) })
  await runAll(tx, [
    ...tables.map(({ name }) => `alter table ${quoted(name)} enable trigger user`),
    ...references.map(
      ({ table, name, definition }) =>
        `alter table ${table} add constraint ${quoted(name)} ${definition}`,
    ),
  ])
  for (const table of tables) await goOnNumbering(tx, table)
  // Whoever asks first, before the database would look by itself, waits minutes without it.
  await refreshStatistics(tx)
  return filled
}

/** Statements by the hundred, in one call. */
const runAll = (tx: Db, statements: readonly string[]): Promise<unknown> =>
  sql.raw(statements.join(';\n')).execute(tx)

/** Names come from the database's own catalogue. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Copying takes as long as it takes. */
export const freeOfLimits = async (tx: Db): Promise<void> => {
  await sql`set local statement_timeout = 0`.execute(tx)
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx)
}

const addLines = async (
  tx: Db,
  { name, columns }: TableShape,
  lines: readonly string[],
): Promise<void> => {
  const table = sql.table(name)
  const names: RawBuilder<unknown> = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${table} (${names}) overriding system value
    select ${names} from json_populate_recordset(null::${table}, ${`[${lines.join(',')}]`}::json)`.execute(
    tx,
  )
}

const goOnNumbering = async (tx: Db, { name, serial }: TableShape): Promise<void> => {
  if (serial === null) return
  await sql`select setval(pg_get_serial_sequence(${name}, ${serial}),
    (select coalesce(max(${sql.ref(serial)}), 0) + 1 from ${sql.table(name)}), false)`.execute(tx)
}
