/** Reads request bodies with a limit: no more than that is ever held. */
import { cleanText } from '@quan-triet/shared/text/fold'
import { createByteRoom } from '../lib/byte-room.ts'
import { ServiceError } from '../services/errors.ts'

const JSON_LIMIT = 256 * 1024
const FILE_LIMIT = 20 * 1024 * 1024
/** Many of these fit in memory however many callers there are. */
const SMALL = 64 * 1024
/** All larger bodies that are being read at once: whoever sends slowly cannot fill the memory. */
const room = createByteRoom(256 * 1024 * 1024)

/**
 * Reads at most `limit` bytes.
 * @throws ServiceError `too_large` as soon as there is one more; the rest is not read
 * @throws TooBusy when too much is being read already
 */
export const readLimited = async (request: Request, limit: number): Promise<Uint8Array> => {
  const announced = request.headers.get('content-length')
  if (Number(announced ?? 0) > limit) throw new ServiceError('too_large')
  // HTTP ends a body at its announced length: it can be taken whole, which costs half of reading a stream.
  if (announced !== null && Number(announced) <= SMALL)
    return new Uint8Array(await request.arrayBuffer())
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of request.body ?? []) {
      if (size + chunk.byteLength > limit) throw new ServiceError('too_large')
      room.take(chunk.byteLength)
      size += chunk.byteLength
      chunks.push(chunk)
    }
  } finally {
    room.giveBack(size)
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
}

/** Reads an uploaded file. @throws ServiceError `too_large` above 20 MB */
export const readBytes = (request: Request): Promise<Uint8Array> => readLimited(request, FILE_LIMIT)

/**
 * Text as it may be stored and shown: composed, without control characters (PostgreSQL refuses some) or half characters.
 */
export const cleanInput = (text: string): string => cleanText(text.toWellFormed())

/** Reads JSON, every text in it cleaned. @throws ServiceError `too_large` above 256 kB, `invalid_input` if it is no JSON */
export const readJson = async (request: Request): Promise<unknown> => {
  const bytes = await readLimited(request, JSON_LIMIT)
  try {
    return JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      (_, value: unknown) => (typeof value === 'string' ? cleanInput(value) : value),
    )
  } catch {
    throw new ServiceError('invalid_input')
  }
}
