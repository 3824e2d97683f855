/** Seals a stream for the holder of a key, in the format of age (age-encryption.org/v1), which other programs open as well. */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type ByteReader, createByteReader, EndedEarly } from './byte-reader.ts'

// Keys and header are the library's. The payload is ours: the library's own cipher is JavaScript and works at some 60 MB a
// second, the same construction (STREAM over ChaCha20-Poly1305, 64 KiB a chunk) from `node:crypto` at ten times that.

/** `other_key`: sealed for somebody else. `damaged`: not what was sealed, or not all of it. */
export class CannotOpen extends Error {
  override name = 'CannotOpen'
  readonly reason: 'other_key' | 'damaged'
  constructor(reason: 'other_key' | 'damaged') {
    super(reason === 'other_key' ? 'sealed for another key' : 'not whole')
    this.reason = reason
  }
}

export interface KeyPair {
  /** Opens: `AGE-SECRET-KEY-1…`. */
  secret: string
  /** Seals: `age1…`. */
  recipient: string
}

const CIPHER = 'chacha20-poly1305'
const CHUNK = 64 * 1024
const TAG = 16
const NONCE = 16
const LONGEST_HEADER = 64 * 1024
const NO_MATCH = /no identity matched/

export const newKeyPair = async (): Promise<KeyPair> => {
  const secret = await generateX25519Identity()
  return { secret, recipient: await identityToRecipient(secret) }
}

/** @param key of either kind: who can open can seal */
export const recipientOf = (key: string): Promise<string> =>
  isSecretKey(key) ? identityToRecipient(key) : Promise.resolve(key)

export const isSecretKey = (key: string): boolean => key.startsWith('AGE-SECRET-KEY-1')

/** @param recipient `age1…` */
export async function* sealStream(
  recipient: string,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const { header, fileKey } = await makeHeader(recipient)
  const salt = randomBytes(NONCE)
  yield Buffer.concat([header, salt])
  const key = payloadKey(fileKey, salt)
  for await (const { bytes, nonce } of chunks(plain, CHUNK)) {
    const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG })
    const body = cipher.update(bytes)
    cipher.final()
    yield Buffer.concat([body, cipher.getAuthTag()])
  }
}

/**
 * Gives nothing that was not proved genuine.
 * @param secret `AGE-SECRET-KEY-1…` @throws CannotOpen, also after some of it was given: what came before is genuine then
 */
export async function* openStream(
  secret: string,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const reader = createByteReader(sealed)
  const fileKey = await openHeader(secret, reader)
  const key = payloadKey(fileKey, await reader.take(NONCE).catch(endsEarly))
  for await (const { bytes, nonce, index } of chunks(reader.rest(), CHUNK + TAG)) {
    const body = openChunk(key, nonce, bytes)
    // Nothing at all is one empty chunk; at the end of something an empty one is a forgery.
    if (body.length === 0 && index > 0) throw new CannotOpen('damaged')
    yield body
  }
}

const openChunk = (key: Buffer, nonce: Buffer, sealed: Buffer): Buffer => {
  if (sealed.length < TAG) throw new CannotOpen('damaged')
  const body = sealed.subarray(0, sealed.length - TAG)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(body.length))
  const plain = decipher.update(body)
  try {
    decipher.final()
  } catch {
    throw new CannotOpen('damaged')
  }
  return plain
}

/** Cuts a stream into chunks, the last of which says so in its nonce: a stream cut short does not end with one. */
async function* chunks(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; nonce: Buffer; index: number }> {
  const chunk = Buffer.allocUnsafe(size)
  let used = 0
  let index = 0
  for await (const piece of source)
    for (let at = 0; at < piece.length;) {
      if (used === size) {
        yield { bytes: chunk, nonce: nonceOf(index, false), index }
        index += 1
        used = 0
      }
      const part = piece.subarray(at, at + size - used)
      chunk.set(part, used)
      used += part.length
      at += part.length
    }
  yield { bytes: chunk.subarray(0, used), nonce: nonceOf(index, true), index }
}

/** Eleven bytes of counter, the last one for the end. */
const nonceOf = (index: number, isLast: boolean): Buffer => {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(index, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

const payloadKey = (fileKey: Uint8Array, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, salt, 'payload', 32))

/** The header of an empty file, with the key that it wraps: a second recipient looks at it and adds nothing. */
const makeHeader = async (recipient: string) => {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  let fileKey: Uint8Array = new Uint8Array()
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = key
      return []
    },
  })
  const empty = await encrypter.encrypt(new Uint8Array())
  return { header: empty.subarray(0, empty.length - NONCE - TAG), fileKey }
}

const endsEarly = (error: unknown): never => {
  throw error instanceof EndedEarly ? new CannotOpen('damaged') : error
}

const openHeader = async (secret: string, reader: ByteReader): Promise<Uint8Array> => {
  const header = await readHeader(reader)
  const decrypter = new Decrypter()
  decrypter.addIdentity(secret)
  try {
    return await decrypter.decryptHeader(header)
  } catch (error) {
    throw new CannotOpen(NO_MATCH.test(String(error)) ? 'other_key' : 'damaged')
  }
}

/** Up to the end of its last line, `--- …`. */
const readHeader = async (reader: ByteReader): Promise<Buffer> => {
  const bytes: number[] = []
  let lineAt = 0
  let isLast = false
  while (bytes.length < LONGEST_HEADER) {
    const [byte = 0] = await reader.take(1).catch(endsEarly)
    bytes.push(byte)
    if (byte !== 0x0a) continue
    isLast = Buffer.from(bytes.slice(lineAt, lineAt + 4)).toString() === '--- '
    if (isLast) return Buffer.from(bytes)
    lineAt = bytes.length
  }
  throw new CannotOpen('damaged')
}
