import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyUpdate, parseUpdate } from './parse.ts'

const flat = {
  event_name: 'message.text.received',
  message: {
    from: { id: '6ede9afa66b88fe6d6a9', display_name: 'Ted', is_bot: false },
    chat: { id: 'g-1', chat_type: 'GROUP' },
    text: '@Bot Quán Triệt ai chưa điểm danh'.normalize('NFD'),
    message_id: '2d758cb5e222177a4e35',
    date: 1_773_280_800_000,
  },
}
const withMessage = (change: object) => ({ ...flat, message: { ...flat.message, ...change } })

describe('an update of the bot', () => {
  it('reads the same, wrapped or flat, with its text composed', () => {
    const message = {
      kind: 'message',
      message: {
        eventId: '2d758cb5e222177a4e35',
        chatId: 'g-1',
        isGroup: true,
        from: { way: 'bot', id: '6ede9afa66b88fe6d6a9' },
        text: '@Bot Quán Triệt ai chưa điểm danh',
        sentAt: '2026-03-12T02:00:00.000Z',
        kind: 'text',
      },
    }
    expect(parseUpdate(flat)).toEqual(message)
    expect(parseUpdate({ ok: true, result: flat })).toEqual(message)
  })

  it('takes a date that is too small for milliseconds as seconds', () => {
    expect(parseUpdate(withMessage({ date: 1_773_280_800 }))).toMatchObject({
      message: { sentAt: '2026-03-12T02:00:00.000Z' },
    })
  })

  it.each([
    ['a bot speaking', withMessage({ from: { id: 'b', is_bot: true } }), 'from a bot'],
    ['no message', { event_name: 'message.unsupported.received' }, 'no message'],
    ['no event at all', {}, 'not an update'],
    ['a sticker', withMessage({ text: undefined, sticker: 'x' }), 'no text'],
    ['an impossible date', withMessage({ date: 1e17 }), 'no valid date'],
    ['a date of no four-digit year', withMessage({ date: 1e15 }), 'no valid date'],
    ['an id with control characters', withMessage({ from: { id: 'a\u0000b' } }), 'no message'],
  ])('leaves alone what is not for it: %s', (_, body, reason) => {
    expect(parseUpdate(body)).toEqual({ kind: 'ignored', reason })
  })

  it('passes on a message that Zalo hid, so that its sender gets a useful reply', () => {
    const hidden = {
      ...withMessage({ text: undefined }),
      event_name: 'message.unsupported.received',
    }
    expect(parseUpdate(hidden)).toMatchObject({ message: { kind: 'unsupported', text: '' } })
  })

  it('never throws, whatever JSON comes in', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        expect(['message', 'ignored']).toContain(parseUpdate(body).kind)
        expect(identifyUpdate(body).eventId).toBeNull()
      }),
    )
    const anyMessage = fc.record({
      event_name: fc.string(),
      message: fc.record(
        {
          message_id: fc.anything(),
          date: fc.anything(),
          from: fc.anything(),
          chat: fc.anything(),
          text: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    })
    fc.assert(
      fc.property(anyMessage, (body) => {
        expect(['message', 'ignored']).toContain(parseUpdate(body).kind)
      }),
    )
  })
})
