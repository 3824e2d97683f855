/** Writes and reads tar archives (POSIX ustar) as streams: what any system can unpack by itself. */
import { EndedEarly, createByteReader } from './byte-reader.ts'

export interface TarEntry {
  name: string
  size: number
  /** To be read to its end before the next entry is asked for. */
  body: AsyncIterable<Uint8Array>
}

const BLOCK = 512
const LONGEST_NAME = 100
/** Eleven octal digits; what is larger is written as a binary number, as every tar of today reads it. */
const OCTAL_LIMIT = 8 ** 11
const MODE = 0o600

/** A tar that does not follow the form. */
export class BadTar extends Error {
  override name = 'BadTar'
}

export async function* writeTar(entries: AsyncIterable<TarEntry>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, body } of entries) {
    yield headerOf(name, size)
    let written = 0
    for await (const piece of body) {
      written += piece.length
      yield piece
    }
    if (written !== size) throw new Error(`${name} has another size than was said`)
    yield Buffer.alloc(paddingOf(size))
  }
  yield Buffer.alloc(2 * BLOCK)
}

/** @throws BadTar, EndedEarly */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = createByteReader(source)
  for (;;) {
    const header = await reader.take(BLOCK)
    if (header.every((byte) => byte === 0)) break
    const { name, size } = readHeader(header)
    let left = size
    const body = async function* () {
      while (left > 0) {
        const piece = await reader.some(left)
        if (!piece) throw new EndedEarly('the archive ended early')
        left -= piece.length
        yield piece
      }
    }
    yield { name, size, body: body() }
    if (left > 0) throw new Error(`${name} was not read to its end`)
    await reader.take(paddingOf(size))
  }
  // To the end of the stream: only then has whoever checks it seen all of it.
  for await (const piece of reader.rest())
    if (piece.some((byte) => byte !== 0)) throw new BadTar('something follows the end')
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

const headerOf = (name: string, size: number): Buffer => {
  if (Buffer.byteLength(name) > LONGEST_NAME) throw new Error('the name is too long for a tar')
  const header = Buffer.alloc(BLOCK)
  header.write(name, 0)
  header.write(octal(MODE, 7), 100)
  header.write(octal(0, 7), 108)
  header.write(octal(0, 7), 116)
  if (size < OCTAL_LIMIT) header.write(octal(size, 11), 124)
  else {
    header[124] = 0x80
    header.writeBigUInt64BE(BigInt(size), 128)
  }
  header.write(octal(0, 11), 136)
  header.write('0', 156)
  header.write('ustar\u000000', 257)
  header.write(`${octal(sumOf(header), 6)}\0 `, 148)
  return header
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0')

/** Of all its bytes, those of the sum itself read as blanks. */
const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0)

const readHeader = (header: Buffer): { name: string; size: number } => {
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0.*$/s, '')
  if (Number.parseInt(text(148, 156), 8) !== sumOf(header)) throw new BadTar('no header of a tar')
  const size =
    header[124] === 0x80 ? Number(header.readBigUInt64BE(128)) : Number.parseInt(text(124, 136), 8)
  if (!Number.isSafeInteger(size)) throw new BadTar('no size')
  return { name: text(0, LONGEST_NAME), size }
}
