/** Hands Kysely the statements of a SQLite database: each prepared once, none run outside the transaction it was meant for. */
import type Sqlite from 'better-sqlite3'
import type { SqliteStatement } from 'kysely'
import type { DiskReserve } from '../lib/disk-reserve.ts'
import { isStorageFault } from '../lib/storage-fault.ts'

/** Far more than the queries of the product; only statements of ever-changing length push others out. */
const KEPT_STATEMENTS = 500

/** Prepares each statement once: preparing costs more than running a small query, and Kysely prepares every time. */
export const keepStatements = (database: Sqlite.Database) => {
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

interface Parts {
  database: Sqlite.Database
  prepare: (text: string) => Sqlite.Statement
  reserve: DiskReserve
}

/**
 * After a fault of the disk SQLite undoes the open transaction by itself. What follows in it would then be stored each by
 * itself, and the rollback would fail and hide the fault: both are kept from happening. A statement alone, which is
 * undone as a whole, is tried once more when there is room for it.
 */
export const guardStatements = ({ database, prepare, reserve }: Parts) => {
  let isOpen = false
  let fault: unknown

  const act = <T>(text: string, run: () => T): T => {
    if (text === 'rollback') {
      isOpen = false
      fault = undefined
      return run()
    }
    if (fault !== undefined) throw fault
    try {
      const result = run()
      if (text === 'begin') isOpen = true
      if (text === 'commit') isOpen = false
      return result
    } catch (error) {
      if (isOpen && !database.inTransaction) fault = error
      if (isOpen || !isStorageFault(error) || !reserve.giveUp()) throw error
      return run()
    }
  }
  return (text: string): SqliteStatement => {
    const isUndone = text === 'rollback' && !database.inTransaction
    const statement = prepare(isUndone ? 'select 1' : text)
    return {
      reader: statement.reader,
      all: (parameters) => act(text, () => statement.all(...parameters)),
      run: (parameters) => act(text, () => statement.run(...parameters)),
      iterate: (parameters) => act(text, () => statement.iterate(...parameters)),
    }
  }
}
