/** Checks the breakages and the long poll of the simulated Bot API, and who may write where. */
import { afterEach, describe, expect, it } from 'vitest'
import { call, closeAll, listen, openBotApi, send, TOKEN } from './play-bot.ts'

afterEach(closeAll)

describe('switches that break sends', () => {
  it('refuses the next sends with 429 and then works again', async () => {
    const api = openBotApi()
    api.switches.set({ nextSends: { fault: 'rate_limited', times: 2 } })
    const codes = [await send(api, 'a'), await send(api, 'b'), await send(api, 'c')]
    expect(codes.map(({ body }) => body.error_code)).toEqual([429, 429, undefined])
    expect(api.messages('g-one').map(({ text }) => text)).toEqual(['c'])
  })

  it('fails as a gateway fails, without an envelope and without delivering', async () => {
    const api = openBotApi({ switches: { nextSends: { fault: 'server_error', times: 1 } } })
    const response = await api.routes.request(`/bot${TOKEN}/sendMessage?chat_id=g-one&text=a`)
    expect(response.status).toBe(500)
    expect(response.headers.get('content-type')).toContain('text/html')
    expect(api.messages('g-one')).toEqual([])
  })

  it.each([
    ['answer_lost', 1],
    ['never_delivered', 0],
  ] as const)('breaks the connection: %s', async (fault, delivered) => {
    const api = openBotApi({ switches: { nextSends: { fault, times: 1 } } })
    const base = await listen(api.routes.fetch)
    await expect(fetch(`${base}/bot${TOKEN}/sendMessage?chat_id=g-one&text=a`)).rejects.toThrow()
    expect(api.messages('g-one')).toHaveLength(delivered)
  })

  it('delivers at once and answers late when slow', async () => {
    const api = openBotApi({ switches: { nextSends: { fault: 'slow', times: 1 }, slowMs: 20 } })
    const answer = send(api, 'chậm')
    await expect.poll(() => api.messages('g-one').length).toBe(1)
    expect((await answer).body.ok).toBe(true)
  })
})

describe('long poll of the simulated Bot API', () => {
  it('is refused while a webhook is set', async () => {
    const api = openBotApi({
      webhook: { url: 'https://example.vn/hook', secretToken: 'long-enough' },
    })
    expect((await call(api, 'getUpdates', { timeout: '0' })).body.error_code).toBe(400)
  })

  it('answers 408 when nothing comes, and wants its time as text', async () => {
    expect((await call(openBotApi(), 'getUpdates', { timeout: '0' })).body.error_code).toBe(408)
    expect((await call(openBotApi(), 'getUpdates', { timeout: 0 })).body.error_code).toBe(400)
  })

  it('hands over one update, wrapped, and loses what nobody waited for', async () => {
    const api = openBotApi()
    api.say({ chatId: 'ua', from: 'ua', text: 'mất' })
    const waiting = call(api, 'getUpdates', { timeout: '5' })
    await expect
      .poll(async () => (await call(api, 'getUpdates', { timeout: '0' })).body.error_code)
      .toBe(409)
    api.say({ chatId: 'ua', from: 'ua', text: 'tới' })
    expect((await waiting).body.result).toMatchObject({
      event_name: 'message.text.received',
      message: { text: 'tới' },
    })
  })
})

describe('people of simulated chats', () => {
  it('cannot write into a group they are not in, nor into the private chat of another', () => {
    const api = openBotApi()
    expect(() => api.say({ chatId: 'g-one', from: 'uc', text: 'a' })).toThrow('cannot write')
    expect(() => api.say({ chatId: 'ua', from: 'ub', text: 'a' })).toThrow('cannot write')
    expect(() => api.say({ chatId: 'ux', from: 'ux', text: 'a' })).toThrow('unknown person')
  })
})
