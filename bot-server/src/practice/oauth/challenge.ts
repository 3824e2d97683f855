/** Makes the challenge that is saved in the console out of the one long-lived verifier. */
import { createHash } from 'node:crypto'

/** base64url of the raw SHA-256, no padding (B.1). */
export const challengeOf = (verifier: string): string =>
  createHash('sha256').update(verifier, 'utf8').digest('base64url')
