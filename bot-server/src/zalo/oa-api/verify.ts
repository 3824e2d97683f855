/** Checks who signed an event: plain SHA-256 over the exact bytes, with the account's own secret (platform B.8). */
import { createHash, timingSafeEqual } from 'node:crypto'

export interface SigningKeys {
  /** "OA Secret Key" of the webhook's page; not the app's secret. */
  secretKey: string
  appId: string
  oaId: string
}

export interface SignedEvent {
  /** The bytes as they came. */
  raw: Uint8Array
  /** `X-ZEvent-Signature`: `mac=<hex>`. */
  signature: string
  headerTimestamp: string | undefined
  /** What may be the body's own; of a forged body there is no telling before. */
  bodyTimestamps: readonly string[]
}

/** Which of the variants that sources describe was used. */
export interface SignatureMatch {
  prefix: 'app_id' | 'oa_id'
  timestampIn: 'header' | 'body'
  timestamp: string
}

const MAC = /^mac=([0-9a-f]{64})$/i

/** Whether a header has the form of a signature at all: without it nothing of the body need be looked at. */
export const isSignature = (header: string | undefined): header is string =>
  MAC.test(header?.trim() ?? '')

const TIMESTAMP = /"timestamp"\s*:\s*"?(\d{1,17})(?!\d)/g
const MOST_TIMESTAMPS = 8

/**
 * The numbers in a body that may be its timestamp, found without reading it as JSON: anybody can send a body, and one
 * made for it costs a hundred times more to read than to look through.
 */
export const timestampsIn = (text: string): string[] => {
  const found = new Set<string>()
  for (const [, time = ''] of text.matchAll(TIMESTAMP)) {
    found.add(time)
    if (found.size === MOST_TIMESTAMPS) break
  }
  return [...found]
}

/** Compares in constant time. @returns undefined when nobody with the secret signed it */
export const verifyEvent = (event: SignedEvent, keys: SigningKeys): SignatureMatch | undefined => {
  const [, hex] = MAC.exec(event.signature.trim()) ?? []
  if (hex === undefined) return undefined
  const claimed = Buffer.from(hex, 'hex')
  const timestamps = [
    { timestampIn: 'header' as const, timestamp: event.headerTimestamp ?? '' },
    ...event.bodyTimestamps.map((timestamp) => ({ timestampIn: 'body' as const, timestamp })),
  ].filter(({ timestamp }) => timestamp !== '')
  if (timestamps.length === 0) return undefined
  const prefixes = [
    ['app_id', keys.appId],
    ['oa_id', keys.oaId],
  ] as const
  for (const [prefix, id] of prefixes) {
    const begun = createHash('sha256').update(id).update(event.raw)
    for (const time of timestamps) {
      const digest = begun.copy().update(time.timestamp).update(keys.secretKey).digest()
      if (timingSafeEqual(digest, claimed)) return { prefix, ...time }
    }
  }
  return undefined
}
