/** Remembers the connection beneath Kysely of a database that has just one (SQLite), and what is kept for when its disk is full. */
import type Sqlite from 'better-sqlite3'
import type { DiskReserve } from '../lib/disk-reserve.ts'
import { isStorageFault } from '../lib/storage-fault.ts'
import type { Db } from './schema/database.ts'

export interface OneConnection {
  database: Sqlite.Database
  /** Prepares a statement, or gives back the one prepared before. */
  prepare: (text: string) => Sqlite.Statement
  reserve: DiskReserve
}

const connections = new WeakMap<Db, OneConnection>()

export const rememberConnection = (db: Db, connection: OneConnection): void => {
  connections.set(db, connection)
}

export const connectionOf = (db: Db): OneConnection | undefined => connections.get(db)

/** @returns whether what failed for want of room may be tried again, since some was given up for it */
export const makeRoom = (db: Db, error: unknown): boolean =>
  isStorageFault(error) && (connectionOf(db)?.reserve.giveUp() ?? false)
