/** Reads one spreadsheet in a thread of its own and posts what it read. */
import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from './read-csv.ts'
import { RefusedSpreadsheet, type Sheet, type SpreadsheetReading } from './refusal.ts'
import type { SpreadsheetKind } from './sniff-spreadsheet.ts'

/** The job as `readSpreadsheet` hands it over; both ends are in this folder. */
interface ReadJob {
  readonly kind: SpreadsheetKind
  readonly bytes: Uint8Array
}

const isReadJob = (data: unknown): data is ReadJob =>
  typeof data === 'object' && data !== null && 'kind' in data && 'bytes' in data

const readSheets = async (kind: SpreadsheetKind, bytes: Buffer): Promise<Sheet[]> => {
  if (kind === 'csv') return [readCsv(bytes)]
  const { readOldWorkbook, readZippedWorkbook } = await import('./read-workbook.ts')
  return kind === 'zipped' ? readZippedWorkbook(bytes) : readOldWorkbook(bytes)
}

const answer = async ({ kind, bytes }: ReadJob): Promise<SpreadsheetReading> => {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return { ok: true, sheets: await readSheets(kind, buffer) }
  } catch (error) {
    if (error instanceof RefusedSpreadsheet) return { ok: false, reason: error.reason }
    throw error
  }
}

const job: unknown = workerData
if (isReadJob(job)) parentPort?.postMessage(await answer(job), [])
