/** Draws a paper as a PDF file, outside the server's own thread, one paper after another. */
import { Worker } from 'node:worker_threads'
import type { Paper } from './paper.ts'

const LIMIT_MS = 30_000
const HEAP_MB = 256

let last: Promise<unknown> = Promise.resolve()

/**
 * Papers wait for each other: drawing takes a core for some hundred milliseconds, and answers must not wait for it.
 * @returns the bytes of the file; the same for the same paper
 * @throws Error when the paper cannot be drawn: a fault of ours
 */
export const renderPdf = (paper: Paper): Promise<Uint8Array<ArrayBuffer>> => {
  const drawn = last.then(() => drawInThread(paper))
  last = drawn.catch(() => undefined)
  return drawn
}

const drawInThread = (paper: Paper): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
      workerData: paper,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      env: {},
      execArgv: [],
    })
    const fail = (why: unknown): void => {
      clearTimeout(timer)
      reject(why instanceof Error ? why : new Error('the paper was not drawn'))
      void worker.terminate()
    }
    const timer = setTimeout(() => fail(new Error('drawing the paper took too long')), LIMIT_MS)
    worker.once('message', (bytes: Uint8Array<ArrayBuffer>) => {
      clearTimeout(timer)
      resolve(bytes)
      void worker.terminate()
    })
    worker.once('error', fail)
    worker.once('exit', fail)
  })
