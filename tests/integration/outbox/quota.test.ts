import { readQuotaUse } from '@quan-triet/bot-server/db/queries/quota-use'
import { describe, expect, it } from 'vitest'
import { ledgerOf, openOutbox, putIn, range, type Scene, tooMany } from './scene.ts'

const NEXT_MONTH = '2026-03-31T17:00:00.000Z'
const TODAY_17 = '2026-03-12T10:00:00.000Z'

const used = ({ house }: Scene) => readQuotaUse(house.db, 'bot', '2026-03')

const use = (scene: Scene, count: number) =>
  scene.house.db
    .insertInto('quota_use')
    .values({ way: 'bot', month: '2026-03', used: count })
    .execute()

const withQuota = (bot: number) => openOutbox({ limits: { perMonth: { bot } } })

const parts = (size: number, chat = 'chat') =>
  range(size).map((index) => ({ chat: `${chat}-${index}`, text: `part ${index}` }))

describe('the month’s quota', () => {
  it('stops broadcasts at the reserve, lets answers use it, and is never exceeded', async () => {
    const scene = await withQuota(40)
    await use(scene, 37)
    await putIn(scene.house, parts(3))
    scene.house.clock.moveTo(TODAY_17)
    await scene.settle()
    expect(scene.calls).toHaveLength(1)
    await putIn(
      scene.house,
      range(4).map((index) => ({
        chat: `asker-${index}`,
        text: 'answer',
        kind: 'answer' as const,
      })),
    )
    await scene.settle()
    expect(scene.texts()).toEqual(['part 0', 'answer', 'answer'])
    expect(await used(scene)).toBe(40)
    const ledger = await ledgerOf(scene.house)
    expect(ledger.slice(1, 3)).toMatchObject([
      { state: 'ready', cause: 'quota_spent', dueAt: NEXT_MONTH },
      { state: 'ready', cause: 'quota_spent', dueAt: NEXT_MONTH },
    ])
    // Of answers to different people asked at one moment, any two.
    expect(ledger.slice(3).filter(({ state }) => state === 'expired')).toMatchObject([
      { cause: 'quota_spent' },
      { cause: 'quota_spent' },
    ])
  })

  it('tells the operator when messages wait for the next month, in which they leave by themselves', async () => {
    const scene = await withQuota(20)
    await use(scene, 19)
    await putIn(scene.house, parts(2))
    await scene.settle()
    await scene.settle()
    expect(scene.troubles).toEqual([
      {
        way: 'bot',
        cause: 'quota_spent',
        chatId: null,
        reason: '2 messages wait for the next month',
      },
    ])
    scene.house.clock.moveTo('2026-04-01T02:00:00.000Z')
    await scene.settle()
    expect(scene.calls).toHaveLength(2)
    expect(await readQuotaUse(scene.house.db, 'bot', '2026-04')).toBe(2)
  })

  it('is given back by a call that certainly did not count, and kept by one of unknown outcome', async () => {
    const scene = await withQuota(100)
    await putIn(scene.house, parts(2))
    scene.play(({ chatId }) =>
      chatId === 'chat-0' ? tooMany : { kind: 'unknown', cause: 'no_answer', reason: 'timeout' },
    )
    await scene.dispatcher.once()
    expect(await used(scene)).toBe(1)
  })

  it('is not exceeded by two processes that send at once', async () => {
    const scene = await withQuota(30)
    await putIn(scene.house, parts(60))
    const second = scene.another()
    await Promise.all([scene.dispatcher.once(), second.once()])
    await Promise.all([scene.dispatcher.once(), second.once()])
    expect(scene.calls).toHaveLength(28)
    expect(await used(scene)).toBe(28)
  })

  it('that the platform calls spent is believed, though the house has counted fewer', async () => {
    const scene = await withQuota(100)
    await putIn(scene.house, parts(3))
    scene.play(() => ({ kind: 'later', cause: 'quota_spent', reason: '429 quota' }))
    await scene.dispatcher.once()
    expect(await used(scene)).toBe(100)
    expect(scene.troubles[0]).toMatchObject({ cause: 'quota_spent', chatId: null })
    scene.pass(2 * 3_600_000)
    await scene.settle()
    expect(await ledgerOf(scene.house)).toMatchObject(
      range(3).map(() => ({ state: 'ready', attempts: 0, dueAt: NEXT_MONTH })),
    )
  })

  it('that was raised lets go of what waits, as soon as the house begins again', async () => {
    const scene = await withQuota(20)
    await use(scene, 19)
    await putIn(scene.house, parts(2))
    await scene.settle()
    await putIn(scene.house, [{ chat: 'new', text: 'new' }])
    const raised = { limits: { perMinute: { bot: 60_000 }, perMonth: { bot: 500 }, chatGapMs: 0 } }
    const next = scene.another(raised)
    while ((await next.once()) > 0);
    expect(scene.texts().toSorted()).toEqual(['new', 'part 0', 'part 1'])
  })
})

const nearEnd = async () => {
  const scene = await withQuota(100)
  await use(scene, 85)
  return scene
}

const long = (letter: string) => letter.repeat(900)

describe('near the end of the quota', () => {
  it('what groups are due waits for one hour a day, and leaves as one call for each group', async () => {
    const scene = await nearEnd()
    await putIn(scene.house, [
      { chat: 'a', text: 'part 1' },
      { chat: 'a', text: 'reminder', kind: 'reminder' },
      { chat: 'b', text: 'part 1' },
      { chat: 'a', text: 'answer', kind: 'answer' },
    ])
    await scene.settle()
    expect(scene.texts()).toEqual(['answer'])
    expect((await ledgerOf(scene.house))[0]?.dueAt).toBe(TODAY_17)
    scene.house.clock.moveTo(TODAY_17)
    await scene.settle()
    expect(scene.texts('a')).toEqual(['answer', 'part 1\n\n———\n\nreminder'])
    expect(scene.texts('b')).toEqual(['part 1'])
    expect(await used(scene)).toBe(88)
    const ledger = await ledgerOf(scene.house)
    expect(ledger.every((row) => row.state === 'delivered')).toBe(true)
    expect(ledger[0]?.sentId).toBe(ledger[1]?.sentId)
  })

  it('a reminder that would be too late by then leaves at once', async () => {
    const scene = await nearEnd()
    await putIn(scene.house, [
      { chat: 'a', text: 'soon', kind: 'reminder', expiresAt: '2026-03-12T03:00:00.000Z' },
    ])
    await scene.settle()
    expect(scene.texts()).toEqual(['soon'])
  })

  it('texts that do not fit into one message leave in several, in their order', async () => {
    const scene = await nearEnd()
    await putIn(
      scene.house,
      ['x', 'y', 'z'].map((letter) => ({ chat: 'a', text: long(letter) })),
    )
    scene.house.clock.moveTo(TODAY_17)
    await scene.settle()
    expect(scene.texts()).toEqual([`${long('x')}\n\n———\n\n${long('y')}`, long('z')])
  })

  it('a file keeps its place among the texts of its chat', async () => {
    const scene = await nearEnd()
    const file = { kind: 'part', partId: 'part-1' }
    await putIn(scene.house, [
      { chat: 'a', text: 'one' },
      { chat: 'a', text: '', kind: 'part_file', body: JSON.stringify({ text: '', file }) },
      { chat: 'a', text: 'two' },
    ])
    scene.house.clock.moveTo(TODAY_17)
    await scene.settle()
    expect(scene.texts()).toEqual(['one', 'part-1.docx', 'two'])
  })

  it('an unknown outcome of several in one call is told for each of them', async () => {
    const scene = await nearEnd()
    await putIn(scene.house, [
      { chat: 'a', text: 'part 1' },
      { chat: 'a', text: 'part 2' },
    ])
    scene.house.clock.moveTo(TODAY_17)
    scene.play(() => ({ kind: 'unknown', cause: 'no_answer', reason: 'timeout' }))
    await scene.settle()
    expect(scene.calls).toHaveLength(1)
    expect(await ledgerOf(scene.house)).toMatchObject([{ state: 'unknown' }, { state: 'unknown' }])
  })
})
