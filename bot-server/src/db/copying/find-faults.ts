/** Asks a database whether it is sound in itself: its pages, its indexes, its references. */
import { sql } from 'kysely'
import { isPostgres } from '../dialect.ts'
import type { Db } from '../schema/database.ts'

/** Enough to see what is wrong. */
const MOST = 20

/** @returns what is wrong, in the database's own words; of rows only the table is named */
export const findFaults = async (db: Db): Promise<string[]> => {
  if (isPostgres(db)) return (await WRONG_ON_POSTGRES.execute(db)).rows.map(({ what }) => what)
  const pages = await sql<{
    integrity_check: string
  }>`pragma integrity_check(${sql.lit(MOST)})`.execute(db)
  const references = await sql<{
    what: string
  }>`select distinct "table" || ' -> ' || "parent" as what
    from pragma_foreign_key_check limit ${sql.lit(MOST)}`.execute(db)
  return [
    ...pages.rows.map((row) => row.integrity_check).filter((what) => what !== 'ok'),
    ...references.rows.map(({ what }) => what),
  ]
}

/** A restore makes every reference anew, which proves it; what could not be proved, or an index not built, says so. */
const WRONG_ON_POSTGRES = sql<{ what: string }>`
  select conrelid::regclass || ': ' || conname as what from pg_constraint
    where connamespace = current_schema()::regnamespace and not convalidated
  union all
  select indrelid::regclass || ': ' || indexrelid::regclass as what from pg_index
    join pg_class on pg_class.oid = indexrelid
    where relnamespace = current_schema()::regnamespace and not indisvalid limit ${sql.lit(MOST)}`
