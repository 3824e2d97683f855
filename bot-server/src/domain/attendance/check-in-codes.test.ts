/** Proves how codes change, how long each is taken, and that none can be made without the key. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesAt, printedCode, sessionNamedBy, verifyQr, verifyTyped } from './check-in-codes.ts'

const idOf = (text: string) => text as SessionId
const session = { sessionId: idOf('0198-session.2'), key: 'a key of this session' }
const other = { sessionId: idOf('0198-session.3'), key: 'a key of that session' }
const NOON = '2026-03-14T05:00:00.000Z'
const MINUTE = 60_000

const instants = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** The codes so many milliseconds after noon. */
const at = (ms: number) => codesAt(session, addMs(NOON, ms))

describe('the changing codes', () => {
  it('derive from the key, the session and the time alone', () => {
    expect(codesAt(session, NOON)).toEqual({
      qr: '0198-session.2.1ye3lc.qb7NEdeg4DlXffc92UUF9w',
      qrRenewsAt: '2026-03-14T05:00:15.000Z',
      typed: '900867',
      typedRenewsAt: '2026-03-14T05:01:00.000Z',
    })
  })

  it('show a new QR every 15 seconds and new digits every minute', () => {
    expect(at(14_999).qr).toBe(at(0).qr)
    expect(at(15_000).qr).not.toBe(at(0).qr)
    expect(at(59_999).typed).toBe(at(0).typed)
    expect(at(60_000).typed).not.toBe(at(0).typed)
  })

  it('are six digits, zeros in front included', () => {
    fc.assert(
      fc.property(instants, (now) => {
        expect(codesAt(session, now).typed).toMatch(/^\d{6}$/)
      }),
    )
  })
})

describe('a scanned QR payload', () => {
  const { qr } = codesAt(session, NOON)

  it.each([
    [0, 'valid'],
    [59_999, 'valid'],
    [60_000, 'expired'],
    [3_600_000, 'expired'],
    [-1, 'not_yet'],
    [-3_600_000, 'not_yet'],
  ] as const)('%d ms after it first showed is %s', (ms, kind) => {
    expect(verifyQr(session, qr, addMs(NOON, ms)).kind).toBe(kind)
  })

  it('tells when it showed', () => {
    expect(verifyQr(session, qr, NOON)).toEqual({
      kind: 'valid',
      shown: { from: NOON, until: '2026-03-14T05:00:15.000Z' },
    })
  })

  it('names its session before anything is believed, even one whose id has dots', () => {
    expect(sessionNamedBy(qr)).toBe(session.sessionId)
    expect(sessionNamedBy('https://example.vn')).toBeUndefined()
    expect(sessionNamedBy('123456')).toBeUndefined()
  })

  it('of one session is unknown to another, with its key or without', () => {
    expect(verifyQr(other, qr, NOON).kind).toBe('unknown')
    expect(verifyQr({ ...session, key: other.key }, qr, NOON).kind).toBe('unknown')
    expect(verifyQr(session, qr.replace('session.2', 'session.3'), NOON).kind).toBe('unknown')
  })

  it('is valid in every moment of its minute and never after', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 10 * MINUTE }), (now, ms) => {
        const code = codesAt(session, now)
        const isValid = verifyQr(session, code.qr, addMs(now, ms)).kind === 'valid'
        const firstShown = Date.parse(code.qrRenewsAt) - 15_000
        expect(isValid).toBe(Date.parse(now) + ms - firstShown < MINUTE)
      }),
    )
  })

  it('with any character changed is unknown', () => {
    fc.assert(
      fc.property(
        fc.nat(qr.length - 1),
        fc.constantFrom('A', 'b', '7', '.', '-'),
        (where, char) => {
          const forged = qr.slice(0, where) + char + qr.slice(where + 1)
          fc.pre(forged !== qr)
          expect(verifyQr(session, forged, NOON).kind).toBe('unknown')
        },
      ),
    )
  })

  it('of any other text is unknown and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(verifyQr(session, text, NOON).kind).toBe('unknown')
      }),
    )
  })
})

describe('typed digits', () => {
  const { typed } = codesAt(session, NOON)
  const judgeAt = (ms: number) =>
    verifyTyped(session, typed, { now: addMs(NOON, ms), lookBackMs: 10 * MINUTE }).kind

  it.each([
    [0, 'valid'],
    [119_999, 'valid'],
    [120_000, 'expired'],
    [10 * MINUTE, 'expired'],
    [11 * MINUTE, 'unknown'],
    [-1, 'unknown'],
  ] as const)('%d ms after they first showed are %s', (ms, kind) => {
    expect(judgeAt(ms)).toBe(kind)
  })

  it('of one session are unknown to another', () => {
    expect(verifyTyped(other, typed, { now: NOON, lookBackMs: MINUTE }).kind).toBe('unknown')
  })
})

describe('codes at the slow pace', () => {
  const slow = { ...session, codePace: 'cham' as const }

  it.each([
    [30_000, 'qr'],
    [120_000, 'typed'],
  ] as const)('renew themselves every %d ms: %s', (everyMs, which) => {
    const codeAt = (ms: number) => codesAt(slow, addMs(NOON, ms))[which]
    expect(codeAt(everyMs - 1)).toBe(codeAt(0))
    expect(codeAt(everyMs)).not.toBe(codeAt(0))
  })

  it('are taken for two minutes and four, whatever the pace has become meanwhile', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 6 * MINUTE }), (shown, ms) => {
        const { qr, qrRenewsAt, typed, typedRenewsAt } = codesAt(slow, shown)
        const now = addMs(shown, ms)
        const ageOf = (renewsAt: string, everyMs: number) =>
          Date.parse(now) - Date.parse(renewsAt) + everyMs
        for (const pace of ['nhanh', 'cham'] as const) {
          const judged = { ...session, codePace: pace }
          expect(verifyQr(judged, qr, now).kind).toBe(
            ageOf(qrRenewsAt, 30_000) < 2 * MINUTE ? 'valid' : 'expired',
          )
          const isTaken = verifyTyped(judged, typed, { now, lookBackMs: MINUTE }).kind === 'valid'
          expect(isTaken).toBe(ageOf(typedRenewsAt, 2 * MINUTE) < 4 * MINUTE)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are others than those of the fast pace, so that a code tells its own time', () => {
    expect(codesAt(slow, NOON).qr).not.toBe(codesAt(session, NOON).qr)
    const fast = codesAt(session, NOON)
    expect(verifyQr(slow, fast.qr, addMs(NOON, 59_999)).kind).toBe('valid')
    expect(verifyQr(slow, fast.qr, addMs(NOON, 60_000)).kind).toBe('expired')
  })
})

describe('a printed QR', () => {
  it('is known as printed at any time, names its session and no other, and cannot be made without the key', () => {
    const printed = printedCode(session)
    expect(verifyQr(session, printed, NOON)).toEqual({ kind: 'printed' })
    expect(verifyQr(session, printed, addMs(NOON, 365 * 24 * 60 * MINUTE)).kind).toBe('printed')
    expect(sessionNamedBy(printed)).toBe(session.sessionId)
    expect(verifyQr({ ...session, key: other.key }, printed, NOON).kind).toBe('unknown')
    // A code of the screen is never turned into one of paper.
    const { qr } = codesAt(session, NOON)
    const forged = qr.replace(/\.\w+\.(?=[\w-]{22}$)/, '.P1.')
    expect(verifyQr(session, forged, NOON).kind).toBe('unknown')
  })
})
