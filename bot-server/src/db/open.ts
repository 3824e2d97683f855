/** Opens the database named by a URL and checks that what it acknowledges is durable. */
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteAdapter, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import pg from 'pg'
import { createDiskReserve, type DiskReserve, noReserve } from '../lib/disk-reserve.ts'
import { isBusy } from './dialect.ts'
import { listMigrations } from './inspect.ts'
import { canStillRun, compareWith, type MigrationStep, watchMigrations } from './migration-steps.ts'
import { migrations } from './migrations/migrations.ts'
import { connectionOf, rememberConnection } from './one-connection.ts'
import type { Database, Db } from './schema/database.ts'
import { guardStatements, keepStatements } from './sqlite-statements.ts'

// `count` and `sum` arrive as text from PostgreSQL unless told; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** SQLite 3.7.0–3.51.2 can lose commits when two connections meet a checkpoint (sqlite.org/wal.html, WAL-reset bug). */
const OLDEST_SQLITE = [3, 51, 3] as const

/** In bytes. */
const LONGEST_WAL = 64 * 1024 * 1024

const SQLITE = 'sqlite:'
const IN_MEMORY = ':memory:'

/**
 * Opens a database.
 * @param url `sqlite:<path>`, `sqlite::memory:` or `postgres://…`
 * @param reserve given up when the disk of a SQLite file is full
 * @throws Error if the URL is of no known kind, or SQLite is too old or would not flush what it acknowledges
 */
export const openDatabase = (url: string, reserve: DiskReserve = noReserve): Db => {
  if (url.startsWith(SQLITE)) return openSqlite(url.slice(SQLITE.length), reserve)
  if (/^postgres(ql)?:/.test(url)) return openPostgres(url)
  throw new Error('DATABASE_URL must begin with sqlite: or postgres://')
}

/** What is kept free on the disk of a SQLite file. @param url as `openDatabase` takes it */
export const reserveFor = (url: string): DiskReserve =>
  url.startsWith(SQLITE) && url !== `${SQLITE}${IN_MEMORY}`
    ? createDiskReserve(`${url.slice(SQLITE.length)}.reserve`)
    : noReserve

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

const openSqlite = (path: string, reserve: DiskReserve): Db => {
  // The roster lies there: nobody else on the machine is to read it.
  if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  return setUpSqlite(new Sqlite(path), path, reserve)
}

/**
 * Opens a SQLite file that nobody else has open, and keeps everybody else out until it is closed.
 * @returns undefined while a server, or anybody else, has it open
 */
export const openSqliteAlone = (path: string): Db | undefined => {
  const database = new Sqlite(path, { fileMustExist: true, timeout: 500 })
  try {
    // Must come before anything is read: whoever else is connected holds a lock for as long as it is.
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('begin exclusive; commit')
    return setUpSqlite(database, path)
  } catch (error) {
    database.close()
    if (isBusy(error)) return undefined
    throw error
  }
}

/** A copy in memory of a whole SQLite database. @param image the bytes of its file, journal and all checked in */
export const loadSqliteImage = (image: Buffer): Sqlite.Database => new Sqlite(image)

/** Opens what is in memory; it may be opened again, as after the end of the process that had it open. */
export const openInMemory = (database: Sqlite.Database, reserve = noReserve): Db =>
  setUpSqlite(database, IN_MEMORY, reserve)

export const openSqliteImage = (image: Buffer): Db => openInMemory(loadSqliteImage(image))

/** Changes of tables are undone like any others: a migration that is cut off has not happened. */
class UndoableDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new UndoableAdapter()
  }
}
class UndoableAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

const setUpSqlite = (database: Sqlite.Database, path: string, reserve = noReserve): Db => {
  database.pragma('journal_mode = WAL')
  // better-sqlite3 is built with NORMAL for databases already in WAL mode: set it on every connection.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  // A journal that had to grow, while somebody read for long, is cut when it is begun anew.
  database.pragma(`journal_size_limit = ${LONGEST_WAL}`)
  assertDurable(database, path)
  const prepare = keepStatements(database)
  const close = () => database.close()
  const db = new Kysely<Database>({
    dialect: new UndoableDialect({
      database: { prepare: guardStatements({ database, prepare, reserve }), close },
    }),
  })
  rememberConnection(db, { database, prepare, reserve })
  return db
}

/** Lets a command, which has nothing else to do, wait a minute for whoever writes without a pause: SQLite has no queue. */
export const waitLonger = (db: Db): void =>
  void connectionOf(db)?.database.pragma('busy_timeout = 60000')

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
  if (path !== IN_MEMORY && database.pragma('journal_mode', { simple: true }) !== 'wal')
    throw new Error('SQLite did not accept journal_mode = WAL')
}

const migratorOf = (db: Db, steps = migrations): Migrator =>
  new Migrator({ db, provider: { getMigrations: () => Promise.resolve(steps) } })

/** Thrown when a database was brought to a version that this one cannot work with. */
export class DatabaseIsNewer extends Error {
  override readonly name = 'DatabaseIsNewer'
}

/**
 * Brings the schema to the newest version, all of it or nothing. A database that a newer version has brought further is
 * left as it is, where that version only added to it.
 * @returns the migrations that ran and that this version does not know
 * @throws DatabaseIsNewer; Error naming the migration that failed
 */
export const migrate = async (
  db: Db,
  onStep: (step: MigrationStep) => void = () => undefined,
): Promise<string[]> => {
  const ran = await listMigrations(db)
  const { newer, pending } = compareWith(ran)
  if (newer.length > 0) {
    if (pending.length > 0 || !canStillRun(newer)) throw new DatabaseIsNewer(newer.join(', '))
    return newer
  }
  if (pending.length === 0) return []
  // A database that is just being made has nobody who waits for it.
  const steps = ran.size === 0 ? migrations : watchMigrations(pending, onStep)
  const { error } = await migratorOf(db, steps).migrateToLatest()
  if (error) throw new Error('Migration failed', { cause: error })
  return []
}

/** Brings the schema of an empty database to an older version, for rows of that version. @throws Error as `migrate` */
export const migrateTo = async (db: Db, version: string): Promise<void> => {
  const { error } = await migratorOf(db).migrateTo(version)
  if (error) throw new Error('Migration failed', { cause: error })
}

/** Whether the database answers and every migration has run (`/readyz`). */
export const isReady = async (db: Db): Promise<boolean> =>
  compareWith(await listMigrations(db)).pending.length === 0
