import type { BotChatId, OaUserId, ZaloUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { SendingWay } from '@quan-triet/shared/vocabulary/delivery-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  choosePrivateWay,
  isShutBy,
  keyOfNext,
  type PrivateReach,
  unreachable,
  waysTried,
} from './private-way.ts'

const NOW = '2026-03-12T02:00:00.000Z'
const HOUR = 3_600_000
const ALL: readonly SendingWay[] = ['bot', 'oa', 'mini_app', 'email']
const everywhere: PrivateReach = {
  botChat: 'b-chat' as BotChatId,
  oa: { id: '845' as OaUserId, lastInteractionAt: addMs(NOW, -HOUR) },
  app: 'z-1' as ZaloUserId,
}
const wayOf = (reach: PrivateReach, options: Parameters<typeof choosePrivateWay>[2], at = NOW) =>
  choosePrivateWay(reach, at, options)?.way

describe('the private way to a person', () => {
  it('goes bot, Official Account, Mini App notification, and then there is the notice', () => {
    expect(wayOf(everywhere, { ways: ALL })).toBe('bot')
    expect(wayOf({ ...everywhere, botChat: null }, { ways: ALL })).toBe('oa')
    expect(wayOf({ ...everywhere, botChat: null, oa: null }, { ways: ALL })).toBe('mini_app')
    expect(wayOf(unreachable, { ways: ALL })).toBeUndefined()
  })

  it('leaves out what the house does not have and what has failed', () => {
    expect(wayOf(everywhere, { ways: ['oa'] })).toBe('oa')
    expect(wayOf(everywhere, { ways: ALL, tried: ['bot'] })).toBe('oa')
    expect(wayOf(everywhere, { ways: ALL, tried: ['bot', 'oa'] })).toBe('mini_app')
    expect(wayOf(everywhere, { ways: ALL, tried: ['bot', 'oa', 'mini_app'] })).toBeUndefined()
  })

  it.each([
    [47, 'oa'],
    [47.8, 'oa'],
    [47.9, undefined],
    [48, undefined],
    [72, undefined],
  ])('after %s hours of silence the Official Account is %s', (hours, way) => {
    const reach = { ...unreachable, oa: everywhere.oa }
    const last = addMs(NOW, -HOUR)
    expect(wayOf(reach, { ways: ALL }, addMs(last, hours * HOUR))).toBe(way)
  })

  it('asks whether the window is still open when the message is to leave, not when it is written', () => {
    const reach = { ...everywhere, botChat: null }
    expect(wayOf(reach, { ways: ALL }, addMs(NOW, 46 * HOUR))).toBe('oa')
    expect(wayOf(reach, { ways: ALL }, addMs(NOW, 60 * HOUR))).toBe('mini_app')
  })

  it('never tries one way twice, whatever the order in which ways fail', () => {
    const ways = fc.shuffledSubarray(['bot', 'oa', 'mini_app'] as const)
    fc.assert(
      fc.property(ways, (failing) => {
        let key = 'answer:1:0'
        for (const way of failing) key = keyOfNext(key, way)
        expect(waysTried(key)).toEqual(failing)
        const next = wayOf(everywhere, { ways: ALL, tried: waysTried(key) })
        expect(next === undefined || !failing.some((way) => way === next)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('stays shut after the person shut it, and open after a fault of the house', () => {
    expect(isShutBy('blocked_by_person')).toBe(true)
    expect(isShutBy('window_closed')).toBe(true)
    expect(isShutBy('our_fault')).toBe(false)
    expect(isShutBy(null)).toBe(false)
  })
})
