/** Makes and compares secrets: random tokens, short codes, hashes, constant-time equality. */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 256 random bits as URL-safe text. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** A random code of `length` letters and digits that cannot be mistaken for each other when read aloud. */
export const newReadableCode = (length: number): string => {
  const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** A random code of `length` digits, for people to read off one screen and type on another. */
export const newDigits = (length: number): string =>
  Array.from({ length }, () => String(randomInt(10))).join('')

/** SHA-256 as hex: how tokens and codes are stored. */
export const hashSecret = (secret: string): string =>
  createHash('sha256').update(secret, 'utf8').digest('hex')

/** HMAC-SHA256 as raw bytes. */
export const sign = (key: string, message: string): Buffer =>
  createHmac('sha256', key).update(message, 'utf8').digest()

/** Compares in time that does not depend on where the texts differ: both sides are hashed to one length first. */
export const isSameSecret = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
