import { listSendingWays } from '@quan-triet/bot-server/db/queries/sending-ways'
import type { SendOutcome } from '@quan-triet/bot-server/domain/channels/group-channel'
import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { delivered, ledgerOf, noAnswer, openOutbox, putIn, range, type Scene } from './scene.ts'

const tokenRefused: SendOutcome = {
  kind: 'ask_human',
  scope: 'channel',
  cause: 'token_refused',
  reason: '401',
}
const notReached: SendOutcome = { kind: 'later', cause: 'not_reached', reason: 'ECONNREFUSED' }

const parts = (size: number) =>
  range(size).map((index) => ({ chat: `chat-${index}`, text: `part ${index}` }))

/** The way is free again, as if its time had passed. */
const freeTheWay = async ({ house }: Scene): Promise<void> => {
  await house.db.updateTable('sending_way').set({ free_at: '2000-01-01T00:00:00.000Z' }).execute()
}

describe('a way that only a person can put right', () => {
  it('stands still, costs no message a try, is told of, and goes on once a call has gone through', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, parts(3))
    scene.play(() => tokenRefused)
    await scene.settle()
    expect(scene.troubles[0]).toEqual({
      way: 'bot',
      cause: 'token_refused',
      chatId: null,
      reason: '401',
    })
    expect(await ledgerOf(scene.house)).toMatchObject(
      range(3).map(() => ({ state: 'ready', attempts: 0 })),
    )
    expect(await listSendingWays(scene.house.db)).toMatchObject([{ paused_cause: 'token_refused' }])
    const before = scene.calls.length
    await scene.settle()
    expect(scene.calls).toHaveLength(before)
    scene.pass(6 * 60_000)
    await scene.dispatcher.once()
    expect(scene.calls).toHaveLength(before + 1)
    scene.play(() => delivered)
    scene.pass(6 * 60_000)
    await scene.settle()
    expect(scene.calls).toHaveLength(before + 4)
    expect(await listSendingWays(scene.house.db)).toMatchObject([
      { paused_cause: null, paused_until: null },
    ])
  })

  it('says so to whoever wants to know that it works again', async () => {
    const recovered: string[] = []
    const scene = await openOutbox()
    const dispatcher = scene.another({
      onRecovery: (way) => Promise.resolve(void recovered.push(way)),
    })
    await putIn(scene.house, parts(1))
    scene.play(() => tokenRefused)
    await dispatcher.once()
    scene.play(() => delivered)
    scene.pass(6 * 60_000)
    await dispatcher.once()
    expect(recovered).toEqual(['bot'])
  })
})

describe('a chat that only a person can put right', () => {
  it('is told of, and what is behind its message goes on', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, [
      { chat: 'gone', text: '1' },
      { chat: 'gone', text: '2' },
    ])
    scene.play(({ content }) =>
      'text' in content && content.text === '1'
        ? { kind: 'ask_human', scope: 'chat', cause: 'group_closed', reason: '-237' }
        : undefined,
    )
    await scene.settle()
    expect(scene.troubles).toEqual([
      { way: 'bot', cause: 'group_closed', chatId: 'gone', reason: '-237' },
    ])
    expect(await ledgerOf(scene.house)).toMatchObject([
      { state: 'dead', cause: 'group_closed' },
      { state: 'delivered' },
    ])
  })

  it('is told of when a group is not there any more, which of a person is nobody’s task', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, [
      { chat: 'a-group', text: '1' },
      { chat: 'a-person', text: '2' },
    ])
    await scene.house.db
      .updateTable('outbox')
      .set({ chat_kind: 'person' })
      .where('lane', '=', 'a-person')
      .execute()
    scene.play(() => ({ kind: 'refused', cause: 'unknown_chat', reason: '404' }))
    await scene.settle()
    expect(scene.troubles).toEqual([
      { way: 'bot', cause: 'unknown_chat', chatId: 'a-group', reason: '404' },
    ])
  })
})

describe('a platform that is dark', () => {
  it('costs no message its tries however long it lasts, is looked at by single calls, and loses nothing', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, parts(8))
    scene.play(() => notReached)
    await scene.settle()
    const before = scene.calls.length
    for (const _ of range(40)) {
      scene.pass(12 * 60_000)
      await freeTheWay(scene)
      await scene.dispatcher.once()
    }
    expect(scene.calls.length).toBeLessThanOrEqual(before + 40)
    expect((await ledgerOf(scene.house)).every((row) => row.state === 'ready')).toBe(true)
    scene.play(() => undefined)
    scene.house.clock.moveTo('2026-03-13T02:00:00.000Z')
    for (const _ of range(20)) {
      await freeTheWay(scene)
      await scene.settle()
      scene.pass(60_000)
    }
    expect((await ledgerOf(scene.house)).every((row) => row.state === 'delivered')).toBe(true)
  })
})

const body = (content: object) => JSON.stringify(content)

describe('what a message carries', () => {
  it('is text with mentions, an image, or the file of a part', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, [
      { chat: 'a', text: '', body: body({ text: 'hello', mentions: ['oa-user-1'] }) },
      { chat: 'a', text: '', body: body({ text: 'look', image: 'https://a.example/i.png' }) },
      {
        chat: 'a',
        text: '',
        kind: 'part_file',
        body: body({ text: '', file: { kind: 'part', partId: 'part-1' } }),
      },
    ])
    await scene.settle()
    expect(scene.calls.map((call) => call.content)).toMatchObject([
      { kind: 'text', text: 'hello', mentions: ['oa-user-1'] },
      { kind: 'image', text: 'look', image: 'https://a.example/i.png' },
      { kind: 'file', file: { name: 'part-1.docx' } },
    ])
  })

  it('that cannot be read is given up as our fault, without a call and without holding up others', async () => {
    const scene = await openOutbox()
    await putIn(scene.house, [
      { chat: 'a', text: '', body: '{' },
      { chat: 'a', text: '', body: '{"words":1}' },
      { chat: 'a', text: 'good' },
    ])
    await scene.settle()
    expect(scene.texts()).toEqual(['good'])
    expect(await ledgerOf(scene.house)).toMatchObject([
      { state: 'dead', cause: 'our_fault' },
      { state: 'dead', cause: 'our_fault' },
      { state: 'delivered' },
    ])
  })

  it('is tried again when its file cannot be made just now', async () => {
    const scene = await openOutbox()
    let failures = 1
    const dispatcher = scene.another({
      loadFile: () => {
        failures -= 1
        if (failures >= 0) return Promise.reject(new Error('no room'))
        return Promise.resolve({ name: 'a.docx', mediaType: 'a/b', bytes: new Uint8Array() })
      },
    })
    const file = { kind: 'part', partId: 'part-1' }
    await putIn(scene.house, [
      { chat: 'a', text: '', kind: 'part_file', body: JSON.stringify({ text: '', file }) },
    ])
    await dispatcher.once()
    expect(await ledgerOf(scene.house)).toMatchObject([{ state: 'ready', attempts: 1 }])
    scene.pass(5000)
    await dispatcher.once()
    expect(scene.texts()).toEqual(['a.docx'])
  })
})

describe('the ledger', () => {
  it('counts as unknown exactly the calls that got no answer', async () => {
    const scene = await openOutbox()
    await putIn(
      scene.house,
      range(5).flatMap((part) =>
        range(10).map((chat) => ({ chat: `chat-${chat}`, text: `${part}` })),
      ),
    )
    let lost = 0
    scene.play(() => {
      if (scene.calls.length % 7 !== 0) return undefined
      lost += 1
      return noAnswer
    })
    await scene.settle()
    expect(scene.calls).toHaveLength(50)
    const rows = await ledgerOf(scene.house)
    expect(rows.filter((row) => row.state === 'unknown')).toHaveLength(lost)
    expect(rows.filter((row) => row.state === 'delivered')).toHaveLength(50 - lost)
  })
})

describe('the quiet hours of a campaign', () => {
  it('hold what belongs to it, and nothing of another one', async () => {
    const scene = await openOutbox()
    await scene.house.db
      .updateTable('campaign')
      .set({ quiet_from: '11:30', quiet_until: '20:00' })
      .where('id', '=', fixtureCampaign)
      .execute()
    scene.house.clock.moveTo('2026-03-12T05:00:00.000Z')
    await putIn(scene.house, [
      { chat: 'a', text: 'held', flow: fixtureCampaign },
      { chat: 'b', text: 'free' },
    ])
    await scene.settle()
    expect(scene.texts()).toEqual(['free'])
    scene.house.clock.moveTo('2026-03-12T13:00:00.000Z')
    await scene.settle()
    expect(scene.texts()).toEqual(['free', 'held'])
  })
})
