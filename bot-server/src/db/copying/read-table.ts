/** Reads all rows of a table as lines of JSON, in batches of bounded size: the same text from either database. */
import { sql } from 'kysely'
import { createSetDigest, type SetDigest } from '../../lib/archive/set-digest.ts'
import { isPostgres } from '../dialect.ts'
import type { Db } from '../schema/database.ts'
import type { TableShape } from './tables.ts'

/** About as much is held at a time, however long the rows are. */
const BATCH_BYTES = 1024 * 1024
const FIRST_ROWS = 50
const MOST_ROWS = 5000

/** @returns the next rows, at most so many; none at the end */
type Fetch = (count: number) => Promise<readonly object[]>

/** @param db a snapshot: on PostgreSQL a transaction, on SQLite a database that nobody writes to */
export async function* readTable(db: Db, table: TableShape): AsyncGenerator<string[]> {
  const fetch = isPostgres(db) ? await openCursor(db, table) : openPages(db, table)
  let count = FIRST_ROWS
  for (let rows = await fetch(count); rows.length > 0; rows = await fetch(count)) {
    const lines = rows.map((row) => JSON.stringify(row))
    const average = lines.reduce((sum, line) => sum + line.length, 0) / lines.length
    count = Math.min(MOST_ROWS, Math.max(1, Math.floor(BATCH_BYTES / average)))
    yield lines
  }
}

/** Counts and sums up all rows of a table, whatever their order: equal for equal tables of either database. */
export const digestTable = async (db: Db, table: TableShape): Promise<SetDigest> => {
  const digest = createSetDigest()
  for await (const lines of readTable(db, table)) for (const line of lines) digest.add(line)
  return digest
}

const columnsOf = ({ columns }: TableShape) => sql.join(columns.map((column) => sql.ref(column)))

const openCursor = async (db: Db, table: TableShape): Promise<Fetch> => {
  await sql`declare copied no scroll cursor for
    select ${columnsOf(table)} from ${sql.table(table.name)}`.execute(db)
  return async (count) => {
    const { rows } = await sql<object>`fetch ${sql.lit(count)} from copied`.execute(db)
    if (rows.length === 0) await sql`close copied`.execute(db)
    return rows
  }
}

/** Every table of ours has SQLite's own row number. */
const openPages = (db: Db, { name, ...table }: TableShape): Fetch => {
  const from = sql.table(name)
  let after = Number.MIN_SAFE_INTEGER
  return async (count) => {
    const page = sql<{ last: number | null }>`select max(rowid) as last from
      (select rowid from ${from} where rowid > ${after} order by rowid limit ${count})`
    const last = (await page.execute(db)).rows[0]?.last ?? null
    if (last === null) return []
    const rows = sql<object>`select ${columnsOf({ name, ...table })} from ${from}
      where rowid > ${after} and rowid <= ${last} order by rowid`
    after = last
    return (await rows.execute(db)).rows
  }
}
