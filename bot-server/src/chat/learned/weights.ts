/** Writes learned weights down in one packed file and reads them again: a line of JSON, then features, then weights. */
import { gunzipSync, gzipSync } from 'node:zlib'
import type { LearnedWeights } from './linear-model.ts'

export type StoredWeights = {
  names: readonly string[]
  rows: ReadonlyMap<number, number>
  weights: Int8Array
  /** What a stored weight of 1 stands for. */
  unit: number
  /** What the weights were learned from. */
  fingerprint: string
}

type Header = Pick<StoredWeights, 'names' | 'unit' | 'fingerprint'> & { count: number }

const LARGEST = 127
const BYTES_OF_FEATURE = 4
const NEW_LINE = 10

const largestOf = (weights: Float32Array): number => {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  return largest
}

/** The weights as packed bytes, each rounded to one of 255 steps. */
export const writeWeights = (
  { names, rows, weights }: LearnedWeights,
  fingerprint: string,
): Uint8Array => {
  const unit = largestOf(weights) / LARGEST
  const header: Header = { names, unit, fingerprint, count: rows.size }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const start = line.length + rows.size * BYTES_OF_FEATURE
  const bytes = new Uint8Array(start + weights.length)
  bytes.set(line)
  const view = new DataView(bytes.buffer)
  for (const [feature, row] of rows) {
    view.setUint32(line.length + row * BYTES_OF_FEATURE, feature, true)
  }
  for (const [index, weight] of weights.entries()) {
    view.setInt8(start + index, unit === 0 ? 0 : Math.round(weight / unit))
  }
  return gzipSync(bytes, { level: 9 })
}

/** @throws Error if the bytes are not what `writeWeights` wrote */
export const readWeights = (packed: Uint8Array): StoredWeights => {
  const bytes = gunzipSync(packed)
  const end = bytes.indexOf(NEW_LINE) + 1
  const { names, unit, fingerprint, count } = headerOf(bytes.subarray(0, end))
  const start = end + count * BYTES_OF_FEATURE
  if (bytes.length !== start + count * names.length) throw new Error('The weights are cut short')
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const rows = new Map<number, number>()
  for (let row = 0; row < count; row += 1) {
    rows.set(view.getUint32(end + row * BYTES_OF_FEATURE, true), row)
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + start, count * names.length)
  return { names, rows, weights, unit, fingerprint }
}

/** Safe as the file is written by `writeWeights` alone, and a test reads the one that is delivered. */
const headerOf = (line: Uint8Array): Header => JSON.parse(new TextDecoder().decode(line)) as Header
