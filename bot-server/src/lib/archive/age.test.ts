import { Decrypter, Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  CannotOpen,
  isSecretKey,
  type KeyPair,
  newKeyPair,
  openStream,
  recipientOf,
  sealStream,
} from './age.ts'
import { readAll } from './byte-reader.ts'

const CHUNK = 64 * 1024

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const bytesOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 251)

const reasonOf = (opening: Promise<unknown>): Promise<unknown> =>
  opening.then(
    () => 'opened',
    (error: unknown) => (error instanceof CannotOpen ? error.reason : error),
  )

describe('a sealed stream', () => {
  let keys: KeyPair
  beforeAll(async () => {
    keys = await newKeyPair()
  })
  const seal = (plain: Uint8Array, piece = 10_000) =>
    readAll(sealStream(keys.recipient, inPieces(plain, piece)))
  const open = (sealed: Uint8Array, piece = 10_000) =>
    readAll(openStream(keys.secret, inPieces(sealed, piece)))
  /** Around the edges of chunks. */
  const sizes = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 17]

  test('opens to what it was, whatever pieces it comes in', async () => {
    for (const size of sizes) {
      const plain = bytesOf(size)
      expect(Buffer.compare(await open(await seal(plain, 999), 70_001), plain)).toBe(0)
    }
  })

  test('is age: the reference library opens ours, and ours opens what it sealed', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(keys.secret)
    const encrypter = new Encrypter()
    encrypter.addRecipient(keys.recipient)
    for (const size of sizes) {
      const plain = bytesOf(size)
      expect(Buffer.compare(await decrypter.decrypt(await seal(plain)), plain)).toBe(0)
      expect(Buffer.compare(await open(await encrypter.encrypt(plain)), plain)).toBe(0)
    }
  })

  test('is refused when any one bit of it is flipped', async () => {
    const sealed = await seal(bytesOf(CHUNK + 100))
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: sealed.length - 1 }),
        fc.integer({ min: 0, max: 7 }),
        async (at, bit) => {
          const flipped = Buffer.from(sealed)
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
          // In the header it may also make another key's seal of it.
          expect(['damaged', 'other_key']).toContain(await reasonOf(open(flipped)))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is refused when its end is missing, wherever it was cut', async () => {
    const sealed = await seal(bytesOf(2 * CHUNK))
    const body = sealed.length - 2 * (CHUNK + 16)
    const cuts = [0, 10, body - 1, body, body + CHUNK, body + CHUNK + 16, sealed.length - 1]
    for (const cut of cuts) expect(await reasonOf(open(sealed.subarray(0, cut)))).toBe('damaged')
    expect(await reasonOf(open(sealed))).toBe('opened')
  })

  test('tells another key from damage', async () => {
    const other = await newKeyPair()
    const sealed = await seal(bytesOf(10))
    const opening = readAll(openStream(other.secret, inPieces(sealed, 100)))
    expect(await reasonOf(opening)).toBe('other_key')
  })

  test('is sealed with either half of the pair', async () => {
    expect(isSecretKey(keys.secret)).toBe(true)
    expect(isSecretKey(keys.recipient)).toBe(false)
    expect(await recipientOf(keys.secret)).toBe(keys.recipient)
    expect(await recipientOf(keys.recipient)).toBe(keys.recipient)
  })
})
