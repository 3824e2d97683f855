/** Turns an uploaded spreadsheet into rows of cells, or says why it cannot be taken. */
import { Worker } from 'node:worker_threads'
import { checkZip } from './check-zip.ts'
import { spreadsheetLimits } from './limits.ts'
import { RefusedSpreadsheet, type SpreadsheetReading, type SpreadsheetRefusal } from './refusal.ts'
import { sniffSpreadsheet, type SpreadsheetKind } from './sniff-spreadsheet.ts'

/**
 * Reads .xlsx, .xls, .ods and .csv files (rows 81 and 82, SEC-6).
 *
 * Reading happens in a thread of its own with bounded memory and time, after the directory of a zipped file was looked
 * through: a hostile file costs its sender an answer and nobody else anything. No formula is computed, no link followed.
 * @param options `parseMs`: milliseconds until reading is given up
 */
export const readSpreadsheet = async (
  bytes: Uint8Array,
  { parseMs = spreadsheetLimits.parseMs }: { parseMs?: number } = {},
): Promise<SpreadsheetReading> => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const kind = checkContainer(buffer)
    const reading = await readInThread({ kind, bytes, parseMs })
    const isEmpty = reading.ok && reading.sheets.every((sheet) => sheet.rows.length === 0)
    return isEmpty ? { ok: false, reason: 'empty' } : reading
  } catch (error) {
    if (error instanceof RefusedSpreadsheet) return { ok: false, reason: error.reason }
    throw error
  }
}

const checkContainer = (bytes: Buffer): SpreadsheetKind => {
  if (bytes.length > spreadsheetLimits.fileBytes) throw new RefusedSpreadsheet('too_big')
  if (bytes.length === 0) throw new RefusedSpreadsheet('empty')
  const kind = sniffSpreadsheet(bytes)
  if (kind === 'zipped') checkZip(bytes)
  return kind
}

interface ReadJob {
  readonly kind: SpreadsheetKind
  readonly bytes: Uint8Array
  readonly parseMs: number
}

const readInThread = ({ kind, bytes, parseMs }: ReadJob): Promise<SpreadsheetReading> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      workerData: { kind, bytes },
      resourceLimits: { maxOldGenerationSizeMb: spreadsheetLimits.heapMb, stackSizeMb: 4 },
      env: {},
      execArgv: [],
    })
    const finish = (reading: SpreadsheetReading): void => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ ok: false, reason: 'timeout' }), parseMs)
    worker.once('message', (reading: SpreadsheetReading) => finish(reading))
    worker.once('error', (error) => finish({ ok: false, reason: reasonOf(error) }))
    worker.once('exit', () => finish({ ok: false, reason: 'damaged' }))
  })

/** A reader that ran out of memory met too much; one that crashed met what no such file should hold. */
const reasonOf = (error: unknown): SpreadsheetRefusal => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
    ? 'too_complex'
    : 'damaged'
}
