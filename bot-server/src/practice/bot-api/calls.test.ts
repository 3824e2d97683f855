/** Checks how the simulated Bot API reads calls and what it refuses. */
import { afterEach, describe, expect, it } from 'vitest'
import type { BotApi } from './create-bot-api.ts'
import { call, closeAll, listen, NOW, openBotApi, send, TOKEN } from './play-bot.ts'

afterEach(closeAll)

describe('calls to the simulated Bot API', () => {
  it('refuses an unknown token with 401', async () => {
    const answer = await call(openBotApi(), '/bot999:other/getMe')
    expect(answer).toMatchObject({ status: 401, body: { ok: false, error_code: 401 } })
  })

  it('answers an error with HTTP 200 in the other status mode', async () => {
    const api = openBotApi({ switches: { errorStatus: 'always_200' } })
    const answer = await call(api, '/bot999:other/getMe')
    expect(answer).toMatchObject({ status: 200, body: { ok: false, error_code: 401 } })
  })

  it.each([
    'getme',
    'sendDocument',
    'sendVideo',
    'editMessageText',
    'deleteMessage',
    'constructor',
  ])('knows no method %s', async (method) => {
    expect((await call(openBotApi(), method, {})).body).toMatchObject({
      ok: false,
      error_code: 404,
    })
  })

  it('describes the bot, and its right to join groups by switch', async () => {
    const api = openBotApi({ switches: { canJoinGroups: false } })
    expect((await call(api, 'getMe')).body).toEqual({
      ok: true,
      result: {
        id: 'bot-id',
        account_name: 'Bot Thu',
        account_type: 'BASIC',
        can_join_groups: false,
      },
    })
  })

  it('takes parameters as JSON, as a form and in the query', async () => {
    const api = openBotApi()
    const path = `/bot${TOKEN}/sendMessage`
    await send(api, 'một')
    await api.routes.request(path, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: 'g-one', text: 'hai' }),
    })
    await api.routes.request(`${path}?chat_id=g-one&text=ba`)
    expect(api.messages('g-one').map(({ text }) => text)).toEqual(['một', 'hai', 'ba'])
  })

  it('answers a send with an opaque message id and the time in milliseconds', async () => {
    const { body } = await send(openBotApi(), 'chào')
    expect(body.result?.date).toBe(Date.parse(NOW))
    expect(body.result?.message_id).toMatch(/[a-z]/)
  })
})

describe('limits of a simulated send', () => {
  it.each([
    ['nothing', '', 400],
    ['one unit', 'a', undefined],
    ['2000 units', 'ă'.repeat(2000), undefined],
    ['2001 units', 'a'.repeat(2001), 400],
    ['1001 characters of two units', '😀'.repeat(1001), 400],
  ])('counts text in UTF-16 units: %s', async (_name, text, code) => {
    expect((await send(openBotApi(), text)).body.error_code).toBe(code)
  })

  it('refuses a text that is not a string', async () => {
    const answer = await call(openBotApi(), 'sendMessage', { chat_id: 'g-one', text: 5 })
    expect(answer.body.error_code).toBe(400)
  })

  it('finds no chat that does not exist', async () => {
    expect((await send(openBotApi(), 'chào', 'nowhere')).body.error_code).toBe(404)
  })

  it('reaches in private only who wrote first, and refuses others with the code of the switch', async () => {
    const api = openBotApi({ switches: { strangerErrorCode: 400 } })
    expect((await send(api, 'chào', 'ua')).body.ok).toBe(true)
    expect((await send(api, 'chào', 'ub')).body.error_code).toBe(400)
    api.say({ chatId: 'ub', from: 'ub', text: 'xin chào' })
    expect((await send(api, 'chào', 'ub')).body.ok).toBe(true)
  })

  it('does not reach a group that the bot may not join', async () => {
    const api = openBotApi({ switches: { canJoinGroups: false } })
    expect((await send(api, 'chào')).body.error_code).toBe(403)
  })

  it('answers 429 when the month, the groups or the users are used up', async () => {
    const quota = { messagesPerMonth: 1, users: 0, groups: 1 }
    const api = openBotApi({ switches: { quota } })
    expect((await send(api, 'một')).body.ok).toBe(true)
    expect((await send(api, 'hai')).body.error_code).toBe(429)
    expect((await send(api, 'ba', 'ua')).body.error_code).toBe(429)
    api.addGroup({ chatId: 'g-two', name: 'Group hai', memberIds: [] })
    expect((await send(api, 'bốn', 'g-two')).body.error_code).toBe(429)
  })

  it('ignores fields it does not document, or rejects them by switch', async () => {
    const withReply = { chat_id: 'g-one', text: 'chào', reply_to_message_id: 'x' }
    expect((await call(openBotApi(), 'sendMessage', withReply)).body.ok).toBe(true)
    const strict = openBotApi({ switches: { unknownFields: 'rejected' } })
    expect((await call(strict, 'sendMessage', withReply)).body.error_code).toBe(400)
  })

  it('fetches a photo twice and takes images only', async () => {
    const asked: string[] = []
    const base = await listen((request) => {
      asked.push(request.url)
      const type = request.url.endsWith('.png') ? 'image/png' : 'text/html'
      return new Response('x', { headers: { 'content-type': type } })
    })
    const photo = (api: BotApi, path: string) =>
      call(api, 'sendPhoto', { chat_id: 'g-one', photo: `${base}${path}` })
    const api = openBotApi()
    expect((await photo(api, '/a.png')).body.ok).toBe(true)
    expect(asked).toHaveLength(2)
    expect((await photo(api, '/a.html')).body.error_code).toBe(400)
    expect((await photo(openBotApi({ allowLoopback: false }), '/a.png')).body.error_code).toBe(400)
  })

  it('answers a voice into a group and delivers nothing', async () => {
    const api = openBotApi()
    const voice = { chat_id: 'g-one', voice_url: 'https://example.vn/a.aac' }
    expect((await call(api, 'sendVoice', voice)).body.ok).toBe(true)
    expect(api.messages('g-one')).toEqual([])
  })

  it('answers a chat action without a result', async () => {
    const typing = { chat_id: 'g-one', action: 'typing' }
    expect((await call(openBotApi(), 'sendChatAction', typing)).body).toEqual({ ok: true })
  })
})
