/** Mixes a secret into prints of texts, and writes them as text: whoever lacks the secret cannot look words up in them. */
import { createCipheriv } from 'node:crypto'

const ROUNDS = 4
const HALF = 0x1_0000

/**
 * A secret permutation of 32-bit numbers (a Feistel network with four drawn tables), so that equal prints stay equal and
 * none can be guessed from a dictionary.
 * @param key 32 bytes
 */
export const createPrintMixer = (key: Uint8Array): ((prints: Uint32Array) => Uint32Array) => {
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  const drawn = cipher.update(Buffer.alloc(ROUNDS * HALF * 2))
  const tables = Array.from(
    { length: ROUNDS },
    (_, round) => new Uint16Array(drawn.buffer.slice(drawn.byteOffset + round * HALF * 2), 0, HALF),
  )
  return (prints) => {
    const mixed = prints.map((print) => {
      let left = print >>> 16
      let right = print & 0xffff
      for (const table of tables) {
        const next = left ^ (table[right] ?? 0)
        left = right
        right = next
      }
      return ((left << 16) | right) >>> 0
    })
    return mixed.toSorted()
  }
}

export const writePrints = (prints: Uint32Array): string =>
  Buffer.from(prints.buffer, prints.byteOffset, prints.byteLength).toString('base64url')

export const readPrints = (written: string): Uint32Array => {
  const bytes = Buffer.from(written, 'base64url')
  // A copy, because numbers of 32 bits must begin at a multiple of four.
  return new Uint32Array(new Uint8Array(bytes).buffer)
}
