/** Makes and verifies the changing codes of a session: a QR payload and six typed digits (ruling 10). */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { isSameSecret, sign } from '../../lib/secrets.ts'

/** How fast a session's codes renew themselves: a choice of the secretary's (feature 21). */
export type CodePace = 'nhanh' | 'cham'

/** How often a code changes and how long one is taken, from the moment it first shows; milliseconds. */
interface Rotation {
  everyMs: number
  validMs: number
}

/** The slow pace is for a hall whose screen is far away, or whose network is. */
const rotations: Readonly<Record<CodePace, { qr: Rotation; typed: Rotation }>> = {
  nhanh: {
    qr: { everyMs: 15_000, validMs: 60_000 },
    typed: { everyMs: 60_000, validMs: 120_000 },
  },
  cham: {
    qr: { everyMs: 30_000, validMs: 120_000 },
    typed: { everyMs: 120_000, validMs: 240_000 },
  },
}

interface CodeKey {
  sessionId: SessionId
  /** The session's secret; all its codes derive from it and nothing else. */
  key: string
  /** Fast if omitted. */
  codePace?: CodePace
}

/**
 * What the server's clock says of a code.
 * `expired` and `not_yet` are said of authentic codes only; `unknown` is forged, mistyped, or too old to tell.
 * `shown` is while the code stood on the screen, its end excluded.
 */
export type CodeVerdict =
  | { kind: 'valid' | 'expired' | 'not_yet'; shown: { from: Instant; until: Instant } }
  | { kind: 'unknown' }

/** A printed QR shows at no particular time: it says which session, and nothing of when (ruling 10). */
type QrVerdict = CodeVerdict | { kind: 'printed' }

interface ChangingCodes {
  qr: string
  qrRenewsAt: Instant
  typed: string
  typedRenewsAt: Instant
}

const MAC_BYTES = 16
const TYPED_DIGITS = 6
const BASE36 = 36
/** What stands before the step: it tells a code's own pace, so that codes shown before a change of pace stay good. */
const paceMarks: Readonly<Record<CodePace, '' | 'C'>> = { nhanh: '', cham: 'C' }
/** In place of mark and step. */
const PRINTED = 'P1'
/** `<session id>.<mark><step, base 36>.<MAC, 22 characters>` */
const QR_PAYLOAD =
  /^(?<session>[\w.-]{1,120})\.(?<shown>[CP]?[1-9a-z][\da-z]{0,8})\.(?<mac>[\w-]{22})$/

const stepAt = (instant: Instant, { everyMs }: Rotation): number =>
  Math.floor(Date.parse(instant) / everyMs)

const startOf = (step: number, { everyMs }: Rotation): Instant =>
  new Date(step * everyMs).toISOString()

/** @param shown mark and step, or `PRINTED` */
const qrMac = ({ sessionId, key }: CodeKey, shown: string): string =>
  sign(key, `qr:${sessionId}:${shown}`).subarray(0, MAC_BYTES).toString('base64url')

const qrPayload = (session: CodeKey, shown: string): string =>
  `${session.sessionId}.${shown}.${qrMac(session, shown)}`

/** 48 bits reduced to six digits: the bias is below one in 2^28. */
const typedDigits = ({ sessionId, key }: CodeKey, pace: CodePace, step: number): string => {
  const shown = paceMarks[pace] + String(step)
  const drawn = sign(key, `typed:${sessionId}:${shown}`).readUIntBE(0, 6)
  return String(drawn % 10 ** TYPED_DIGITS).padStart(TYPED_DIGITS, '0')
}

/** The codes that show at an instant, and when each is replaced. */
export const codesAt = (session: CodeKey, now: Instant): ChangingCodes => {
  const pace = session.codePace ?? 'nhanh'
  const { qr, typed } = rotations[pace]
  const qrStep = stepAt(now, qr)
  const typedStep = stepAt(now, typed)
  return {
    qr: qrPayload(session, paceMarks[pace] + qrStep.toString(BASE36)),
    qrRenewsAt: startOf(qrStep + 1, qr),
    typed: typedDigits(session, pace, typedStep),
    typedRenewsAt: startOf(typedStep + 1, typed),
  }
}

/** The code of a session for paper: good as long as the session is, and never enough to be present by itself. */
export const printedCode = (session: CodeKey): string => qrPayload(session, PRINTED)

/** The session that a QR payload names, before anything about it is believed; undefined if it is no payload of ours. */
export const sessionNamedBy = (payload: string): string | undefined =>
  QR_PAYLOAD.exec(payload)?.groups?.['session']

/** Judges a QR payload by its own session's key and the server's clock; takes constant time on the secret part. */
export const verifyQr = (session: CodeKey, payload: string, now: Instant): QrVerdict => {
  const groups = QR_PAYLOAD.exec(payload)?.groups
  if (!groups || groups['session'] !== session.sessionId) return { kind: 'unknown' }
  const shown = groups['shown'] ?? ''
  if (!isSameSecret(groups['mac'] ?? '', qrMac(session, shown))) return { kind: 'unknown' }
  if (shown === PRINTED) return { kind: 'printed' }
  const pace = shown.startsWith(paceMarks.cham) ? 'cham' : 'nhanh'
  const step = Number.parseInt(shown.slice(paceMarks[pace].length), BASE36)
  return judge(step, rotations[pace].qr, now)
}

/**
 * Judges six typed digits by one session's key and the server's clock. Digits of the other pace count as long as they
 * are taken: the pace may have been changed while they showed.
 * @param lookBackMs how old a code may be and still be told from an unknown one; its chance of a false match grows with it
 */
export const verifyTyped = (
  session: CodeKey,
  digits: string,
  { now, lookBackMs }: { now: Instant; lookBackMs: number },
): CodeVerdict => {
  const pace = session.codePace ?? 'nhanh'
  const own = verifyTypedAt(session, digits, { pace, now, lookBackMs })
  if (own.kind !== 'unknown') return own
  const other = pace === 'nhanh' ? 'cham' : 'nhanh'
  const { validMs, everyMs } = rotations[other].typed
  return verifyTypedAt(session, digits, { pace: other, now, lookBackMs: validMs - everyMs })
}

const verifyTypedAt = (
  session: CodeKey,
  digits: string,
  { pace, now, lookBackMs }: { pace: CodePace; now: Instant; lookBackMs: number },
): CodeVerdict => {
  const rotation = rotations[pace].typed
  const latest = stepAt(now, rotation)
  const steps = Math.ceil(lookBackMs / rotation.everyMs)
  for (let step = latest; step >= latest - steps; step -= 1)
    if (isSameSecret(digits, typedDigits(session, pace, step))) return judge(step, rotation, now)
  return { kind: 'unknown' }
}

const judge = (step: number, rotation: Rotation, now: Instant): CodeVerdict => {
  const shown = { from: startOf(step, rotation), until: startOf(step + 1, rotation) }
  const age = Date.parse(now) - step * rotation.everyMs
  if (age < 0) return { kind: 'not_yet', shown }
  return { kind: age < rotation.validMs ? 'valid' : 'expired', shown }
}
