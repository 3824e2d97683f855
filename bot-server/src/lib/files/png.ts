/** Reads a PNG chunk by chunk and writes it anew out of what makes the picture: nothing else comes along. */
import { crc32 } from 'node:zlib'
import { isSpelt, type Picture, uint32 } from './picture.ts'

const SIGNATURE = '\u0089PNG\r\n\u001a\n'
/** Picture, palette, transparency, and how its colours and points are meant. */
const KEPT: readonly string[] = [
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'pHYs',
]
const CHUNK_FRAME = 12
const HEADER_BYTES = 13

interface Chunk {
  type: string
  data: Uint8Array
  /** With its length and its sum. */
  bytes: Uint8Array
}

/** @returns undefined for anything that is not one whole PNG; what follows its end is left behind */
export const readPng = (bytes: Uint8Array): Picture | undefined => {
  const chunks = isSpelt(bytes, 0, SIGNATURE) ? readChunks(bytes) : undefined
  const [header, ...rest] = chunks ?? []
  if (header?.type !== 'IHDR' || header.data.length !== HEADER_BYTES) return undefined
  const [width, height] = [uint32(header.data, 0), uint32(header.data, 4)]
  const isWhole = rest.some(({ type }) => type === 'IDAT')
  const isOne = !rest.some(({ type }) => type === 'IHDR')
  if (width === undefined || height === undefined || !isWhole || !isOne) return undefined
  const kept = [header, ...rest].filter(({ type }) => KEPT.includes(type))
  const head = Buffer.from(SIGNATURE, 'latin1')
  return {
    mediaType: 'image/png',
    width,
    height,
    bytes: Buffer.concat([head, ...kept.map((one) => one.bytes)]),
  }
}

/** Up to and with IEND; undefined when a sum is wrong or the end is missing. */
const readChunks = (bytes: Uint8Array): Chunk[] | undefined => {
  const chunks: Chunk[] = []
  let at = SIGNATURE.length
  while (at < bytes.length) {
    const length = uint32(bytes, at) ?? bytes.length
    const end = at + CHUNK_FRAME + length
    const sum = uint32(bytes, end - 4)
    if (end > bytes.length || sum !== crc32(bytes.subarray(at + 4, end - 4))) return undefined
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1')
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), bytes: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return undefined
}
