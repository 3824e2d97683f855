/** Knows the tables of a database by looking at it: for what treats all of them alike. */
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

export interface TableShape {
  name: string
  /** In the same order on every database. */
  columns: readonly string[]
  /** The column that numbers itself (PostgreSQL); null: none does. */
  serial: string | null
}

const SCHEMA = sql<{ name: string }>`select current_schema() as name`

/** The house's tables by name; not those in which migrations are noted. */
export const listTables = async (db: Db): Promise<TableShape[]> => {
  const schema = isPostgres(db) ? (await SCHEMA.execute(db)).rows[0]?.name : undefined
  const found = await db.introspection.getTables()
  return found
    .filter((table) => !table.isView && table.schema === schema)
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name).toSorted(),
      serial: columns.find((column) => column.isAutoIncrementing)?.name ?? null,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

export const countRows = async (db: Db, table: string): Promise<number> => {
  const counted = sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`
  return (await counted.execute(db)).rows[0]?.n ?? 0
}

/** Tables into which migrations themselves write their first row. */
const FILLED_BY_MIGRATIONS: readonly string[] = ['audit_head']

/** Whether nothing is in it yet but, perhaps, what migrations make. */
export const isUnused = async (db: Db): Promise<boolean> => {
  for (const { name } of await listTables(db)) {
    const one = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db)
    if (one.rows.length > 0 && !FILLED_BY_MIGRATIONS.includes(name)) return false
  }
  return true
}
