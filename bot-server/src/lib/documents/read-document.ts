/** Turns an uploaded file into plain text, or says why it cannot be taken. */
import { Worker } from 'node:worker_threads'
import { decodeText, isInOldEncoding } from './decode-text.ts'
import { documentLimits } from './limits.ts'
import { RefusedFile, type DocumentReading } from './refusal.ts'
import { sniffKind } from './sniff-kind.ts'

export interface UploadedFile {
  readonly bytes: Uint8Array
  /** As the sender named it; only its ending is looked at, and never believed alone. */
  readonly name: string
}

/**
 * Reads a .docx, .pdf, .txt or .md file (row 2, P-13).
 *
 * Word and PDF files are parsed in a thread of their own with bounded memory and time, so a hostile file costs its
 * sender an answer and nobody else anything. Nothing is stored, nothing is thrown for what a file contains.
 * @param options `parseMs`: milliseconds until parsing is given up
 * @returns the text, one paragraph a line, or the reason of the refusal
 */
export const readDocument = async (
  { bytes, name }: UploadedFile,
  { parseMs = documentLimits.parseMs }: { parseMs?: number } = {},
): Promise<DocumentReading> => {
  if (bytes.length > documentLimits.fileBytes) return { ok: false, reason: 'too_big' }
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isBlank(buffer)) return { ok: false, reason: 'empty' }
  const sniffed = sniffKind(buffer, name)
  if ('refusal' in sniffed) return { ok: false, reason: sniffed.refusal }
  const { kind } = sniffed
  return checkText(
    kind === 'text' ? readPlainText(buffer) : await parseInTurn({ kind, bytes, parseMs }),
  )
}

/** A file of nothing but spaces and line ends is as empty as one of no bytes. */
const isBlank = (bytes: Buffer): boolean =>
  bytes.length < 4096 && bytes.toString('utf8').trim() === ''

const readPlainText = (bytes: Buffer): DocumentReading => {
  try {
    return { ok: true, kind: 'text', text: decodeText(bytes), margins: '' }
  } catch (error) {
    if (error instanceof RefusedFile) return { ok: false, reason: error.reason }
    throw error
  }
}

const checkText = (reading: DocumentReading): DocumentReading => {
  if (!reading.ok) return reading
  if (reading.text.length > documentLimits.characters) return { ok: false, reason: 'too_long' }
  if (!/[\p{L}\p{N}]/u.test(reading.text)) {
    return { ok: false, reason: reading.kind === 'text' ? 'empty' : 'no_text' }
  }
  return isInOldEncoding(reading.text) ? { ok: false, reason: 'old_encoding' } : reading
}

interface ParseJob {
  readonly kind: 'docx' | 'pdf'
  readonly bytes: Uint8Array
  readonly parseMs: number
}

let running = 0
const waiting: (() => void)[] = []

/** However many files come at once, so many are parsed: each may take its whole memory. */
const parseInTurn = async (job: ParseJob): Promise<DocumentReading> => {
  if (waiting.length >= documentLimits.waiting) return { ok: false, reason: 'busy' }
  if (running < documentLimits.threads) running += 1
  else
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
    })
  try {
    return await parseInThread(job)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

const parseInThread = ({ kind, bytes, parseMs }: ParseJob): Promise<DocumentReading> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), {
      workerData: { kind, bytes },
      resourceLimits: { maxOldGenerationSizeMb: documentLimits.heapMb, stackSizeMb: 4 },
      env: {},
      execArgv: [],
    })
    const finish = (reading: DocumentReading): void => {
      clearTimeout(timer)
      resolve(reading)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish({ ok: false, reason: 'timeout' }), parseMs)
    worker.once('message', (reading: DocumentReading) => finish(reading))
    worker.once('error', (error) => finish({ ok: false, reason: reasonOf(error) }))
    worker.once('exit', () => finish({ ok: false, reason: 'damaged' }))
  })

/** A parser that ran out of memory met too much; one that crashed met what no such file should hold. */
const reasonOf = (error: unknown): 'too_complex' | 'damaged' => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || error instanceof RangeError
    ? 'too_complex'
    : 'damaged'
}
