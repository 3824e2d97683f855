/** Opens the database named by a URL and checks that what it acknowledges is durable. */
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { rememberConnection } from './insert-new.ts'
import { migrations } from './migrations/migrations.ts'
import type { Database, Db } from './schema/database.ts'

// `count` and `sum` arrive as text from PostgreSQL unless told; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** SQLite 3.7.0–3.51.2 can lose commits when two connections meet a checkpoint (sqlite.org/wal.html, WAL-reset bug). */
const OLDEST_SQLITE = [3, 51, 3] as const

/**
 * Opens a database.
 * @param url `sqlite:<path>`, `sqlite::memory:` or `postgres://…`
 * @throws Error if the URL is of no known kind, or SQLite is too old or would not flush what it acknowledges
 */
export const openDatabase = (url: string): Db => {
  if (url.startsWith('sqlite:')) return openSqlite(url.slice('sqlite:'.length))
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url)
  throw new Error('DATABASE_URL must begin with sqlite: or postgres://')
}

const openPostgres = (url: string): Db => {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    statement_timeout: 30_000,
    // Without these a server that answers nothing, or a process that stands still, would hang everybody for ever.
    connectionTimeoutMillis: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
  })
  // An idle connection that the server closes is no fault of any request: the pool opens another.
  pool.on('error', () => undefined)
  // One that is closed while in use fails its query; unheard, the client's own event would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}

const openSqlite = (path: string): Db => {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  return setUpSqlite(new Sqlite(path), path)
}

/** Opens a copy in memory of a whole SQLite database. @param image the bytes of its file, journal and all checked in */
export const openSqliteImage = (image: Buffer): Db => setUpSqlite(new Sqlite(image), ':memory:')

const setUpSqlite = (database: Sqlite.Database, path: string): Db => {
  database.pragma('journal_mode = WAL')
  // better-sqlite3 is built with NORMAL for databases already in WAL mode: set it on every connection.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  assertDurable(database, path)
  const prepare = keepStatements(database)
  const close = () => database.close()
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: { prepare, close } }),
  })
  rememberConnection(db, { database, prepare })
  return db
}

/** Far more than the queries of the product; only statements of ever-changing length push others out. */
const KEPT_STATEMENTS = 500

/** Prepares each statement once: preparing costs more than running a small query, and Kysely prepares every time. */
const keepStatements = (database: Sqlite.Database) => {
  const kept = new Map<string, Sqlite.Statement>()
  return (text: string): Sqlite.Statement => {
    const statement = kept.get(text) ?? database.prepare(text)
    kept.delete(text)
    kept.set(text, statement)
    const [oldest] = kept.keys()
    if (kept.size > KEPT_STATEMENTS && oldest !== undefined) kept.delete(oldest)
    return statement
  }
}

const assertDurable = (database: Sqlite.Database, path: string): void => {
  const version = String(database.prepare('select sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  const isOld = OLDEST_SQLITE.reduce<number>(
    (order, least, index) => order || Math.sign((parts[index] ?? 0) - least),
    0,
  )
  if (isOld < 0) throw new Error(`SQLite ${version} can lose commits; 3.51.3 or newer is needed`)
  if (database.pragma('synchronous', { simple: true }) !== 2)
    throw new Error('SQLite did not accept synchronous = FULL')
  if (path !== ':memory:' && database.pragma('journal_mode', { simple: true }) !== 'wal')
    throw new Error('SQLite did not accept journal_mode = WAL')
}

const migratorOf = (db: Db): Migrator =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } })

/** Brings the schema to the newest version. @throws Error naming the migration that failed */
export const migrate = async (db: Db): Promise<void> => {
  const { error } = await migratorOf(db).migrateToLatest()
  if (error) throw new Error('Migration failed', { cause: error })
}

/** Whether the database answers and every migration has run (`/readyz`). */
export const isReady = async (db: Db): Promise<boolean> => {
  await sql`select 1`.execute(db)
  const all = await migratorOf(db).getMigrations()
  return all.every((migration) => migration.executedAt !== undefined)
}
