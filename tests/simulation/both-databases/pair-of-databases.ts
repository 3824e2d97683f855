/** Makes the two databases that a sequence is played on: one filling, in memory on SQLite and on a PostgreSQL server. */
import { readTable } from '@quan-triet/bot-server/db/copying/read-table'
import { listTables, type TableShape } from '@quan-triet/bot-server/db/copying/tables'
import {
  loadSqliteImage,
  migrate,
  openDatabase,
  openInMemory,
} from '@quan-triet/bot-server/db/open'
import type { Database, Db } from '@quan-triet/bot-server/db/schema/database'
import { Kysely, type KyselyPlugin, PostgresDialect } from 'kysely'
import pg from 'pg'
import { startPostgres } from '../../support/postgres-server.ts'
import type { RawDatabase } from '../disk.ts'
import { makeFirstImage } from '../scene.ts'

interface Databases {
  sqlite: Db
  postgres: Db
  /** The one in memory, to be asked at once. */
  raw: RawDatabase
}

export interface PairOfDatabases {
  /** Both as they are at the beginning of every sequence; only one such pair can be in use at a time. */
  begin(): Promise<Databases>
  /** All rows of all tables as lines of JSON, in an order of their own. */
  read(databases: Databases): Promise<Record<'sqlite' | 'postgres', Rows>>
  close(): Promise<void>
}

/** By table. */
export type Rows = ReadonlyMap<string, readonly string[]>

const NAME = 'both_databases'
/** More than a house has in use at a time. */
const CONNECTIONS = 10

/** As operators are told to make it, whatever this machine's language: text is ordered by its bytes, as SQLite does. */
const CREATE = `create database ${NAME} template template0 encoding 'UTF8' locale 'C.UTF-8'`

const quoted = (text: string): string => `$rows$${text}$rows$`

/** Deleting the few rows there are is far quicker than truncating every table. */
const refillScript = (tables: readonly TableShape[], filling: Rows): string =>
  [
    'begin',
    // References are not looked at, and triggers mark nothing, while all rows go and come.
    'set local session_replication_role = replica',
    ...tables.map(({ name }) => `delete from "${name}"`),
    ...[...filling].flatMap(([name, rows]) =>
      rows.length === 0
        ? []
        : [
            `insert into "${name}" overriding system value
              select * from json_populate_recordset(null::"${name}", ${quoted(`[${rows.join(',')}]`)})`,
          ],
    ),
    ...tables.flatMap(({ name, serial }) =>
      serial === null
        ? []
        : [
            `select setval(pg_get_serial_sequence('${name}', '${serial}'),
              (select coalesce(max("${serial}"), 0) + 1 from "${name}"), false)`,
          ],
    ),
    'commit',
  ].join(';\n')

/** One call for all tables: a call for each would take longer than the sequence. */
const readScript = (tables: readonly TableShape[]): string =>
  tables
    .map(({ name, columns }) => `select ${columns.map((one) => `"${one}"`).join()} from "${name}"`)
    .join(';\n')

const sorted = (rows: readonly object[]): string[] =>
  rows.map((row) => JSON.stringify(row)).toSorted()

const readSqlite = async (db: Db, tables: readonly TableShape[]): Promise<Rows> => {
  const found = new Map<string, string[]>()
  for (const table of tables) {
    const lines: string[] = []
    for await (const some of readTable(db, table)) lines.push(...some)
    found.set(table.name, lines.toSorted())
  }
  return found
}

const openPool = async (url: string): Promise<pg.Pool> => {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, idleTimeoutMillis: 0 })
  // The server may stop first.
  pool.on('error', () => undefined)
  // All at once: opening one later would draw from the chance that a run has in its hands.
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => pool.connect()))
  for (const client of clients) client.release()
  return pool
}

/** @param damage done to whatever PostgreSQL answers, to see whether that is found */
export const openPairOfDatabases = async (damage?: KyselyPlugin): Promise<PairOfDatabases> => {
  const image = await makeFirstImage()
  const server = await startPostgres()
  const administrator = new pg.Client({ connectionString: `${server.url}/postgres` })
  await administrator.connect()
  await administrator.query(CREATE)
  await administrator.end()
  const url = `${server.url}/${NAME}`
  const first = openDatabase(url)
  await migrate(first)
  const tables = await listTables(first)
  await first.destroy()
  const source = openInMemory(loadSqliteImage(image))
  const refill = refillScript(tables, await readSqlite(source, tables))
  await source.destroy()
  const pool = await openPool(url)
  const read = readScript(tables)
  const postgres = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return {
    async begin() {
      await pool.query(refill)
      const raw = loadSqliteImage(image)
      return {
        raw,
        sqlite: openInMemory(raw),
        postgres: damage ? postgres.withPlugin(damage) : postgres,
      }
    },
    async read({ sqlite }) {
      // Safe because several statements in one call give a result each.
      const results = (await pool.query(read)) as unknown as readonly pg.QueryResult<object>[]
      return {
        sqlite: await readSqlite(sqlite, tables),
        postgres: new Map(
          tables.map(({ name }, index) => [name, sorted(results[index]?.rows ?? [])]),
        ),
      }
    },
    async close() {
      await postgres.destroy()
      await server.stop()
    },
  }
}
