/** Proves to whoever holds a house's key that it is this house that answered: at an address, through proxies. */
import { deriveKey } from '../../lib/seal.ts'

/** What may be asked: enough that no answer can be known beforehand, and nothing that is long. */
export const PROOF_QUESTION = /^[\w-]{16,64}$/

export const houseProof = (dataKey: Uint8Array, question: string): string =>
  deriveKey(dataKey, `house-proof:${question}`).toString('base64url')

/** By which two copies of a key are compared without showing either: it says nothing of the key. */
export const keyMark = (dataKey: Uint8Array): string =>
  deriveKey(dataKey, 'mark').toString('hex').slice(0, 8)
