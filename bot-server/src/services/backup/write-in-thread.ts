/** Writes an archive outside the server's own thread: copying and sealing take a core, and answers must not wait for it. */
import { Worker } from 'node:worker_threads'
import { BackupRefused } from './refused.ts'
import type { ArchiveOrder, Written } from './write-archive.ts'

export type ThreadAnswer =
  | { written: Written }
  | { refused: Pick<BackupRefused, 'why' | 'about'> }
  | { failed: string }

/**
 * @param stopping ends it at once; what it had written so far never counts, and goes after a day
 * @throws BackupRefused, an Error of disk or database, or an AbortError
 */
export const writeInThread = (order: ArchiveOrder, stopping?: AbortSignal): Promise<Written> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./archive-worker.ts', import.meta.url), {
      workerData: order,
      env: {},
      execArgv: [],
    })
    let answer: ThreadAnswer | undefined
    const abort = (): void => {
      reject(new DOMException('stopped', 'AbortError'))
      void worker.terminate()
    }
    stopping?.addEventListener('abort', abort)
    if (stopping?.aborted === true) abort()
    worker.once('message', (given: ThreadAnswer) => (answer = given))
    worker.once('error', reject)
    // It ends by itself once it has closed what it opened: ended from outside just then, it took the process with it.
    worker.once('exit', () => {
      stopping?.removeEventListener('abort', abort)
      if (!answer) reject(new Error('the thread of the backup ended'))
      else if ('written' in answer) resolve(answer.written)
      else if ('refused' in answer)
        reject(new BackupRefused(answer.refused.why, answer.refused.about))
      else reject(new Error(answer.failed))
    })
  })
