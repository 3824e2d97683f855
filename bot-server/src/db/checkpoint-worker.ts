/** The thread that writes a WAL back into its database, bit by bit. @see keep-checkpoints.ts */
import Sqlite from 'better-sqlite3'
import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'

/** So often that no turn has much to flush, for whose end a commit might have to wait. */
const EVERY_MS = 200
const AFTER_FAULT_MS = 1000

const { path } = z.object({ path: z.string() }).parse(workerData)
const database = new Sqlite(path, { fileMustExist: true })
// What was written back must be on the disk before the WAL is written over.
database.pragma('synchronous = FULL')

let next: NodeJS.Timeout

/** Stops neither readers nor writers, and leaves what is written meanwhile. */
const turn = (): void => {
  let pauseMs = EVERY_MS
  try {
    database.pragma('wal_checkpoint(passive)')
  } catch {
    // The disk is full or broken: whoever commits says so.
    pauseMs = AFTER_FAULT_MS
  }
  next = setTimeout(turn, pauseMs)
}

next = setTimeout(turn, EVERY_MS)
parentPort?.once('message', () => {
  clearTimeout(next)
  database.close()
  parentPort?.close()
})
