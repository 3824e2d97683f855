/** Checks the practice ground as a whole: what it handles, its page, its clock, its switches, and a killed process. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  ask,
  askJson,
  BASE,
  closeAllPractice,
  openPractice as open,
  START,
} from './play-practice.ts'

afterEach(closeAllPractice)

describe('what the practice ground handles', () => {
  it.each([
    ['/', true],
    ['/practice/events', true],
    ['/zalo/bot-api/bot1:token/getMe', true],
    ['/zalo/oa-api/v2.0/oa/getoa', true],
    ['/zalo/oauth/v4/oa/permission', true],
    ['/zalo/admin/state', true],
    ['/zalo/oa/callback', false],
    ['/webhooks/zalo-oa', false],
    ['/api/me', false],
    ['/webhooks/zalo-bot', false],
    ['/healthz', false],
    ['/practiced', false],
  ])('takes %s: %s', (path, expected) => {
    const { practice } = open()
    expect(practice.handles(new Request(`${BASE}${path}`))).toBe(expected)
  })

  it('takes everything on the host of the phone', () => {
    const { practice } = open()
    const request = new Request('http://h5.zdn.vn.localhost:3000/api/me')
    expect(practice.handles(request)).toBe(true)
  })
})

describe('the practice page', () => {
  it('says in its first bytes that the data are made up', async () => {
    const { practice } = open()
    const html = await (await ask(practice, '/')).text()
    expect(html).toContain('Sân tập — dữ liệu giả định')
    expect(html).not.toContain('{{')
  })

  it('finds every file it names', async () => {
    const { practice } = open()
    const html = await (await ask(practice, '/')).text()
    const files = html.match(/\/practice\/assets\/[\w.-]+/g) ?? []
    expect(files.length).toBeGreaterThan(3)
    for (const file of files) expect((await ask(practice, file)).status).toBe(200)
    expect((await ask(practice, '/practice/assets/..%2fpage-files.ts')).status).toBe(404)
  })

  it('lets a person speak, and refuses in words where they cannot', async () => {
    const { practice } = open()
    const say = (from: string, text: string) =>
      askJson(practice, '/practice/messages', { chatId: 'g-one', from, text })
    await say('ba', 'chào')
    expect(await say('ba', ' ')).toEqual({ refused: 'Đồng chí chưa viết gì.' })
    expect(await say('bb', 'chào')).toEqual({ refused: 'Người này không viết được ở đây.' })
    expect(await askJson(practice, '/practice/state')).toMatchObject({
      messages: { 'g-one': [{ text: 'chào', from: { id: 'ba' } }], ba: [], bb: [] },
      clock: { now: START, movingTo: null },
      phoneOrigin: 'http://h5.zdn.vn.localhost:3000',
    })
  })

  it('cannot be steered from the page of another site', async () => {
    const { practice } = open()
    const body = { chatId: 'g-one', from: 'ba', text: 'chào' }
    const foreign = await practice.fetch(
      new Request(`${BASE}/practice/messages`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { origin: 'https://example.vn', host: '127.0.0.1:3000' },
      }),
    )
    expect(foreign.status).toBe(403)
    expect(practice.botApi.messages('g-one')).toEqual([])
  })

  it('turns its switches and tells how they stand', async () => {
    const { practice } = open()
    const changes = {
      botApi: { duplicateUpdates: true, nextSends: { fault: 'slow', times: 2 } },
      graph: { isAbroad: true },
      phone: { refusesConsent: true },
    }
    await ask(practice, '/practice/zalo/switches', changes)
    expect(await askJson(practice, '/practice/zalo/switches')).toMatchObject(changes)
    const wrong = await ask(practice, '/practice/zalo/switches', { botApi: { slowMs: -1 } })
    expect(wrong.status).toBe(400)
  })
})

describe('the practice clock', () => {
  it('moves by minutes and stops at what falls due', async () => {
    const { practice, clock, ranAt } = open()
    await askJson(practice, '/practice/clock', { to: 'minutes', minutes: 60 })
    expect(clock.now()).toBe('2026-03-12T03:00:00.000Z')
    expect(ranAt).toEqual(['2026-03-12T02:30:00.000Z', '2026-03-12T03:00:00.000Z'])
  })

  it('tells which chats got how many messages on the way', async () => {
    const chats = ['g-one', 'g-one', 'ba']
    const { practice } = open({
      house: { settle: () => sendAll(), nextEventAt: async () => null },
    })
    const sendAll = async () => {
      for (const chat_id of chats.splice(0))
        await ask(practice, '/zalo/bot-api/bot1:token/sendMessage', { chat_id, text: 'tin' })
    }
    expect(await askJson(practice, '/practice/clock', { to: 'minutes', minutes: 10 })).toEqual({
      now: '2026-03-12T02:10:00.000Z',
      movingTo: null,
      news: [
        { chatId: 'g-one', count: 2 },
        { chatId: 'ba', count: 1 },
      ],
    })
  })

  it('moves to the next event, and says when there is none', async () => {
    const { practice, clock } = open()
    await askJson(practice, '/practice/clock', { to: 'next' })
    expect(clock.now()).toBe('2026-03-12T02:30:00.000Z')
    expect(await askJson(practice, '/practice/clock', { to: 'next' })).toEqual({
      refused: 'Phía trước không còn việc nào được hẹn.',
    })
  })

  it('never goes back, nor further than a year at once', async () => {
    const { practice, clock } = open()
    const to = (instant: string) => askJson(practice, '/practice/clock', { to: 'instant', instant })
    expect(await to('2026-03-12T08:00:00+07:00')).toMatchObject({
      refused: expect.stringContaining('không quay lại'),
    })
    expect(await to('2028-03-12T08:00:00+07:00')).toMatchObject({
      refused: expect.stringContaining('một năm'),
    })
    expect(clock.now()).toBe(START)
  })

  it('makes one move at a time', async () => {
    const held = Promise.withResolvers<void>()
    const house = { settle: () => held.promise, nextEventAt: async () => null }
    const { practice } = open({ house })
    const first = askJson(practice, '/practice/clock', { to: 'minutes', minutes: 10 })
    await expect
      .poll(() => askJson(practice, '/practice/clock', { to: 'next' }))
      .toMatchObject({ refused: expect.stringContaining('đang chạy') })
    held.resolve()
    expect(await first).toMatchObject({ now: '2026-03-12T02:10:00.000Z' })
  })

  it('stays where it is when asked for a moment already passed', async () => {
    const { practice, clock } = open()
    expect(await practice.advanceTo('2026-03-12T01:00:00.000Z')).toBe('arrived')
    expect(clock.now()).toBe(START)
  })
})

describe('a practice ground that was killed', () => {
  it('comes back with its chats and its time, and delivers what was not taken', async () => {
    const stateFile = join(mkdtempSync(join(tmpdir(), 'practice-')), 'state.jsonl')
    const first = open({ stateFile })
    await first.practice.advanceTo('2026-03-12T02:10:00.000Z')
    first.practice.botApi.say({ chatId: 'bb', from: 'bb', text: 'xin chào' })
    const second = open({ stateFile })
    expect(second.clock.now()).toBe('2026-03-12T02:10:00.000Z')
    expect(second.practice.botApi.messages('bb').map(({ text }) => text)).toEqual(['xin chào'])
    const send = await ask(second.practice, '/zalo/bot-api/bot1:token/sendMessage', {
      chat_id: 'bb',
      text: 'đã nhận',
    })
    expect(await send.json()).toMatchObject({ ok: true })
  })
})
