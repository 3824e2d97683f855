/** Checks the variants of the simulated Bot API: storms, limits, groups that end, protected people, pollers. */
import { afterEach, describe, expect, it } from 'vitest'
import type { BotApi } from './create-bot-api.ts'
import { call, closeAll, GROUP, openBotApi, openWithWebhook, send, TOKEN } from './play-bot.ts'

afterEach(closeAll)

const sendMany = async (api: BotApi, count: number) => {
  for (let i = 0; i < count; i++) await send(api, `tin ${i}`).catch(() => null)
}

const whatBecame = (api: BotApi) =>
  api.truth().map(({ answer, code, isDelivered }) => `${answer} ${code} ${isDelivered}`)

const storm = { rate_limited: 0.2, answer_lost: 0.1, never_delivered: 0.1, server_error: 0.1 }

const outcomes = async (seed: number) => {
  const api = openBotApi({ switches: { faultRates: storm, seed } })
  await sendMany(api, 60)
  return whatBecame(api).join()
}

describe('storms over the simulated Bot API', () => {
  it('are the same for the same seed, and others for another', async () => {
    expect(await outcomes(7)).toBe(await outcomes(7))
    expect(await outcomes(7)).not.toBe(await outcomes(8))
  })

  it('are told truly: what was delivered, answered or not, is what the chat shows', async () => {
    const api = openBotApi({ switches: { faultRates: storm, seed: 3 } })
    await sendMany(api, 120)
    expect(api.truth()).toHaveLength(120)
    const delivered = api.truth().filter(({ isDelivered }) => isDelivered)
    expect(delivered.map(({ messageId }) => messageId)).toEqual(
      api.messages(GROUP.chatId).map(({ id }) => id),
    )
    const lost = delivered.filter(({ answer }) => answer === 'none')
    expect(lost.length).toBeGreaterThan(3)
    expect(api.truth().filter(({ code }) => code === 429).length).toBeGreaterThan(10)
  })

  it('last for a while by the clock', async () => {
    let now = '2026-03-12T02:00:00.000Z'
    const stormBetween = { from: '2026-03-12T02:01:00.000Z', until: '2026-03-12T02:02:00.000Z' }
    const api = openBotApi({ now: () => now, switches: { stormBetween } })
    expect((await send(api, 'trước')).body.ok).toBe(true)
    now = stormBetween.from
    expect((await send(api, 'trong')).body.error_code).toBe(429)
    now = stormBetween.until
    expect((await send(api, 'sau')).body.ok).toBe(true)
  })

  it('include a limit by the minute', async () => {
    let now = '2026-03-12T02:00:00.000Z'
    const api = openBotApi({ now: () => now, switches: { perMinute: 2 } })
    await sendMany(api, 2)
    expect((await send(api, 'ba')).body.error_code).toBe(429)
    now = '2026-03-12T02:01:00.000Z'
    expect((await send(api, 'bốn')).body.ok).toBe(true)
  })
})

describe('groups of the simulated Bot API', () => {
  it('are closed to a bot that was thrown out, until it is let in again', async () => {
    const api = openBotApi()
    api.setGroupFate(GROUP.chatId, 'kicked')
    expect((await send(api, 'a')).body.error_code).toBe(403)
    const said = api.say({ chatId: GROUP.chatId, from: 'ua', text: 'a', mentionsBot: true })
    expect(said.reachesBot).toBe(false)
    api.switches.set({ forbiddenText: 'internal_server_error' })
    const { body } = await call(api, 'sendMessage', { chat_id: GROUP.chatId, text: 'a' })
    expect(body).toMatchObject({ description: 'Internal server error' })
    api.setGroupFate(GROUP.chatId, 'joined')
    expect((await send(api, 'b')).body.ok).toBe(true)
  })

  it('are gone for everybody once dissolved, also after a restart', async () => {
    const records: NonNullable<Parameters<typeof openBotApi>[0]>['records'] & object = []
    const api = openBotApi({ onRecord: (record) => records.push(record) })
    api.setGroupFate(GROUP.chatId, 'dissolved')
    expect((await send(api, 'a')).body.error_code).toBe(404)
    expect(() => api.say({ chatId: GROUP.chatId, from: 'ua', text: 'a' })).toThrow('cannot write')
    expect((await send(openBotApi({ records }), 'a')).body.error_code).toBe(404)
  })
})

describe('updates of the simulated Bot API', () => {
  it('hide what a protected person says, with a message around it or without', async () => {
    const { api, updates } = await openWithWebhook({
      people: [{ userId: 'ua', displayName: 'A', hasWrittenToBot: true, isProtected: true }],
      switches: { unsupportedBody: 'alternating' },
    })
    api.say({ chatId: 'ua', from: 'ua', text: 'một' })
    api.say({ chatId: 'ua', from: 'ua', text: 'hai' })
    await api.idle()
    expect(updates.map(({ event_name }) => event_name)).toEqual([
      'message.unsupported.received',
      'message.unsupported.received',
    ])
    expect(updates[0]?.message).toMatchObject({ from: { id: 'ua' } })
    expect(updates[0]?.message?.text).toBeUndefined()
    expect(updates[1]?.message).toBeUndefined()
  })

  it('carry fields that nothing documents, unless switched off', async () => {
    const { api, updates } = await openWithWebhook()
    api.say({ chatId: 'ua', from: 'ua', text: 'một' })
    api.switches.set({ extraFields: false })
    api.say({ chatId: 'ua', from: 'ua', text: 'hai' })
    await api.idle()
    expect(updates.map(({ message }) => message !== undefined && 'trace' in message)).toEqual([
      true,
      false,
    ])
  })

  it('carry the time of a platform whose clock is off', async () => {
    const { api, updates } = await openWithWebhook({ switches: { clockSkewMs: -3_600_000 } })
    api.say({ chatId: 'ua', from: 'ua', text: 'a' })
    await api.idle()
    expect(updates[0]?.message).toMatchObject({ date: Date.parse('2026-03-12T01:00:00.000Z') })
  })

  it('go to the second poller when it takes the place of the first', async () => {
    const api = openBotApi({ switches: { secondPoller: 'takes_over' } })
    const first = api.routes.request(`/bot${TOKEN}/getUpdates?timeout=5`)
    await expect.poll(() => api.truth().length).toBe(0)
    const second = api.routes.request(`/bot${TOKEN}/getUpdates?timeout=5`)
    expect((await first).status).toBe(408)
    api.say({ chatId: 'ua', from: 'ua', text: 'tới' })
    expect(await (await second).json()).toMatchObject({ result: { message: { text: 'tới' } } })
  })
})
