/** Parses one Word or PDF file in a thread of its own and posts what it read. */
import { parentPort, workerData } from 'node:worker_threads'
import { RefusedFile, type DocumentReading } from './refusal.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'

/** The job as `readDocument` hands it over; both ends are in this folder. */
interface ParseJob {
  readonly kind: 'docx' | 'pdf'
  readonly bytes: Uint8Array
}

const isParseJob = (data: unknown): data is ParseJob =>
  typeof data === 'object' && data !== null && 'kind' in data && 'bytes' in data

const parse = async ({ kind, bytes }: ParseJob): Promise<DocumentReading> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const read = kind === 'docx' ? await readDocx(buffer) : await readPdf(buffer)
    return { ok: true, kind, ...read }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, reason: error.reason }
    throw error
  }
}

const job: unknown = workerData
if (isParseJob(job)) parentPort?.postMessage(await parse(job), [])
