/** Makes and verifies the changing codes of a session: a QR payload and six typed digits (ruling 10). */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { isSameSecret, sign } from '../../lib/secrets.ts'

/** How often a code changes and how long one is taken, from the moment it first shows; milliseconds. */
interface Rotation {
  everyMs: number
  validMs: number
}

const qrRotation: Rotation = { everyMs: 15_000, validMs: 60_000 }
const typedRotation: Rotation = { everyMs: 60_000, validMs: 120_000 }

interface CodeKey {
  sessionId: SessionId
  /** The session's secret; both codes derive from it and nothing else. */
  key: string
}

/**
 * What the server's clock says of a code.
 * `expired` and `not_yet` are said of authentic codes only; `unknown` is forged, mistyped, or too old to tell.
 * `shown` is while the code stood on the screen, its end excluded.
 */
export type CodeVerdict =
  | { kind: 'valid' | 'expired' | 'not_yet'; shown: { from: Instant; until: Instant } }
  | { kind: 'unknown' }

interface ChangingCodes {
  qr: string
  qrRenewsAt: Instant
  typed: string
  typedRenewsAt: Instant
}

const MAC_BYTES = 16
const TYPED_DIGITS = 6
const BASE36 = 36
/** `<session id>.<step, base 36>.<MAC, 22 characters>` */
const QR_PAYLOAD = /^(?<session>[\w.-]{1,120})\.(?<step>[1-9a-z][\da-z]{0,8})\.(?<mac>[\w-]{22})$/

const stepAt = (instant: Instant, { everyMs }: Rotation): number =>
  Math.floor(Date.parse(instant) / everyMs)

const startOf = (step: number, { everyMs }: Rotation): Instant =>
  new Date(step * everyMs).toISOString()

const qrMac = ({ sessionId, key }: CodeKey, step: number): string =>
  sign(key, `qr:${sessionId}:${step}`).subarray(0, MAC_BYTES).toString('base64url')

/** 48 bits reduced to six digits: the bias is below one in 2^28. */
const typedDigits = ({ sessionId, key }: CodeKey, step: number): string =>
  String(sign(key, `typed:${sessionId}:${step}`).readUIntBE(0, 6) % 10 ** TYPED_DIGITS).padStart(
    TYPED_DIGITS,
    '0',
  )

/** The codes that show at an instant, and when each is replaced. */
export const codesAt = (session: CodeKey, now: Instant): ChangingCodes => {
  const qrStep = stepAt(now, qrRotation)
  const typedStep = stepAt(now, typedRotation)
  return {
    qr: `${session.sessionId}.${qrStep.toString(BASE36)}.${qrMac(session, qrStep)}`,
    qrRenewsAt: startOf(qrStep + 1, qrRotation),
    typed: typedDigits(session, typedStep),
    typedRenewsAt: startOf(typedStep + 1, typedRotation),
  }
}

/** The session that a QR payload names, before anything about it is believed; undefined if it is no payload of ours. */
export const sessionNamedBy = (payload: string): string | undefined =>
  QR_PAYLOAD.exec(payload)?.groups?.['session']

/** Judges a QR payload by its own session's key and the server's clock; takes constant time on the secret part. */
export const verifyQr = (session: CodeKey, payload: string, now: Instant): CodeVerdict => {
  const groups = QR_PAYLOAD.exec(payload)?.groups
  if (!groups || groups['session'] !== session.sessionId) return { kind: 'unknown' }
  const step = Number.parseInt(groups['step'] ?? '', BASE36)
  if (!isSameSecret(groups['mac'] ?? '', qrMac(session, step))) return { kind: 'unknown' }
  return judge(step, qrRotation, now)
}

/**
 * Judges six typed digits by one session's key and the server's clock.
 * @param lookBackMs how old a code may be and still be told from an unknown one; its chance of a false match grows with it
 */
export const verifyTyped = (
  session: CodeKey,
  digits: string,
  { now, lookBackMs }: { now: Instant; lookBackMs: number },
): CodeVerdict => {
  const latest = stepAt(now, typedRotation)
  const steps = Math.ceil(lookBackMs / typedRotation.everyMs)
  for (let step = latest; step >= latest - steps; step -= 1)
    if (isSameSecret(digits, typedDigits(session, step))) return judge(step, typedRotation, now)
  return { kind: 'unknown' }
}

const judge = (step: number, rotation: Rotation, now: Instant): CodeVerdict => {
  const shown = { from: startOf(step, rotation), until: startOf(step + 1, rotation) }
  const age = Date.parse(now) - step * rotation.everyMs
  if (age < 0) return { kind: 'not_yet', shown }
  return { kind: age < rotation.validMs ? 'valid' : 'expired', shown }
}
