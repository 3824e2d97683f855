import { DeliveryState, DeliveryWay } from '@quan-triet/shared/vocabulary/delivery-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reachOf } from './invitation-reach.ts'

/** E-mail carries parts, never an invitation (ruling 3). */
describe('how an invitation reached a person', () => {
  it.each([
    ['bot', 'delivered', 'told'],
    ['oa', 'ready', 'waiting'],
    ['oa', 'sending', 'waiting'],
    ['mini_app', 'delivered', 'told'],
    ['app', 'delivered', 'in_app'],
    // What failed by its last way, or may have, is not said to have been heard.
    ['bot', 'dead', 'in_app'],
    ['bot', 'unknown', 'in_app'],
    ['email', 'expired', 'in_app'],
  ] as const)('by %s, %s, is %s', (way, state, reach) => {
    expect(reachOf({ way, state })).toBe(reach)
  })

  it('is by word of mouth where nothing was sent', () => {
    expect(reachOf(undefined)).toBe('by_word')
  })

  it('is told only when a channel says that it was delivered', () => {
    const lines = fc.record({
      way: fc.constantFrom(...DeliveryWay.options),
      state: fc.constantFrom(...DeliveryState.options),
    })
    fc.assert(
      fc.property(lines, (line) => {
        const isSent = ['bot', 'oa', 'mini_app'].includes(line.way)
        expect(reachOf(line) === 'told').toBe(isSent && line.state === 'delivered')
      }),
    )
  })
})
