/** Takes a picture of the whole database at one moment while others go on writing. */
import Sqlite from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { closeSync, fdatasyncSync, openSync, statSync } from 'node:fs'
import type { Database, Db } from '../schema/database.ts'
import { freeOfLimits } from './fill-tables.ts'

/** A step of the copy, 1 MB: others get their turn of the disk between steps. */
const PAGES_A_STEP = 256
/** The journal grows until a copy is done; once it has grown by so much, the copy is made in haste. */
const MOST_GROWTH = 32 * 1024 * 1024

/**
 * Copies a SQLite file. It is read in one read transaction, which in WAL mode holds up no writer, and for which the copy
 * does not begin anew when somebody writes.
 * @param to a file that does not exist @param restMs between steps, while the journal has not grown much
 */
export const copySqlite = async (from: string, to: string, restMs: number): Promise<void> => {
  const source = new Sqlite(from, { fileMustExist: true })
  const wal = `${from}-wal`
  const mostWal = sizeOf(wal) + MOST_GROWTH
  let file: number | undefined
  const progress = (): number => {
    file ??= openSync(to, 'r+')
    // Little by little: all of it at the end would make whoever commits then wait for as long.
    fdatasyncSync(file)
    // The thread has nothing else to do; between the library's steps there is no other way to rest.
    if (restMs > 0 && sizeOf(wal) < mostWal)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, restMs)
    return PAGES_A_STEP
  }
  try {
    source.exec('begin')
    source.prepare('select count(*) from sqlite_schema').get()
    await source.backup(to, { progress })
  } finally {
    source.close()
    if (file !== undefined) closeSync(file)
  }
  const copy = new Sqlite(to)
  // One file, with no journal beside it.
  copy.pragma('journal_mode = delete')
  copy.close()
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Opens a copy, to be read only. */
export const openCopy = (path: string): Db => {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  return new Kysely<Database>({ dialect: new SqliteDialect({ database }) })
}

/** @param work gets PostgreSQL as it is at this moment, however long it takes */
export const inSnapshot = <T>(db: Db, work: (snapshot: Db) => Promise<T>): Promise<T> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await freeOfLimits(tx)
      return work(tx)
    })
