/** Seals small facts into tokens that the stand-in can read back after a restart without having kept them. */
import { isSameSecret, sign } from '../lib/secrets.ts'

const mark = (key: string, body: string) => sign(key, body).toString('base64url')

/** @returns `body.signature`, URL-safe */
export const seal = (key: string, fact: object): string => {
  const body = Buffer.from(JSON.stringify(fact)).toString('base64url')
  return `${body}.${mark(key, body)}`
}

/** @returns the fact, or null for a token not sealed with this key */
export const unseal = (key: string, token: string): unknown => {
  const [body = '', signature = ''] = token.split('.')
  if (!isSameSecret(signature, mark(key, body))) return null
  return JSON.parse(Buffer.from(body, 'base64url').toString())
}
