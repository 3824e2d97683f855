/** Opens a zip file within bounds, and writes a plain one. */
import { crc32, inflateRawSync } from 'node:zlib'
import { documentLimits } from './limits.ts'
import { RefusedFile } from './refusal.ts'

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

interface Entry {
  readonly name: string
  readonly method: number
  readonly isEncrypted: boolean
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

/** The parts of a zip that may be read, by name. */
export interface ZipParts {
  readonly names: readonly string[]
  /** Unpacks one part; undefined if the zip has none of that name. */
  read(name: string): Buffer | undefined
}

/**
 * Reads the directory of a zip; nothing is unpacked before it is asked for, and never beyond the limits.
 * @throws RefusedFile `damaged` if the directory cannot be read, `encrypted`, or `too_complex` beyond a limit
 */
export const openZip = (bytes: Buffer): ZipParts => {
  const entries = readEntries(bytes)
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (entries.length > documentLimits.zipEntries || declared > documentLimits.unpackedBytes) {
    throw new RefusedFile('too_complex')
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new RefusedFile('encrypted')
  const byName = new Map(entries.map((entry) => [entry.name, entry]))
  let total = 0
  const read = (name: string): Buffer | undefined => {
    const entry = byName.get(name)
    if (entry === undefined) return undefined
    const part = unpack(bytes, entry)
    total += part.length
    if (total > documentLimits.unpackedBytes) throw new RefusedFile('too_complex')
    return part
  }
  return { names: [...byName.keys()], read }
}

const readEntries = (bytes: Buffer): Entry[] => {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  const isWhole =
    end >= 0 &&
    end + END_LENGTH <= bytes.length &&
    end >= bytes.length - END_LENGTH - LONGEST_COMMENT
  if (!isWhole || bytes.readUInt32LE(end) !== END_SIGNATURE) throw new RefusedFile('damaged')
  const count = bytes.readUInt16LE(end + 10)
  if (count > documentLimits.zipEntries) throw new RefusedFile('too_complex')
  const entries: Entry[] = []
  let position = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (position + 46 > bytes.length || bytes.readUInt32LE(position) !== ENTRY_SIGNATURE) {
      throw new RefusedFile('damaged')
    }
    const nameLength = bytes.readUInt16LE(position + 28)
    entries.push({
      name: bytes.toString('utf8', position + 46, position + 46 + nameLength),
      method: bytes.readUInt16LE(position + 10),
      isEncrypted: (bytes.readUInt16LE(position + 8) & 1) === 1,
      packed: bytes.readUInt32LE(position + 20),
      unpacked: bytes.readUInt32LE(position + 24),
      offset: bytes.readUInt32LE(position + 42),
    })
    position +=
      46 + nameLength + bytes.readUInt16LE(position + 30) + bytes.readUInt16LE(position + 32)
  }
  return entries
}

const unpack = (bytes: Buffer, { method, packed, offset }: Entry): Buffer => {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) {
    throw new RefusedFile('damaged')
  }
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const content = bytes.subarray(start, start + packed)
  if (content.length < packed) throw new RefusedFile('damaged')
  if (method === STORED) return content
  if (method !== DEFLATED) throw new RefusedFile('damaged')
  try {
    return inflateRawSync(content, { maxOutputLength: documentLimits.partBytes })
  } catch (error) {
    const isTooLong = error instanceof RangeError
    throw new RefusedFile(isTooLong ? 'too_complex' : 'damaged')
  }
}

/** Packs parts into a zip without compression, for a reader that takes nothing but a zip. */
export const packZip = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const label = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(label.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    locals.push(signature(LOCAL_SIGNATURE), facts, label, content)
    directory.push(signature(ENTRY_SIGNATURE), Buffer.from([20, 0]), facts, place, label)
    offset += 30 + label.length + content.length
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  const end = Buffer.alloc(END_LENGTH)
  end.writeUInt32LE(END_SIGNATURE, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const signature = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
