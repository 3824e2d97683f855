import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../domain/channels/group-channel.ts'
import { backOffMs, changeAfter, wasNotCounted } from './outcome.ts'

const at = { now: '2026-03-12T02:00:00.000Z', jitter: 0.5 }
const part = (attempts: number) => ({ kind: 'part' as const, way: 'bot' as const, attempts })

const counted = (outcome: SendOutcome) => !wasNotCounted(outcome)

describe('what follows from a call', () => {
  it('settles a delivered message with the id that Zalo gave it', () => {
    expect(changeAfter(part(1), { kind: 'delivered', messageId: 'm1' }, at)).toEqual({
      state: 'delivered',
      sent_id: 'm1',
      last_error: null,
      cause: null,
      settled_at: at.now,
    })
  })

  it('tries again later what was refused for now, and gives up after twelve tries', () => {
    const later: SendOutcome = { kind: 'later', cause: 'rate_limited', reason: '429' }
    expect(changeAfter(part(1), later, at)).toMatchObject({ state: 'ready', last_error: '429' })
    expect(changeAfter(part(12), later, at)).toMatchObject({ state: 'dead' })
  })

  it('never resends a study part of unknown outcome, and a reminder only once', () => {
    const unknown: SendOutcome = { kind: 'unknown', cause: 'no_answer', reason: 'timeout' }
    expect(changeAfter(part(1), unknown, at)).toMatchObject({ state: 'unknown' })
    expect(changeAfter({ kind: 'reminder', way: 'bot', attempts: 1 }, unknown, at)).toMatchObject({
      state: 'ready',
    })
    expect(changeAfter({ kind: 'reminder', way: 'bot', attempts: 2 }, unknown, at)).toMatchObject({
      state: 'unknown',
    })
  })

  it('costs no try when the whole way stands still, the platform is dark or was never reached', () => {
    const human: SendOutcome = {
      kind: 'ask_human',
      scope: 'channel',
      cause: 'token_refused',
      reason: '401',
    }
    expect(changeAfter(part(1), human, at)).toEqual({
      state: 'ready',
      attempts: 0,
      last_error: '401',
      cause: 'token_refused',
    })
    const failed: SendOutcome = { kind: 'later', cause: 'platform_failed', reason: '503' }
    expect(changeAfter(part(12), failed, at)).toMatchObject({ state: 'dead' })
    expect(changeAfter(part(12), failed, { ...at, isDark: true })).toMatchObject({
      state: 'ready',
      attempts: 11,
    })
    const apart: SendOutcome = { kind: 'later', cause: 'not_reached', reason: 'ECONNREFUSED' }
    expect(changeAfter(part(1), apart, at)).toMatchObject({ state: 'ready', attempts: 1 })
    expect(changeAfter(part(12), apart, at)).toMatchObject({ state: 'ready', attempts: 11 })
  })

  it('waits at least as long as the platform asks for', () => {
    const later: SendOutcome = {
      kind: 'later',
      cause: 'rate_limited',
      reason: '429',
      retryAfterMs: 60_000,
    }
    expect(changeAfter(part(1), later, at)).toMatchObject({ due_at: '2026-03-12T02:01:00.000Z' })
  })

  it('takes from the quota only what the platform may have counted', () => {
    expect(counted({ kind: 'delivered', messageId: 'm' })).toBe(true)
    expect(counted({ kind: 'unknown', cause: 'no_answer', reason: '' })).toBe(true)
    expect(counted({ kind: 'refused', cause: 'unknown_chat', reason: '' })).toBe(true)
    expect(counted({ kind: 'later', cause: 'rate_limited', reason: '' })).toBe(false)
    expect(counted({ kind: 'our_bug', cause: 'our_fault', reason: '' })).toBe(false)
    expect(
      counted({ kind: 'ask_human', scope: 'channel', cause: 'token_expired', reason: '' }),
    ).toBe(false)
    expect(counted({ kind: 'ask_human', scope: 'chat', cause: 'not_in_group', reason: '' })).toBe(
      true,
    )
  })

  it('waits longer after each refusal, never above 12.5 minutes', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
        const wait = backOffMs(attempts, jitter)
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(12.5 * 60_000)
        expect(backOffMs(attempts + 1, jitter)).toBeGreaterThanOrEqual(wait)
      }),
    )
  })
})
