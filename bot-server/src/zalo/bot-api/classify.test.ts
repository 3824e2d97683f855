import { describe, expect, it } from 'vitest'
import { classifyAnswer, classifyFailure } from './classify.ts'

const failed = (code: number, description = '') =>
  JSON.stringify({ ok: false, error_code: code, description })

const networkError = (code: string) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

describe('an answer of the Bot API', () => {
  it('is a delivery with the id of the message', () => {
    const body = JSON.stringify({ ok: true, result: { message_id: 'm1', date: 1 } })
    expect(classifyAnswer(200, body)).toEqual({ kind: 'delivered', messageId: 'm1' })
  })

  it.each([
    [400, 'dead'],
    [401, 'dead'],
    [403, 'dead'],
    [404, 'dead'],
    [408, 'unknown'],
    [429, 'later'],
    [500, 'later'],
    [502, 'unknown'],
    [503, 'later'],
    [504, 'unknown'],
    [499, 'unknown'],
  ] as const)('with code %i means "%s", in the status or only in the envelope', (code, kind) => {
    expect(classifyAnswer(code, failed(code)).kind).toBe(kind)
    expect(classifyAnswer(200, failed(code)).kind).toBe(kind)
  })

  it('that is no envelope counts by its status, and a 200 of nonsense is unknown', () => {
    expect(classifyAnswer(503, '<html>').kind).toBe('later')
    expect(classifyAnswer(200, '<html>').kind).toBe('unknown')
  })
})

describe('a call that threw', () => {
  it('was never sent only if no connection was made', () => {
    expect(classifyFailure(networkError('ECONNREFUSED')).kind).toBe('later')
    expect(classifyFailure(networkError('ENOTFOUND')).kind).toBe('later')
    expect(classifyFailure(networkError('ECONNRESET')).kind).toBe('unknown')
    expect(classifyFailure(new DOMException('timed out', 'TimeoutError')).kind).toBe('unknown')
  })
})
