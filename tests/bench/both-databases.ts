/** Runs a measurement on a SQLite file and on a real PostgreSQL, each with a database of its own. */
import { openDatabase } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../support/postgres-server.ts'

/** @param name of the database, in letters alone @param measure gets an empty database, not yet migrated */
export const onBothDatabases = async (
  name: string,
  measure: (db: Db, database: 'SQLite file' | 'PostgreSQL') => Promise<void>,
): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`))
  const file = openDatabase(`sqlite:${join(folder, 'bench.db')}`)
  try {
    await measure(file, 'SQLite file')
  } finally {
    await file.destroy()
    await rm(folder, { recursive: true })
  }
  const server = await startPostgres()
  await server.createDatabase(name)
  const db = openDatabase(`${server.url}/${name}`)
  try {
    await measure(db, 'PostgreSQL')
  } finally {
    await db.destroy()
    await server.stop()
  }
}
