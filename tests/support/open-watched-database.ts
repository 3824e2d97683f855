/** Opens a database of its own for a test, and tells whether a query is under way: for virtual time. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Database, Db } from '@quan-triet/bot-server/db/schema/database'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import { startPostgres } from './postgres-server.ts'

export interface WatchedDatabase {
  db: Db
  isBusy(): boolean
}

const openOnPostgres = async (): Promise<WatchedDatabase> => {
  const server = await startPostgres()
  onTestFinished(() => server.stop())
  await server.createDatabase('house')
  const pool = new pg.Pool({ connectionString: `${server.url}/house`, max: 10 })
  // Connections that end with the server are no fault of a test.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  onTestFinished(() => db.destroy())
  return { db, isBusy: () => pool.waitingCount > 0 || pool.idleCount < pool.totalCount }
}

/** SQLite's queries end at once, so it is never busy. */
const openOnSqlite = (): WatchedDatabase => {
  const db = openDatabase('sqlite::memory:')
  onTestFinished(() => db.destroy())
  return { db, isBusy: () => false }
}

export const openWatchedDatabase = async (
  kind: 'SQLite' | 'PostgreSQL',
): Promise<WatchedDatabase> => {
  const opened = kind === 'SQLite' ? openOnSqlite() : await openOnPostgres()
  await migrate(opened.db)
  return opened
}
