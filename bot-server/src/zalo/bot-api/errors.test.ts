import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomeOf, readBotAnswer } from './errors.ts'

const failed = (code: number | string, description = '') =>
  JSON.stringify({ ok: false, error_code: code, description })

const meaningOf = (code: number, description: string, isGroup = true) => {
  const { reason: _, ...meaning } = {
    reason: '',
    ...outcomeOf(200, failed(code, description), isGroup),
  }
  return meaning
}

const asked = (retry_after: unknown) =>
  outcomeOf(429, JSON.stringify({ ok: false, error_code: 429, parameters: { retry_after } }))

describe('an answer of the Bot API', () => {
  it.each(['m1', 1, '9007199254740993123'])('is a delivery with the id %s of the message', (id) => {
    const body = JSON.stringify({ ok: true, result: { message_id: id, date: 1 } })
    expect(outcomeOf(200, body)).toEqual({ kind: 'delivered', messageId: String(id) })
  })

  it('keeps an id that is a number beyond what a double holds', () => {
    const body = '{"ok":true,"result":{"message_id":9007199254740993123}}'
    expect(outcomeOf(200, body)).toMatchObject({ messageId: '9007199254740993123' })
  })

  it('counts as delivered even when it names no message', () => {
    expect(outcomeOf(200, '{"ok":true}')).toEqual({ kind: 'delivered', messageId: '' })
  })

  it.each([
    [400, 'refused', 'content_refused'],
    [401, 'ask_human', 'token_refused'],
    [403, 'unknown', 'platform_failed'],
    [404, 'refused', 'unknown_chat'],
    [408, 'unknown', 'no_answer'],
    [429, 'later', 'rate_limited'],
    [500, 'later', 'platform_failed'],
    [502, 'unknown', 'no_answer'],
    [503, 'later', 'platform_failed'],
    [504, 'unknown', 'no_answer'],
    [499, 'unknown', 'no_answer'],
  ] as const)(
    'with code %i means "%s" because of "%s", in the status or only in the envelope, as number or text',
    (code, kind, cause) => {
      for (const status of [code, 200])
        for (const written of [code, String(code)])
          expect(outcomeOf(status, failed(written))).toMatchObject({ kind, cause })
    },
  )

  it.each([
    [400, 'Invalid API name', { kind: 'our_bug', cause: 'our_fault' }],
    [400, 'chat_id is invalid', { kind: 'refused', cause: 'unknown_chat' }],
    [403, 'Internal server error', { kind: 'unknown', cause: 'platform_failed' }],
    [404, 'Not Found: no such method', { kind: 'our_bug', cause: 'our_fault' }],
    [404, 'Not Found: chat not found', { kind: 'refused', cause: 'unknown_chat' }],
    [429, 'Quota exceeded', { kind: 'later', cause: 'rate_limited' }],
    [429, 'Quota exceeded: messages per month', { kind: 'later', cause: 'quota_spent' }],
    [
      429,
      'Quota exceeded: groups',
      { kind: 'ask_human', scope: 'chat', cause: 'package_too_small' },
    ],
  ])('of code %i saying "%s" means what the words say', (code, description, meaning) => {
    expect(meaningOf(code, description)).toEqual(meaning)
  })

  it('tells a group that lost the bot from a person who closed the door', () => {
    const kicked = 'Forbidden: bot is not a member of the group'
    expect(meaningOf(403, kicked)).toEqual({
      kind: 'ask_human',
      scope: 'chat',
      cause: 'not_in_group',
    })
    const silent = 'Forbidden: the user has not written to the bot'
    expect(meaningOf(403, silent, false)).toEqual({ kind: 'refused', cause: 'window_closed' })
    const closed = 'Forbidden: blocked'
    expect(meaningOf(403, closed, false)).toEqual({ kind: 'refused', cause: 'blocked_by_person' })
  })

  it.each([
    [200, 'unknown', 'no_answer'],
    [302, 'later', 'not_reached'],
    [400, 'later', 'not_reached'],
    [401, 'ask_human', 'token_refused'],
    [403, 'later', 'not_reached'],
    [404, 'later', 'not_reached'],
    [429, 'later', 'rate_limited'],
    [502, 'unknown', 'no_answer'],
    [503, 'later', 'platform_failed'],
  ])('that is a gateway’s page under HTTP %i means "%s"', (status, kind, cause) => {
    for (const body of ['<html>', '', 'null', '[]', '{"ok":"yes"}', '"ok"'])
      expect(outcomeOf(status, body)).toMatchObject({ kind, cause })
  })

  it('that contradicts itself says nothing certain', () => {
    expect(outcomeOf(500, '{"ok":true,"result":{"message_id":"m"}}').kind).toBe('unknown')
  })

  it('may say how long to wait, within an hour', () => {
    expect(asked(7)).toMatchObject({ retryAfterMs: 7000 })
    expect(asked('soon')).not.toHaveProperty('retryAfterMs')
    expect(asked(1e9)).not.toHaveProperty('retryAfterMs')
  })

  it('is kept as one bounded line for the log', () => {
    const outcome = outcomeOf(400, failed(400, `a\n\u0000b ${'x'.repeat(5000)}`))
    expect(outcome).toMatchObject({ reason: expect.stringMatching(/^400 a b x{100,196}$/) })
  })

  it('never makes the reader throw, whatever the platform writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 599 }),
        fc.oneof(fc.string(), fc.json()),
        (s, body) => {
          expect(readBotAnswer(s, body)).toHaveProperty('ok')
        },
      ),
      { numRuns: 100 },
    )
  })
})
