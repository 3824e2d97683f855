/** Writes one archive in a thread of its own and posts what it wrote. */
import { parentPort, workerData } from 'node:worker_threads'
import { BackupRefused } from './refused.ts'
import type { ThreadAnswer } from './write-in-thread.ts'
import { type ArchiveOrder, writeArchive } from './write-archive.ts'

/** Safe because only `writeInThread` starts this thread. */
const asOrder = (data: unknown): ArchiveOrder => data as ArchiveOrder

const answer = async (): Promise<ThreadAnswer> => {
  try {
    return { written: await writeArchive(asOrder(workerData)) }
  } catch (error) {
    // A thread passes on plain values: whatever else an error knows stays here.
    if (error instanceof BackupRefused) return { refused: { why: error.why, about: error.about } }
    return { failed: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.postMessage(await answer(), [])
