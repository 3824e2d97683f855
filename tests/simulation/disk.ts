/** Plays the disk of a run: a real SQLite in memory that can be busy, full, broken or slow, and outlives the process. */
import { loadSqliteImage, openInMemory } from '@quan-triet/bot-server/db/open'
import type { Db } from '@quan-triet/bot-server/db/schema/database'

export type RawDatabase = ReturnType<typeof loadSqliteImage>
type Statement = ReturnType<RawDatabase['prepare']>

/** Thrown at whatever a process does after its end: nobody hears of it. */
export class ProcessDied extends Error {}

/** What stands between a process and its disk. */
interface DiskGuard {
  /** Called before each statement; may throw instead of letting it happen. @param writes whether it changes anything */
  before(writes: boolean): void
}

export interface Disk {
  /** The bytes themselves, for whoever looks on from outside. */
  raw: RawDatabase
  /** Opens the database for one process. */
  open(guard: DiskGuard): Db
  /** What the end of a process does: whatever was not committed is gone. */
  cut(): void
}

/** As the database's own: the code is what callers look at. */
export const databaseError = (code: string): Error =>
  Object.assign(new Error(`simulated ${code}`), { code })

const writes = (text: string): boolean => /^\s*(?:insert|update|delete|commit|with)/i.test(text)

/** What makes a statement happen. */
const HAPPENS: readonly (string | symbol)[] = ['all', 'run', 'get', 'iterate']

const guardStatement = (statement: Statement, text: string, guard: DiskGuard): Statement => {
  const isWriting = writes(text)
  return new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...args: unknown[]): unknown => {
        if (HAPPENS.includes(name)) guard.before(isWriting)
        return Reflect.apply(value, target, args)
      }
    },
  })
}

/** @param image the bytes of a whole database */
export const createDisk = (image: Buffer): Disk => {
  const raw = loadSqliteImage(image)
  // Preparing costs more than running: a process that comes back finds its statements prepared.
  const prepared = new Map<string, Statement>()
  const prepare = (text: string): Statement => {
    const statement = prepared.get(text) ?? raw.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  return {
    raw,
    open(guard) {
      const guarded = new Proxy(raw, {
        get(target, name) {
          if (name === 'prepare')
            return (text: string) => guardStatement(prepare(text), text, guard)
          if (name === 'close') return () => undefined
          const value: unknown = Reflect.get(target, name)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      return openInMemory(guarded)
    },
    cut() {
      if (raw.inTransaction) raw.exec('rollback')
    },
  }
}

/** Changes the bytes of a whole database. */
export const withImage = (image: Buffer, change: (raw: RawDatabase) => void): Buffer => {
  const raw = loadSqliteImage(image)
  change(raw)
  const changed = raw.serialize()
  raw.close()
  return changed
}
