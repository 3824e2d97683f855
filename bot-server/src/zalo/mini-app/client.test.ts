import { ZaloUserId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { createNotificationChannel, outcomeOfNotification } from './client.ts'

const meaningOf = (error: unknown, message = '', status = 200) => {
  const outcome = outcomeOfNotification(status, JSON.stringify({ error, message }))
  return outcome.kind === 'delivered' ? outcome.kind : `${outcome.kind} ${outcome.cause}`
}

describe('an answer to a Mini App notification', () => {
  it.each([
    [0, 200, 'Success', 'delivered'],
    [-501, 200, 'IP address not inside Vietnam', 'ask_human outside_vietnam'],
    [401, 200, 'Unauthorized', 'ask_human token_refused'],
    ['-216', 200, 'Access token is invalid', 'ask_human token_refused'],
    [403, 200, 'wrong api key', 'ask_human token_refused'],
    [-32, 200, 'limit', 'later rate_limited'],
    [1, 429, 'slow down', 'later rate_limited'],
    [1, 503, 'busy', 'later platform_failed'],
    [1, 504, 'no answer', 'unknown no_answer'],
    [-1, 200, 'user has not granted permission', 'refused not_following'],
    [-1, 200, 'no interaction in 7 days', 'refused window_closed'],
    [-1, 200, 'user does not exist', 'refused unknown_chat'],
    [-1, 200, 'template is not approved', 'ask_human no_permission'],
    [-1, 200, 'app has no permission for this API', 'ask_human no_permission'],
    [-9, 200, 'something new', 'unknown no_answer'],
    [0, 500, 'Success', 'later platform_failed'],
  ] as const)(
    'with error %s under HTTP %i, saying "%s", means "%s"',
    (...[error, status, message, meaning]) => {
      expect(meaningOf(error, message, status)).toBe(meaning)
    },
  )

  it('that is no envelope counts by its status', () => {
    expect(outcomeOfNotification(200, '<html>').kind).toBe('unknown')
    expect(outcomeOfNotification(404, '').kind).toBe('later')
  })
})

describe('the channel of Mini App notifications', () => {
  const channel = createNotificationChannel({
    baseUrl: 'http://127.0.0.1:3',
    apiKey: 'key',
    miniAppId: '1',
    templateId: 't',
    words: { title: 'Quán Triệt', button: 'Xem', buttonUrl: 'https://zalo.me/s/1/' },
  })
  const chatId = ZaloUserId.parse('5')

  it('carries short text to one person and nothing else', async () => {
    const text = { kind: 'text', text: 'a' } as const
    expect(await channel.send({ chatId, isGroup: true }, text)).toMatchObject({ kind: 'our_bug' })
    const image = { kind: 'image', text: 'a', image: 'https://example.vn/a.png' } as const
    expect(await channel.send({ chatId, isGroup: false }, image)).toMatchObject({ kind: 'our_bug' })
    const long = { kind: 'text', text: 'a'.repeat(201) } as const
    expect(await channel.send({ chatId, isGroup: false }, long)).toMatchObject({ kind: 'our_bug' })
  })

  it('says when nobody was reached', async () => {
    const text = { kind: 'text', text: 'a' } as const
    expect(await channel.send({ chatId, isGroup: false }, text)).toMatchObject({
      kind: 'later',
      cause: 'not_reached',
    })
  })
})
