/** Looks at a database as it is, without bringing it to a newer version. */
import { sql } from 'kysely'
import { isSingleProcess } from './dialect.ts'
import { migrations } from './migrations/migrations.ts'
import type { Db } from './schema/database.ts'

export interface Inspected {
  /** Program and version. */
  name: string
  /** Settings of the server under which what it acknowledged can be lost. */
  weak: string[]
  /** Migrations that have not run. */
  pending: number
  /** Migrations that ran and that this version does not know. */
  newer: number
}

/** PostgreSQL's settings that must not be off (`openDatabase` sees to SQLite's). */
const DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'] as const

export const inspectDatabase = async (db: Db): Promise<Inspected> => {
  const ran = await listMigrations(db)
  const known = Object.keys(migrations)
  return {
    ...(isSingleProcess(db) ? await inspectSqlite(db) : await inspectPostgres(db)),
    pending: known.filter((name) => !ran.has(name)).length,
    newer: [...ran].filter((name) => !known.includes(name)).length,
  }
}

/** Whether this version has that migration. */
export const knowsMigration = (name: string): boolean => Object.hasOwn(migrations, name)

const inspectSqlite = async (db: Db): Promise<Pick<Inspected, 'name' | 'weak'>> => {
  const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(db)
  return { name: `SQLite ${rows[0]?.version}`, weak: [] }
}

const inspectPostgres = async (db: Db): Promise<Pick<Inspected, 'name' | 'weak'>> => {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings
    where name in (${sql.join([...DURABLE, 'server_version'])})`.execute(db)
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  return {
    name: `PostgreSQL ${settings.get('server_version')}`,
    weak: DURABLE.filter((name) => settings.get(name) === 'off').map((name) => `${name} = off`),
  }
}

const hasTable = async (db: Db, name: string): Promise<boolean> => {
  const found = isSingleProcess(db)
    ? sql`select 1 from sqlite_master where type = 'table' and name = ${name}`
    : sql`select 1 where to_regclass(${name}) is not null`
  return (await found.execute(db)).rows.length > 0
}

/** Names of those that ran; none in a database that nobody has used yet. */
export const listMigrations = async (db: Db): Promise<Set<string>> => {
  if (!(await hasTable(db, 'kysely_migration'))) return new Set()
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return new Set(rows.map(({ name }) => name))
}
