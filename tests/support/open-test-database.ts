/** Opens a migrated database of the kind that the running test project is about. */
import { openDatabase, openSqliteImage } from '@quan-triet/bot-server/db/open'
import type { Database, Db } from '@quan-triet/bot-server/db/schema/database'
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { TEMPLATE } from './postgres-server.ts'

export interface TestDatabase {
  db: Db
  /** A second connection pool to the same data (PostgreSQL), or the same one (SQLite has one process). */
  openAnother(): Db
  close(): Promise<void>
}

export const isOnPostgres = (): boolean => process.env['TEST_DATABASE'] === 'postgres'

/** What is in it at first: nothing, or fixture F-CB3. */
type Filling = 'empty' | 'house'

export const openTestDatabase = (filling: Filling = 'empty'): Promise<TestDatabase> =>
  isOnPostgres()
    ? openOnPostgres(inject('postgresUrl'), filling)
    : Promise.resolve(openOnSqlite(filling))

/** The bytes of the two beginnings, read once a test file. */
const images = new Map<Filling, Buffer>()

const openOnSqlite = (filling: Filling): TestDatabase => {
  const image = images.get(filling) ?? readFileSync(inject('sqliteImages')[filling])
  images.set(filling, image)
  const db = openSqliteImage(image)
  return { db, openAnother: () => db, close: () => db.destroy() }
}

/** A migrated database at an address, for programs that open it themselves. @param folder where a file may lie */
export const createDatabaseAt = async (
  folder: string,
  filling: Filling = 'empty',
): Promise<string> => {
  if (!isOnPostgres()) {
    const file = join(folder, 'house.db')
    await copyFile(inject('sqliteImages')[filling], file)
    return `sqlite:${file}`
  }
  const pool = await createCopy(inject('postgresUrl'))
  if (filling === 'house') await pool.query(inject('postgresScripts').fill)
  await pool.end()
  return pool.options.connectionString ?? ''
}

/** A database without any table, for what happens before and between migrations. */
export const openEmptyDatabase = async (): Promise<Pick<TestDatabase, 'db' | 'close'>> => {
  if (!isOnPostgres()) {
    const db = openDatabase('sqlite::memory:')
    return { db, close: () => db.destroy() }
  }
  const serverUrl = inject('postgresUrl')
  const name = `empty_${randomUUID().replaceAll('-', '')}`
  await administer(serverUrl, `create database ${name}`)
  const db = openDatabase(`${serverUrl}/${name}`)
  return { db, close: () => db.destroy() }
}

/**
 * Copies that no test of this worker uses just now: emptying one is quicker than copying the template. Their connections
 * stay open, since a new one has to learn every table anew.
 */
const idle: pg.Pool[] = []

/** Many loops of a test may wait at once, and some tests open the same database twice. */
const MOST_CONNECTIONS = 20

/** One test's use of the connections: ends as a pool of its own would, when the last one has come back. */
const borrow = (pool: pg.Pool): PostgresPool => {
  let lent = 0
  let ended: (() => void) | undefined
  let isOver = false
  return {
    options: pool.options,
    async connect() {
      if (isOver) throw new Error('the test that opened this database is over')
      lent += 1
      const client = await pool.connect().catch((error: unknown) => {
        lent -= 1
        throw error
      })
      return {
        query: client.query.bind(client),
        release(isBroken) {
          client.release(isBroken)
          lent -= 1
          if (lent === 0) ended?.()
        },
      }
    },
    async end() {
      isOver = true
      if (lent > 0) await new Promise<void>((resolve) => (ended = resolve))
    },
  }
}

const openOnPostgres = async (serverUrl: string, filling: Filling): Promise<TestDatabase> => {
  const copy = idle.pop() ?? (await createCopy(serverUrl))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: borrow(copy) }) })
  const opened = [db]
  const scripts = inject('postgresScripts')
  await copy.query(scripts.empty)
  if (filling === 'house') await copy.query(scripts.fill)
  return {
    db,
    // As the house opens it, with what it does about connections that break.
    openAnother() {
      const another = openDatabase(copy.options.connectionString ?? '')
      opened.push(another)
      return another
    },
    async close() {
      await Promise.all(opened.splice(0).map((one) => one.destroy()))
      if (!idle.includes(copy)) idle.push(copy)
    },
  }
}

const createCopy = async (serverUrl: string): Promise<pg.Pool> => {
  const name = `house_${randomUUID().replaceAll('-', '')}`
  await administer(serverUrl, `create database ${name} template ${TEMPLATE}`)
  const pool = new pg.Pool({
    connectionString: `${serverUrl}/${name}`,
    max: MOST_CONNECTIONS,
    idleTimeoutMillis: 0,
    // A worker does not wait for connections that nobody uses.
    allowExitOnIdle: true,
  })
  // The server may stop before this worker does.
  pool.on('error', () => undefined)
  return pool
}

/** Copies of one template cannot be made at the same moment: wait for the other copier. */
const administer = async (serverUrl: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}
