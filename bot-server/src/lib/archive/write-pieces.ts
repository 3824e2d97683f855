/** Writes a stream into a file in large steps: the next one is made ready while the disk is at the last. */
import type { FileHandle } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const STEP_BYTES = 1024 * 1024
/** Of a hundred others who flush, less than one then meets a step; a slow disk is given up on that, not on the end. */
const REST_FACTOR = 200
const LONGEST_REST_MS = 400

export interface Manner {
  /** Hands each step to the disk at once: then nobody else's flush has to wait for all of them. */
  flushes: boolean
  /** Rests between steps, so that others hardly notice; for what may take minutes. */
  rests: boolean
}

/** @returns how many bytes they were; all are on the disk */
export const writePieces = async (
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
  manner: Manner,
): Promise<number> => {
  let written = 0
  let held: Uint8Array[] = []
  let size = 0
  let writing: Promise<void> = Promise.resolve()
  const step = async (): Promise<void> => {
    await writing
    writing = writeStep(file, held, manner)
    // A failure is met at the next wait; unheard until then, it would end the process.
    writing.catch(() => undefined)
    written += size
    held = []
    size = 0
  }
  for await (const piece of pieces) {
    held.push(piece)
    size += piece.length
    if (size >= STEP_BYTES) await step()
  }
  await step()
  await writing
  await file.sync()
  return written
}

const writeStep = async (
  file: FileHandle,
  pieces: readonly Uint8Array[],
  { flushes, rests }: Manner,
): Promise<void> => {
  if (pieces.length === 0) return
  const began = performance.now()
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const { bytesWritten } = await file.writev(pieces)
  // A disk that is filling up takes a part and says so only when asked for the rest.
  if (bytesWritten < size) await file.writeFile(Buffer.concat(pieces).subarray(bytesWritten))
  if (flushes) await file.datasync()
  const rest = (performance.now() - began) * REST_FACTOR
  if (rests) await pause(Math.min(rest, LONGEST_REST_MS))
}
