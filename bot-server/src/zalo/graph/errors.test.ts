import { describe, expect, it } from 'vitest'
import { readWhoIs } from './errors.ts'

const kindOf = (answer: unknown, status = 200) => readWhoIs(status, JSON.stringify(answer)).kind

describe('an answer of graph.zalo.me', () => {
  it('names the person, every digit of a long id', () => {
    for (const id of ['"2845739200000000001"', '2845739200000000001'])
      expect(readWhoIs(200, `{"id":${id},"error":0,"message":"Success"}`)).toEqual({
        kind: 'known',
        zaloUserId: '2845739200000000001',
      })
    expect(kindOf({ id: '5' })).toBe('known')
  })

  it.each([
    [{ error: 452, message: 'Session key invalid' }, 200, 'refused'],
    [{ error: '452' }, 200, 'refused'],
    [{ error: 0 }, 200, 'refused'],
    [{ id: '5', error: 0 }, 401, 'refused'],
    [{ error: -501, message: 'IP address not inside Vietnam: 1.2.3.4' }, 200, 'outside_vietnam'],
    [{ error: '-501' }, 400, 'outside_vietnam'],
    [{ error: 1, message: 'limited due to IP address not inside Vietnam' }, 200, 'outside_vietnam'],
    [{ error: -242, message: 'Invalid appsecret_proof' }, 200, 'misconfigured'],
    [{ error: 112 }, 200, 'misconfigured'],
    [{ error: -219 }, 200, 'misconfigured'],
    [{ error: -209 }, 200, 'misconfigured'],
    [{ error: -212 }, 200, 'misconfigured'],
    [{ error: -32 }, 200, 'unreachable'],
    [{ id: '5', error: 0 }, 502, 'unreachable'],
    [{ error: 1 }, 429, 'unreachable'],
    [[], 200, 'unreachable'],
    [{ error: {} }, 200, 'unreachable'],
  ])('%j under HTTP %i means "%s"', (answer, status, kind) => {
    expect(kindOf(answer, status)).toBe(kind)
  })

  it('that is no JSON is none', () => {
    for (const body of ['', '<html>', '{']) expect(readWhoIs(200, body).kind).toBe('unreachable')
  })
})
