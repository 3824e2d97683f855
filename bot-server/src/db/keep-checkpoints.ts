/** Has the WAL of a SQLite file written back by a thread of its own: whoever commits would wait for that otherwise. */
import { Worker } from 'node:worker_threads'
import { connectionOf } from './one-connection.ts'
import type { Db } from './schema/database.ts'

/**
 * From how many pages of 4 kB on a commit writes the WAL back by itself, after which it is begun anew. Beside the thread
 * that is only the little of the last moment; alone it is all, as ever.
 */
const BESIDE_THREAD = 4096
const ALONE = 1000

/**
 * @param onEnd told when the thread ended though nobody asked it to: then the WAL is written back as ever
 * @returns ends it; undefined where there is no file with a WAL
 */
export const keepCheckpoints = (
  db: Db,
  onEnd: (error: unknown) => void,
): (() => Promise<void>) | undefined => {
  const database = connectionOf(db)?.database
  if (!database || database.memory) return undefined
  const thread = new Worker(new URL('./checkpoint-worker.ts', import.meta.url), {
    workerData: { path: database.name },
    env: {},
    execArgv: [],
  })
  const setPages = (pages: number): void => void database.pragma(`wal_autocheckpoint = ${pages}`)
  const failed = (error: unknown): void => {
    if (database.open) setPages(ALONE)
    onEnd(error)
  }
  const ended = new Promise<void>((resolve) => {
    thread.once('exit', () => resolve())
  })
  setPages(BESIDE_THREAD)
  thread.once('error', failed)
  thread.unref()
  return async () => {
    thread.ref()
    thread.postMessage('stop', [])
    await ended
  }
}
