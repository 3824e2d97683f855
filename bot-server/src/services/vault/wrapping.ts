/** Wraps keys with the house's own key, which is in no database, and says which key a sealed text needs. */
import { deriveKey, openSeal, sealBytes } from '../../lib/seal.ts'

const WRAPPING = 'unit-keys'

/** @param about which key it is, `unit_key:<id>`: a wrapped key moved to another row does not open */
export const wrapKey = (dataKey: Uint8Array, about: string, key: Uint8Array): string =>
  sealBytes(deriveKey(dataKey, WRAPPING), key, about)

/** @throws Error when the house's key is not the one it was wrapped with, or the wrapped key was altered or moved */
export const unwrapKey = (dataKey: Uint8Array, about: string, wrapped: string): Buffer =>
  openSeal(deriveKey(dataKey, WRAPPING), wrapped, about)

/** The id of the key that opens a sealed text. */
export const keyIdOf = (sealed: string): string => sealed.split('.', 1)[0] ?? ''
