import type { SessionId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deviceKeyOf } from './device-key.ts'

const devices = fc.stringMatching(/^[\w-]{16,64}$/)
const session = { id: 'session-2' as SessionId, checkInKey: 'a key' }

it('knows a phone again within one session alone, and tells nothing of its number', () => {
  fc.assert(
    fc.property(devices, devices, (one, other) => {
      const key = deviceKeyOf(session, one)
      expect(key).toMatch(/^[\w-]{22}$/)
      expect(deviceKeyOf(session, one)).toBe(key)
      expect(deviceKeyOf(session, other) === key).toBe(one === other)
      expect(deviceKeyOf({ ...session, id: 'session-3' as SessionId }, one)).not.toBe(key)
      expect(deviceKeyOf({ ...session, checkInKey: 'another' }, one)).not.toBe(key)
      expect(key).not.toContain(one)
    }),
  )
})
