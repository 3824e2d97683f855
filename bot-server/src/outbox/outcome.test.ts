import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../zalo/group-channel.ts'
import { backOffMs, changeAfter } from './outcome.ts'

const at = { now: '2026-03-12T02:00:00.000Z', jitter: 0.5 }
const part = (attempts: number) => ({ kind: 'part' as const, attempts })

describe('what follows from a call', () => {
  it('settles a delivered message with the id that Zalo gave it', () => {
    expect(changeAfter(part(1), { kind: 'delivered', messageId: 'm1' }, at)).toEqual({
      state: 'delivered',
      sent_id: 'm1',
      last_error: null,
      settled_at: at.now,
    })
  })

  it('tries again later what was refused for now, and gives up after twelve tries', () => {
    const later: SendOutcome = { kind: 'later', reason: '429' }
    expect(changeAfter(part(1), later, at)).toMatchObject({ state: 'ready', last_error: '429' })
    expect(changeAfter(part(12), later, at)).toMatchObject({ state: 'dead' })
  })

  it('never resends a study part of unknown outcome, and a reminder only once', () => {
    const unknown: SendOutcome = { kind: 'unknown', reason: 'timeout' }
    expect(changeAfter(part(1), unknown, at)).toMatchObject({ state: 'unknown' })
    expect(changeAfter({ kind: 'reminder', attempts: 1 }, unknown, at)).toMatchObject({
      state: 'ready',
    })
    expect(changeAfter({ kind: 'reminder', attempts: 2 }, unknown, at)).toMatchObject({
      state: 'unknown',
    })
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
