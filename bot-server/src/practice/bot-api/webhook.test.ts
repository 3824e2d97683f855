/** Checks what the simulated Bot API tells a webhook, in which shapes and how often. */
import { afterEach, describe, expect, it } from 'vitest'
import type { BotApiOptions } from './create-bot-api.ts'
import { call, closeAll, NOW, openBotApi, openWithWebhook, send } from './play-bot.ts'

afterEach(closeAll)

describe('webhook of the simulated Bot API', () => {
  it.each([
    { url: 'http://example.vn/hook', secret_token: 'long-enough', code: 400 },
    { url: 'https://example.vn/hook', secret_token: 'short', code: 400 },
    { url: 'https://10.0.0.3/hook', secret_token: 'long-enough', code: 400 },
    { url: 'http://127.0.0.1:3000/hook', secret_token: 'long-enough', code: 400 },
    { url: 'https://example.vn/hook', secret_token: 'long-enough', code: undefined },
  ])('judges $url with secret $secret_token', async ({ code, ...hook }) => {
    const answer = await call(openBotApi({ allowLoopback: false }), 'setWebhook', hook)
    expect(answer.body.error_code).toBe(code)
  })

  it('takes an address of this machine where it was told to', async () => {
    const hook = { url: 'http://127.0.0.1:3000/hook', secret_token: 'long-enough' }
    expect((await call(openBotApi(), 'setWebhook', hook)).body.ok).toBe(true)
  })

  it('tells, replaces and clears its address', async () => {
    const api = openBotApi()
    const hook = { url: 'https://example.vn/hook', secret_token: 'long-enough' }
    await call(api, 'setWebhook', hook)
    expect((await call(api, 'getWebhookInfo')).body.result?.url).toBe(hook.url)
    expect((await call(api, 'deleteWebhook')).body.result?.url).toBe('')
    expect((await call(api, 'getWebhookInfo')).body.result?.url).toBe('')
  })

  it('carries the secret, and alternates wrapped and flat bodies', async () => {
    const { api, ...hook } = await openWithWebhook()
    api.say({ chatId: 'ua', from: 'ua', text: 'một' })
    api.say({ chatId: 'ua', from: 'ua', text: 'hai' })
    await api.idle()
    expect(hook.secrets).toEqual(['secret-of-hook', 'secret-of-hook'])
    expect(hook.raw).toEqual([
      expect.objectContaining({ ok: true, result: expect.anything() }),
      expect.objectContaining({ event_name: 'message.text.received' }),
    ])
    expect(hook.updates[0]?.message).toMatchObject({
      from: { id: 'ua', display_name: 'Person A', is_bot: false },
      chat: { id: 'ua', chat_type: 'PRIVATE' },
      text: 'một',
      date: Date.parse(NOW),
    })
  })

  it('hears in a group only a mention through the picker or a reply to the bot', async () => {
    const { api, ...hook } = await openWithWebhook({ switches: { mentionText: 'with_name' } })
    await send(api, 'thông báo')
    const [fromBot] = api.messages('g-one')
    const plain = api.say({ chatId: 'g-one', from: 'ua', text: '@Bot Thu gõ tay' })
    api.say({ chatId: 'g-one', from: 'ua', text: 'ai chưa điểm danh', mentionsBot: true })
    api.say({ chatId: 'g-one', from: 'ub', text: 'cảm ơn', replyToId: fromBot?.id ?? '' })
    api.say({ chatId: 'g-one', from: 'ub', text: 'ừ', replyToId: plain.id })
    await api.idle()
    expect(hook.texts()).toEqual(['@Bot Thu ai chưa điểm danh', 'cảm ơn'])
    expect(hook.updates[0]?.message).toMatchObject({ chat: { id: 'g-one', chat_type: 'GROUP' } })
  })

  it('writes the mention with and without the name by switch', async () => {
    const { api, ...hook } = await openWithWebhook({ switches: { mentionText: 'without_name' } })
    api.say({
      chatId: 'g-one',
      from: 'ua',
      text: 'hạn nộp @Bot Thu đến bao giờ',
      mentionsBot: true,
    })
    await api.idle()
    expect(hook.updates[0]?.message?.text).toBe('hạn nộp đến bao giờ')
    expect(api.messages('g-one')[0]?.text).toContain('@Bot Thu')
  })

  it('names a photo in both documented fields and hides a file', async () => {
    const { api, ...hook } = await openWithWebhook({ switches: { updateBody: 'flat' } })
    const photo = { kind: 'photo', media: 'https://example.vn/a.png' } as const
    api.say({ chatId: 'ua', from: 'ua', text: 'ảnh', attachment: photo })
    api.say({ chatId: 'ua', from: 'ua', text: '', attachment: photo })
    api.say({ chatId: 'ua', from: 'ua', text: '', attachment: { kind: 'unsupported' } })
    await api.idle()
    expect(hook.updates[0]?.message).toMatchObject({ photo: photo.media, caption: 'ảnh' })
    expect(hook.updates[1]?.message).toMatchObject({ photo_url: photo.media })
    expect(hook.updates[2]?.event_name).toBe('message.unsupported.received')
  })

  it('tries again after a failure and keeps the order of the chat', async () => {
    const { api, ...hook } = await openWithWebhook({}, [500, 503])
    api.say({ chatId: 'ua', from: 'ua', text: 'một' })
    api.say({ chatId: 'ua', from: 'ua', text: 'hai' })
    await api.idle()
    expect(hook.texts()).toEqual(['một', 'một', 'một', 'hai'])
  })

  it('gives up after its last try, and tries again at the next start', async () => {
    const records: NonNullable<BotApiOptions['records']> = []
    const first = await openWithWebhook({ onRecord: (r) => records.push(r) }, [500, 500, 500, 500])
    first.api.say({ chatId: 'ua', from: 'ua', text: 'một' })
    await first.api.idle()
    expect(first.updates).toHaveLength(4)
    const second = await openWithWebhook({
      records: [...records],
      onRecord: (r) => records.push(r),
    })
    await second.api.idle()
    expect(second.texts()).toEqual(['một'])
    const third = await openWithWebhook({ records })
    await third.api.idle()
    expect(third.updates).toEqual([])
    expect(third.api.messages('ua').map(({ text }) => text)).toEqual(['một'])
  })

  it('delivers twice, late and in disorder by switch', async () => {
    const { api, ...hook } = await openWithWebhook({ switches: { duplicateUpdates: true } })
    api.say({ chatId: 'ua', from: 'ua', text: 'đôi' })
    await api.idle()
    api.switches.set({ duplicateUpdates: false, holdUpdates: true })
    api.say({ chatId: 'ua', from: 'ua', text: 'muộn' })
    await api.idle()
    expect(hook.updates).toHaveLength(2)
    api.switches.set({ holdUpdates: false, disorderUpdates: true })
    api.say({ chatId: 'ua', from: 'ua', text: 'sau' })
    await api.idle()
    api.switches.set({ disorderUpdates: false })
    await api.idle()
    expect(hook.texts()).toEqual(['đôi', 'đôi', 'sau', 'muộn'])
  })

  it('carries any update a test makes up', async () => {
    const { api, ...hook } = await openWithWebhook()
    api.deliverRaw({ event_name: 'message.unsupported.received' })
    await api.idle()
    expect(hook.raw).toEqual([{ event_name: 'message.unsupported.received' }])
  })
})
