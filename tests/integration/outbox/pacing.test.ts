import { systemTiming } from '@quan-triet/bot-server/lib/timing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOnPostgres } from '../../support/open-test-database.ts'
import { createVirtualTime } from '../../support/virtual-time.ts'
import { delivered, noAnswer, openOutbox, putIn, range, tooMany } from './scene.ts'

const chats = (size: number) => range(size).map((index) => `chat-${index}`)

describe('order', () => {
  it('is kept within each group whatever the platform refuses, and each message arrives once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { minLength: 40, maxLength: 40 }), async (fates) => {
        const scene = await openOutbox()
        await putIn(
          scene.house,
          range(4).flatMap((part) => chats(5).map((chat) => ({ chat, text: String(part) }))),
        )
        const arrived = new Map<string, string[]>()
        scene.play(({ chatId, content }) => {
          // Not twice in a row: a platform that refuses everything is given up in the end.
          const turn = scene.calls.length
          if (fates[turn] === 0 && fates[turn - 1] !== 0) return tooMany
          const text = 'text' in content ? content.text : ''
          arrived.set(chatId, [...(arrived.get(chatId) ?? []), text])
          return undefined
        })
        for (const _ of range(12)) {
          await scene.settle()
          scene.pass(15 * 60_000)
        }
        for (const chat of chats(5)) expect(arrived.get(chat)).toEqual(['0', '1', '2', '3'])
      }),
      { numRuns: 4 },
    )
  })
})

describe('the pace of a way', () => {
  it('is shared by two processes: together they take as long as one, and send nothing twice', async () => {
    const scene = await openOutbox({ limits: { perMinute: { bot: 6000 } }, timing: systemTiming })
    await putIn(
      scene.house,
      chats(120).map((chat) => ({ chat, text: chat })),
    )
    const stop = new AbortController()
    const running = [scene.dispatcher, scene.another()].map((one) => one.run(stop.signal))
    await expect.poll(() => scene.calls.length, { timeout: 10_000 }).toBe(120)
    stop.abort()
    await Promise.all(running)
    expect(new Set(scene.texts()).size).toBe(120)
    expect(scene.calls).toHaveLength(120)
    const tookMs = (scene.calls.at(-1)?.at ?? 0) - (scene.calls[0]?.at ?? 0)
    // Each with a pace of its own would be done in half of it.
    expect(tookMs).toBeGreaterThan(119 * 10 * 0.8)
  })

  it('that nobody told is learned: slower after a refusal, and kept for the next process', async () => {
    const scene = await openOutbox({ limits: { perMinute: {} } })
    await putIn(
      scene.house,
      chats(30).map((chat) => ({ chat, text: chat })),
    )
    const rate = () =>
      scene.house.db
        .selectFrom('sending_way')
        .select(['per_minute as perMinute', 'refused_at as refusedAt'])
        .executeTakeFirstOrThrow()
    await scene.dispatcher.once()
    expect(await rate()).toEqual({ perMinute: 300, refusedAt: null })
    scene.play(() => tooMany)
    await scene.dispatcher.once()
    scene.play(() => undefined)
    expect(await rate()).toMatchObject({ perMinute: 210, refusedAt: 300 })
    await scene.another().once()
    expect((await rate()).perMinute).toBeLessThan(300)
  })

  it('follows the limit that the platform names, where it is lower than the setting', async () => {
    const scene = await openOutbox({ limits: { perMinute: { bot: 6000 } }, timing: systemTiming })
    scene.play(() => ({ ...delivered, rate: { limit: 600, remain: 599 } }))
    await putIn(scene.house, [{ chat: 'first', text: 'first' }])
    await scene.settle()
    await putIn(
      scene.house,
      chats(6).map((chat) => ({ chat, text: chat })),
    )
    const stop = new AbortController()
    const running = scene.dispatcher.run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(7)
    stop.abort()
    await running
    const tookMs = (scene.calls.at(-1)?.at ?? 0) - (scene.calls[1]?.at ?? 0)
    // Five gaps of a tenth of a second; by the setting alone they would be ten times shorter.
    expect(tookMs).toBeGreaterThan(5 * 100 * 0.8)
  })

  it('begins in another process by the limit that the platform named to this one', async () => {
    const scene = await openOutbox({ limits: { perMinute: {} }, timing: systemTiming })
    scene.play(() => ({ ...delivered, rate: { limit: 120, remain: 119 } }))
    await putIn(scene.house, [{ chat: 'first', text: 'first' }])
    await scene.settle()
    // Its answers name nothing: what it knows it has from the other one.
    scene.play(() => delivered)
    await putIn(
      scene.house,
      chats(4).map((chat) => ({ chat, text: chat })),
    )
    const stop = new AbortController()
    const running = scene.another().run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(5)
    stop.abort()
    await running
    const tookMs = (scene.calls.at(-1)?.at ?? 0) - (scene.calls[1]?.at ?? 0)
    // Three gaps of half a second; a guess would make them of a fifth.
    expect(tookMs).toBeGreaterThan(3 * 500 * 0.8)
  })

  it('waits as long as the platform asks for', async () => {
    const scene = await openOutbox({ timing: systemTiming })
    await putIn(
      scene.house,
      chats(2).map((chat) => ({ chat, text: chat })),
    )
    scene.play(() => ({ ...tooMany, retryAfterMs: 30_000 }))
    await scene.dispatcher.once()
    const { free_at: freeAt } = await scene.house.db
      .selectFrom('sending_way')
      .select('free_at')
      .executeTakeFirstOrThrow()
    expect(Date.parse(freeAt) - Date.now()).toBeGreaterThan(25_000)
  })
})

describe('the pace of a chat', () => {
  it('leaves its gap between two messages, answers included, and lets other chats pass', async () => {
    const scene = await openOutbox({ limits: { chatGapMs: 120 }, timing: systemTiming })
    await putIn(scene.house, [
      ...range(3).map((index) => ({ chat: 'a', text: `a${index}` })),
      { chat: 'a', text: 'answer', kind: 'answer' },
      { chat: 'b', text: 'b' },
    ])
    const stop = new AbortController()
    const running = scene.dispatcher.run(stop.signal)
    await expect.poll(() => scene.calls.length, { timeout: 5000 }).toBe(5)
    stop.abort()
    await running
    expect(scene.texts('a')).toEqual(['answer', 'a0', 'a1', 'a2'])
    expect(scene.texts().slice(0, 2)).toContain('b')
    const moments = scene.calls.filter((call) => call.chatId === 'a').map((call) => call.at)
    expect((moments.at(-1) ?? 0) - (moments[0] ?? 0)).toBeGreaterThan(3 * 120 - 30)
  })

  it('that always refuses holds nobody up, is tried twelve times and given up', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, [
      { chat: 'closed', text: 'first' },
      { chat: 'closed', text: 'second' },
      ...chats(20).map((chat) => ({ chat, text: chat })),
    ])
    scene.play(({ content }) =>
      'text' in content && content.text === 'first' ? tooMany : undefined,
    )
    await scene.settle()
    expect(new Set(scene.texts())).toEqual(new Set(['first', ...chats(20)]))
    for (const _ of range(14)) {
      scene.pass(13 * 60_000)
      await scene.settle()
    }
    expect(scene.texts('closed')).toEqual([...range(12).map(() => 'first'), 'second'])
    const dead = await scene.house.db
      .selectFrom('outbox')
      .select('cause')
      .where('state', '=', 'dead')
      .execute()
    expect(dead).toEqual([{ cause: 'rate_limited' }])
  })
})

describe('a small campaign', () => {
  it('is not behind a big one that began before it', async () => {
    const scene = await openOutbox({ limits: { perMinute: { bot: 600 } } })
    await putIn(scene.house, [
      ...chats(600).map((chat) => ({ chat, text: 'big', flow: 'big' })),
      ...range(6).map((index) => ({ chat: `small-${index}`, text: 'small', flow: 'small' })),
    ])
    while (scene.calls.length < 60) await scene.dispatcher.once()
    expect(scene.texts().lastIndexOf('small')).toBeLessThan(24)
    expect(scene.texts().filter((text) => text === 'small')).toHaveLength(6)
    await scene.settle()
    expect(scene.calls).toHaveLength(606)
  })

  it('gets its turn also where one call at a time is made', async () => {
    const scene = await openOutbox({ limits: { perMinute: { bot: 30 } } })
    await putIn(scene.house, [
      ...chats(20).map((chat) => ({ chat, text: 'big', flow: 'big' })),
      ...range(4).map((index) => ({ chat: `small-${index}`, text: 'small', flow: 'small' })),
      ...range(4).map((index) => ({ chat: `none-${index}`, text: 'none' })),
    ])
    while (scene.calls.length < 12) {
      await scene.dispatcher.once()
      await freeTheWay(scene)
    }
    const first = scene.texts().slice(0, 12)
    for (const flow of ['big', 'small', 'none'])
      expect(first.filter((text) => text === flow)).toHaveLength(4)
  })
})

/** The way is free again, as if its time had passed. */
const freeTheWay = async ({ house }: Awaited<ReturnType<typeof openOutbox>>): Promise<void> => {
  await house.db.updateTable('sending_way').set({ free_at: '2000-01-01T00:00:00.000Z' }).execute()
}

describe('an answer', () => {
  it('overtakes five hundred waiting parts', async () => {
    const scene = await openOutbox({ limits: { perMinute: { bot: 600 } } })
    await putIn(scene.house, [
      ...chats(500).map((chat) => ({ chat, text: 'part', flow: 'big' })),
      { chat: 'chat-499', text: 'answer', kind: 'answer' },
    ])
    await scene.dispatcher.once()
    // Calls of one claim may reach the platform in any order.
    expect(scene.texts().slice(0, 20)).toContain('answer')
  })
})

// Time passes in jumps only where every query ends at once.
if (!isOnPostgres())
  describe('the limit of a way', () => {
    it('is not exceeded in any second, with two processes, refusals and silence', async () => {
      const time = createVirtualTime('2026-03-12T02:00:00.000Z')
      const scene = await openOutbox()
      await putIn(
        scene.house,
        chats(400).map((chat) => ({ chat, text: chat })),
      )
      const moments: number[] = []
      const { timing } = time.beginLife()
      scene.play(async () => {
        moments.push(time.now())
        const fate = moments.length % 50
        await timing.wait(fate === 7 ? 10_000 : 200)
        if (fate === 7) return noAnswer
        return fate === 13 ? tooMany : undefined
      })
      const change = {
        clock: time.clock,
        timing,
        limits: { perMinute: { bot: 1200 }, perMonth: {}, chatGapMs: 3000 },
      }
      const stop = new AbortController()
      const running = [scene.another(change), scene.another(change)].map((one) =>
        one.run(stop.signal),
      )
      await time.passUntil(() => moments.length >= 408)
      stop.abort()
      await time.passUntil(() => false)
      await Promise.all(running)
      for (const moment of moments)
        expect(
          moments.filter((one) => one >= moment && one < moment + 1000).length,
        ).toBeLessThanOrEqual(20)
      const tookMs = (moments.at(-1) ?? 0) - (moments[0] ?? 0)
      expect(407 / 20 / (tookMs / 1000)).toBeGreaterThan(0.85)
    })
  })
