/** Opens an empty, migrated database of the kind that the running test project is about. */
import { migrate, openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
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

export const openTestDatabase = (): Promise<TestDatabase> =>
  isOnPostgres() ? openOnPostgres(inject('postgresUrl')) : openOnSqlite()

const openOnSqlite = async (): Promise<TestDatabase> => {
  const db = openDatabase('sqlite::memory:')
  await migrate(db)
  return { db, openAnother: () => db, close: () => db.destroy() }
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

/** Databases of this test file that no test uses just now: emptying one is quicker than copying the template. */
const idle: string[] = []

const openOnPostgres = async (serverUrl: string): Promise<TestDatabase> => {
  const name = idle.pop() ?? (await createCopy(serverUrl))
  const opened: Db[] = []
  const open = () => {
    const db = openDatabase(`${serverUrl}/${name}`)
    opened.push(db)
    return db
  }
  const db = open()
  await emptyAllTables(db)
  return {
    db,
    openAnother: open,
    async close() {
      await Promise.all(opened.splice(0).map((one) => one.destroy()))
      if (!idle.includes(name)) idle.push(name)
    },
  }
}

const createCopy = async (serverUrl: string): Promise<string> => {
  const name = `house_${randomUUID().replaceAll('-', '')}`
  await administer(serverUrl, `create database ${name} template ${TEMPLATE}`)
  return name
}

/** Deleting the few rows there are is far quicker than truncating every table; references are not looked at meanwhile. */
const emptyAllTables = async (db: Db): Promise<void> => {
  await sql
    .raw(
      `do $$ declare name text; begin
        set local session_replication_role = replica;
        for name in select tablename from pg_tables
          where schemaname = 'public' and tablename not like 'kysely%' loop
          execute format('delete from %I', name);
        end loop;
      end $$`,
    )
    .execute(db)
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
