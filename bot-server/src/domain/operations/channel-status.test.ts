import { describe, expect, it } from 'vitest'
import { describeChannel } from './channel-status.ts'

const known = {
  way: 'bot',
  isSetUp: true,
  row: undefined,
  wall: '2026-03-12T02:00:00.000Z',
  perMinute: null,
  month: { used: 0, limit: 3000 },
  lastDeliveredAt: null,
  waiting: 0,
  failedToday: 0,
} as const
const row = { per_minute: 42, paused_until: null, paused_cause: null }

describe('the state of a channel', () => {
  it('is not set up, never used, working or paused', () => {
    const at = '2026-03-12T01:00:00.000Z'
    const paused = { ...row, paused_until: '2026-03-12T02:05:00.000Z' } as const
    expect(describeChannel({ ...known, isSetUp: false, lastDeliveredAt: at }).state).toBe(
      'not_set_up',
    )
    expect(describeChannel(known).state).toBe('never_used')
    expect(describeChannel({ ...known, row, lastDeliveredAt: at }).state).toBe('working')
    expect(describeChannel({ ...known, row: paused, lastDeliveredAt: at }).state).toBe('paused')
  })

  it('names the cause only while it is paused', () => {
    const cause = 'token_refused' as const
    const until = (paused_until: string) => ({ ...row, paused_until, paused_cause: cause })
    const now = describeChannel({ ...known, row: until('2026-03-12T02:05:00.000Z') })
    expect(now.pausedCause).toBe(cause)
    const past = describeChannel({ ...known, row: until('2026-03-12T01:59:00.000Z') })
    expect(past.pausedCause).toBeNull()
  })

  it('shows the rate that is set, else the one that was learned', () => {
    expect(describeChannel({ ...known, row, perMinute: 60 }).perMinute).toBe(60)
    expect(describeChannel({ ...known, row }).perMinute).toBe(42)
    expect(describeChannel(known).perMinute).toBeNull()
  })
})
