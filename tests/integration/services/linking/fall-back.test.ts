import { findReach } from '@quan-triet/bot-server/db/queries/people'
import { countNotReachedPrivately } from '@quan-triet/bot-server/db/queries/deliveries'
import { enqueueToPerson } from '@quan-triet/bot-server/outbox/enqueue'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { fallBack } from '@quan-triet/bot-server/services/linking/fall-back'
import { getMyLinks } from '@quan-triet/bot-server/services/linking/get-my-links'
import { setNotifications } from '@quan-triet/bot-server/services/linking/set-notifications'
import { unlinkAccount } from '@quan-triet/bot-server/services/linking/unlink-account'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { addMs } from '@quan-triet/shared/time/calendar'
import type { DeliveryCause } from '@quan-triet/shared/vocabulary/delivery-causes'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../../support/make-house.ts'
import { botOf, idOf, oaUser, personCode, say, toldTo } from '../../chat/say.ts'

const MEMBER = 4
const WITHOUT_CHAT = 5
const OA_ID = '8451234567890123456'

const tell = (house: House, index: number, key = 'news') =>
  enqueueToPerson(house.system, {
    dedupeKey: key,
    kind: 'notice',
    personId: idOf(index),
    text: 'việc riêng',
    orgUnitId: fixtureUnit,
    to: '/attendance',
  })

const linkOa = async (house: House, index: number) =>
  say(house, oaUser(OA_ID), await personCode(house.member(index)))

const wantNotifications = (house: House, index: number) =>
  setNotifications({ ctx: house.member(index), input: { isWanted: true } })

/** What a channel would have answered. */
const fail = async (house: House, key: string, cause: DeliveryCause) => {
  await house.db
    .updateTable('outbox')
    .set({ state: 'dead', cause, settled_at: house.clock.now() })
    .where('dedupe_key', '=', key)
    .execute()
}

const keysOf = async (house: House, index: number, prefix = 'news') =>
  (await toldTo(house, idOf(index))).filter((one) => one.key.startsWith(prefix))

const noticesOf = (house: House, index: number) =>
  house.db
    .selectFrom('notice')
    .select(['text', 'to_route'])
    .where('person_id', '=', idOf(index))
    .execute()

describe('a private message', () => {
  it('goes by the Official Account within its window, and later by the next way', async () => {
    const house = await makeHouse()
    await linkOa(house, WITHOUT_CHAT)
    expect(await tell(house, WITHOUT_CHAT)).toBe('oa')
    house.clock.moveTo(addMs(house.clock.now(), 48 * 3_600_000))
    expect(await tell(house, WITHOUT_CHAT, 'later')).toBe('app')
    await say(house, oaUser(OA_ID), 'lịch học')
    expect(await tell(house, WITHOUT_CHAT, 'again')).toBe('oa')
  })

  it('goes as a Mini App notification that says nothing, with the notice behind it', async () => {
    const house = await makeHouse()
    await wantNotifications(house, WITHOUT_CHAT)
    expect(await tell(house, WITHOUT_CHAT)).toBe('mini_app')
    expect(await keysOf(house, WITHOUT_CHAT)).toMatchObject([
      { way: 'mini_app', text: words.notification },
    ])
    expect(words.notification.length).toBeLessThanOrEqual(200)
    expect(await noticesOf(house, WITHOUT_CHAT)).toEqual([
      { text: 'việc riêng', to_route: '/attendance' },
    ])
    await tell(house, WITHOUT_CHAT)
    expect(await noticesOf(house, WITHOUT_CHAT)).toHaveLength(1)
  })

  it('is by a notice alone where the house has no channel', async () => {
    const house = await makeHouse()
    const bare: House = { ...house, system: { ...house.system, ways: [] } }
    expect(await tell(bare, MEMBER)).toBe('app')
  })

  it('goes on by each way that is left, once, and ends as a notice with all its words', async () => {
    const house = await makeHouse()
    await linkOa(house, MEMBER)
    await wantNotifications(house, MEMBER)
    expect(await tell(house, MEMBER)).toBe('bot')
    const steps = [
      { key: 'news', cause: 'blocked_by_person', next: 'oa' },
      { key: 'news:after:bot', cause: 'window_closed', next: 'mini_app' },
      { key: 'news:after:bot:after:oa', cause: 'unknown_chat', next: 'app' },
    ] as const
    for (const { key, cause, next } of steps) {
      await fail(house, key, cause)
      expect(await fallBack({ ctx: house.system })).toBe(1)
      expect(await fallBack({ ctx: house.system })).toBe(0)
      expect((await keysOf(house, MEMBER)).at(-1)?.way).toBe(next)
    }
    expect((await keysOf(house, MEMBER)).map((one) => one.way)).toEqual([
      'bot',
      'oa',
      'mini_app',
      'app',
    ])
    const notices = await noticesOf(house, MEMBER)
    expect(notices.filter((one) => one.text === 'việc riêng')).toEqual([
      { text: 'việc riêng', to_route: '/attendance' },
    ])
    expect(await countNotReachedPrivately(house.db, fixtureUnit)).toBe(1)
  })

  it('is not tried again by a way that the person shut, until the person opens it', async () => {
    const house = await makeHouse()
    await tell(house, MEMBER)
    await fail(house, 'news', 'blocked_by_person')
    await fallBack({ ctx: house.system })
    expect((await findReach(house.db, idOf(MEMBER))).botChat).toBeNull()
    expect(await tell(house, MEMBER, 'second')).toBe('app')
    await say(house, botOf(MEMBER), 'lịch học')
    expect(await tell(house, MEMBER, 'third')).toBe('bot')
  })

  it('keeps a way open that failed by no act of the person', async () => {
    const house = await makeHouse()
    await tell(house, MEMBER)
    await fail(house, 'news', 'our_fault')
    await fallBack({ ctx: house.system })
    expect((await keysOf(house, MEMBER)).map((one) => one.way)).toEqual(['bot', 'app'])
    expect(await tell(house, MEMBER, 'second')).toBe('bot')
  })

  it('waits no longer for an account that was let go, and is found in the app', async () => {
    const house = await makeHouse()
    await tell(house, MEMBER)
    await unlinkAccount({ ctx: house.member(MEMBER), input: { way: 'bot' } })
    await fallBack({ ctx: house.system })
    expect(await keysOf(house, MEMBER)).toMatchObject([
      { way: 'bot', state: 'dead' },
      { way: 'app', state: 'delivered' },
    ])
    expect(await noticesOf(house, MEMBER)).toMatchObject([{ text: 'việc riêng' }])
  })

  it('of unknown outcome is left alone: it may have arrived', async () => {
    const house = await makeHouse()
    await tell(house, MEMBER)
    await house.db
      .updateTable('outbox')
      .set({ state: 'unknown', cause: 'no_answer', settled_at: house.clock.now() })
      .where('dedupe_key', '=', 'news')
      .execute()
    expect(await fallBack({ ctx: house.system })).toBe(0)
  })

  it('is sent on once by several processes at the same moment', async () => {
    const house = await makeHouse()
    await tell(house, MEMBER)
    await fail(house, 'news', 'our_fault')
    await Promise.all([1, 2, 3, 4].map(() => fallBack({ ctx: house.system })))
    expect(await keysOf(house, MEMBER)).toHaveLength(2)
    expect(await noticesOf(house, MEMBER)).toHaveLength(1)
  })

  it('turns to the notice again once notifications are not wanted any more', async () => {
    const house = await makeHouse()
    const ctx = house.member(WITHOUT_CHAT)
    await wantNotifications(house, WITHOUT_CHAT)
    expect((await getMyLinks({ ctx })).notifiedSince).toBe(house.clock.now())
    await setNotifications({ ctx, input: { isWanted: false } })
    expect((await getMyLinks({ ctx })).notifiedSince).toBeNull()
    expect(await tell(house, WITHOUT_CHAT)).toBe('app')
  })
})
