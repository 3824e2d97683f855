import { enqueueToChat, enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { createDispatcher } from '@quan-triet/bot-server/outbox/dispatch'
import { createSkippingTiming } from '@quan-triet/bot-server/lib/timing'
import { endAllLeases, markLostCall, markSending } from '@quan-triet/bot-server/db/queries/outbox'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { createBotChannel } from '@quan-triet/bot-server/zalo/bot-api/client'
import type { PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import { type House, makeHouse } from '../../support/make-house.ts'
import { BOT_TOKEN, startZalo } from '../../support/start-zalo.ts'

/** These messages carry no files, and nobody has to be told. */
const noFiles = {
  loadFile: () => Promise.reject(new Error('there is no file')),
  onTrouble: () => Promise.resolve(),
}

const setUp = async () => {
  const house = await makeHouse()
  const zalo = await startZalo(house.clock)
  const channel = createBotChannel({
    baseUrl: zalo.botApiUrl,
    token: BOT_TOKEN,
    timeoutMs: 1500,
  })
  const { db, clock, log } = house.deps
  const dispatcher = createDispatcher({
    db,
    clock,
    log,
    channels: { bot: channel },
    limits: { perMinute: {}, perMonth: {}, chatGapMs: 0 },
    timing: createSkippingTiming(),
    ...noFiles,
  })
  const dispatch = (stop?: AbortSignal) => dispatcher.once(stop)
  const say = (
    key: string,
    kind: 'reminder' | 'notice' | 'answer' = 'notice',
    expiresAt?: string,
  ) =>
    enqueueToChat(house.deps, {
      dedupeKey: key,
      kind,
      text: `Tin ${key}`,
      orgUnitId: null,
      way: 'bot',
      chatId: fixtureGroupChat,
      isGroup: true,
      ...(expiresAt && { expiresAt }),
    })
  const received = () => zalo.botApi.messages(fixtureGroupChat).map((message) => message.text)
  return { house, zalo, dispatch, say, received }
}

const ledger = async (house: House) =>
  house.db
    .selectFrom('outbox')
    .select(['dedupe_key as key', 'state', 'attempts', 'last_error as error'])
    .orderBy('order_key')
    .execute()

describe('the outbox', () => {
  it('sends messages of one group in order, each once, and keeps the id that Zalo gave', async () => {
    const { house, dispatch, say, received } = await setUp()
    for (const key of ['1', '2', '3', '2']) await say(key)
    while ((await dispatch()) > 0);
    expect(received()).toEqual(['Tin 1', 'Tin 2', 'Tin 3'])
    const rows = await house.db.selectFrom('outbox').select(['state', 'sent_id']).execute()
    expect(rows.every((row) => row.state === 'delivered' && row.sent_id)).toBe(true)
  })

  it('waits after a refusal and holds back what comes behind it in the same group', async () => {
    const { house, zalo, dispatch, say, received } = await setUp()
    zalo.botApi.switches.set({ nextSends: { fault: 'rate_limited', times: 1 } })
    await say('1')
    await say('2')
    await dispatch()
    await dispatch()
    expect(received()).toEqual([])
    expect(await ledger(house)).toMatchObject([{ state: 'ready', attempts: 1 }, { attempts: 0 }])
    house.clock.moveTo('2026-03-12T02:10:00.000Z')
    // A refusal makes the way slower: the second one has its moment a little later.
    await eventually('both have come', async () => {
      await dispatch()
      return received().length > 1
    })
    expect(received()).toEqual(['Tin 1', 'Tin 2'])
  })

  it('calls a lost answer unknown, does not send again, and goes on with the next message', async () => {
    const { house, zalo, dispatch, say, received } = await setUp()
    zalo.botApi.switches.set({ nextSends: { fault: 'answer_lost', times: 1 } })
    await say('1')
    await say('2')
    while ((await dispatch()) > 0);
    expect(received()).toEqual(['Tin 1', 'Tin 2'])
    expect(await ledger(house)).toMatchObject([{ state: 'unknown' }, { state: 'delivered' }])
  })

  it('sends a reminder of unknown outcome once more, and no oftener', async () => {
    const { house, zalo, dispatch, say, received } = await setUp()
    zalo.botApi.switches.set({ nextSends: { fault: 'never_delivered', times: 5 } })
    await say('1', 'reminder')
    while ((await dispatch()) > 0);
    expect(received()).toEqual([])
    expect(await ledger(house)).toMatchObject([{ state: 'unknown', attempts: 2 }])
  })

  it('takes a slow answer for unknown: the call left', async () => {
    const { house, zalo, dispatch, say } = await setUp()
    zalo.botApi.switches.set({ slowMs: 3000, nextSends: { fault: 'slow', times: 1 } })
    await say('1')
    await dispatch()
    expect(await ledger(house)).toMatchObject([{ state: 'unknown', error: 'TimeoutError' }])
  })

  it('gives up on what Zalo refuses for good, and says why', async () => {
    const { house, dispatch } = await setUp()
    await enqueueToChat(house.deps, {
      dedupeKey: 'gone',
      kind: 'notice',
      text: '.',
      orgUnitId: null,
      way: 'bot',
      isGroup: true,
      chatId: 'no-such-group' as typeof fixtureGroupChat,
    })
    await dispatch()
    expect(await ledger(house)).toMatchObject([
      { state: 'dead', error: expect.stringMatching(/^40/) },
    ])
  })

  it('lets go of what is too late instead of sending it', async () => {
    const { house, dispatch, say, received } = await setUp()
    await say('1', 'reminder', '2026-03-12T03:00:00.000Z')
    house.clock.moveTo('2026-03-12T03:00:00.000Z')
    await dispatch()
    expect(received()).toEqual([])
    expect(await ledger(house)).toMatchObject([{ state: 'expired' }])
  })

  it('knows nothing of a call that its process did not survive, and never repeats it', async () => {
    const { house, dispatch, say, received } = await setUp()
    await say('1')
    const row = await house.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow()
    await markSending(house.db, [row.id], house.clock.wall())
    await endAllLeases(house.db, '2000-01-01T00:00:00.000Z')
    await dispatch()
    expect(received()).toEqual([])
    expect(await ledger(house)).toMatchObject([{ state: 'unknown' }])
  })

  it('begins nothing after a stop, and gives back what it had claimed', async () => {
    const { house, dispatch, say, received } = await setUp()
    await say('1')
    expect(await dispatch(AbortSignal.abort())).toBe(0)
    expect(await ledger(house)).toMatchObject([{ state: 'ready', attempts: 0 }])
    await dispatch()
    expect(received()).toEqual(['Tin 1'])
  })
})

const at = (time: string) => `2026-03-12T${time}:00.000Z`

describe('the quiet hours', () => {
  it('hold what a refusal before 21:00 put off until after it, and let it leave at 07:00', async () => {
    const { house, zalo, dispatch, say, received } = await setUp()
    house.clock.moveTo(at('13:59'))
    zalo.botApi.switches.set({ nextSends: { fault: 'rate_limited', times: 1 } })
    await say('1')
    await dispatch()
    house.clock.moveTo(at('14:10'))
    while ((await dispatch()) > 0);
    expect(received()).toEqual([])
    const row = await house.db.selectFrom('outbox').select(['state', 'due_at']).execute()
    expect(row).toEqual([{ state: 'ready', due_at: '2026-03-13T00:00:00.000Z' }])
    house.clock.moveTo('2026-03-13T00:00:00.000Z')
    while ((await dispatch()) > 0);
    expect(received()).toEqual(['Tin 1'])
  })

  it('do not hold the answer to a question asked in them', async () => {
    const { house, dispatch, say, received } = await setUp()
    house.clock.moveTo(at('16:30'))
    await say('1', 'answer')
    await dispatch()
    expect(received()).toEqual(['Tin 1'])
  })
})

describe('two processes', () => {
  it('that find the same lost call of a reminder make it once more, together', async () => {
    const { house, dispatch, say, received } = await setUp()
    await say('1', 'reminder')
    const row = await house.db.selectFrom('outbox').select('id').executeTakeFirstOrThrow()
    await markSending(house.db, [row.id], house.clock.wall())
    await endAllLeases(house.db, '2000-01-01T00:00:00.000Z')
    const lost = { id: row.id, wall: house.clock.wall() }
    const again = { state: 'ready' as const, due_at: house.clock.now() }
    await dispatch()
    expect(received()).toEqual(['Tin 1'])
    expect(await markLostCall(house.db, lost, again)).toBe(false)
    expect(await ledger(house)).toMatchObject([{ state: 'delivered', attempts: 2 }])
  })
})

const personId = (index: number) => fixtureAccounts[index]?.personId as PersonId
const privately = (house: House, person: PersonId) =>
  enqueueToPerson(house.deps, {
    dedupeKey: `private:${person}`,
    kind: 'notice',
    text: 'Tin riêng',
    orgUnitId: null,
    personId: person,
    to: 'home',
  })

describe('a private message', () => {
  it('goes by the bot to who has written to it first', async () => {
    const { house, zalo, dispatch } = await setUp()
    expect(await privately(house, personId(0))).toBe('bot')
    await dispatch()
    const chat = zalo.botApi.messages(fixtureAccounts[0]?.botUserId ?? '')
    expect(chat.map((message) => message.text)).toEqual(['Tin riêng'])
  })

  it('waits as one notice in the Mini App for everybody else, however often it is asked for', async () => {
    const { house } = await setUp()
    expect(await privately(house, personId(2))).toBe('app')
    await privately(house, personId(2))
    const notices = await house.db.selectFrom('notice').selectAll().execute()
    expect(notices).toMatchObject([{ person_id: personId(2), text: 'Tin riêng', read_at: null }])
    expect(await ledger(house)).toMatchObject([{ state: 'delivered' }])
  })
})
