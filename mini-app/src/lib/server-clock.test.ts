/** Proves that countdowns follow the server's clock. */
import { expect, it } from 'vitest'
import { noteServerNow, secondsUntil, serverNowMs } from './server-clock.ts'

it('counts whole seconds up to an instant and stops at zero', () => {
  const now = Date.parse('2026-03-14T01:00:00.000Z')
  expect(secondsUntil('2026-03-14T01:00:14.200Z', now)).toBe(15)
  expect(secondsUntil('2026-03-14T00:59:00.000Z', now)).toBe(0)
})

it('keeps the distance to the server even when the phone is years wrong', () => {
  noteServerNow('2031-01-01T00:00:00.000Z')
  expect(serverNowMs() - Date.parse('2031-01-01T00:00:00.000Z')).toBeLessThan(5_000)
})
