/** Seals and opens short secrets with AES-256-GCM; what a seal is about is bound into it. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

/**
 * @param key 32 bytes
 * @param about what the bytes belong to (`data_request:<id>`); opening with anything else fails
 * @returns nonce, tag and cipher text, as URL-safe text
 */
export const sealBytes = (key: Uint8Array, bytes: Uint8Array, about: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(about))
  const body = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** @throws Error when the key, the seal or what it is about is not the one it was sealed with */
export const openSeal = (key: Uint8Array, sealed: string, about: string): Buffer => {
  const bytes = Buffer.from(sealed, 'base64url')
  // Without a stated length a seal cut short would be checked by a tag of 4 bytes, which can be guessed.
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(about))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
}

/** A key for one purpose out of a main key. */
export const deriveKey = (key: Uint8Array, purpose: string): Buffer =>
  createHmac('sha256', key).update(purpose, 'utf8').digest()
