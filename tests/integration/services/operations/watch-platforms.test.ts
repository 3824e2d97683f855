import { createBotAccount } from '@quan-triet/bot-server/bot-account'
import { insertOutbox } from '@quan-triet/bot-server/db/queries/outbox'
import { checkNow } from '@quan-triet/bot-server/services/operations/check-now'
import { greetPlatforms } from '@quan-triet/bot-server/services/operations/greet-platforms'
import { watchPlatforms } from '@quan-triet/bot-server/services/operations/watch-platforms'
import type { BotAccount } from '@quan-triet/bot-server/domain/operations/bot-account'
import type { ServiceContext } from '@quan-triet/bot-server/services/context'
import { asId, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type { DeliveryId, GroupId, OaGroupId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { BOT_TOKEN, OA_GROUP, startZalo, WEBHOOK_SECRET } from '../../../support/start-zalo.ts'
import { openNotices, openOaHouse } from './oa-house.ts'

const URL_OF_HOUSE = 'https://house.example.vn/webhooks/zalo-bot'

/** A bot whose platform answers as the test says. */
const botWith = (
  answers: Partial<{ canJoinGroups: boolean; found: string | null; refusal: string | null }>,
) => {
  const state = { canJoinGroups: true, found: URL_OF_HOUSE, refusal: null, ...answers }
  const calls = { set: 0 }
  const botAccount: BotAccount = {
    webhookUrl: URL_OF_HOUSE,
    describe: () => Promise.resolve({ name: 'Bot', canJoinGroups: state.canJoinGroups }),
    findWebhook: () => Promise.resolve(state.found),
    setWebhook() {
      calls.set += 1
      if (state.refusal === null) state.found = URL_OF_HOUSE
      return Promise.resolve(state.refusal)
    },
  }
  return { state, calls, botAccount }
}

const houseWith = async (answers: Parameters<typeof botWith>[0]) => {
  const made = await makeHouse()
  const bot = botWith(answers)
  const ctx: ServiceContext = { ...made.system, botAccount: bot.botAccount }
  const admin: ServiceContext = { ...made.officer('quan_tri'), botAccount: bot.botAccount }
  return { ...made, ...bot, ctx, admin }
}

describe('watching the bot', () => {
  it('shows who it is and that its updates come here', async () => {
    const { admin } = await houseWith({})
    const { bot, notices } = await checkNow({ ctx: admin })
    expect(bot).toMatchObject({ name: 'Bot', canJoinGroups: true, webhook: 'ours' })
    expect(notices).toEqual([])
  })

  it('says that it may not be added to groups, until it may', async () => {
    const house = await houseWith({ canJoinGroups: false })
    await watchPlatforms({ ctx: house.ctx })
    expect(await openNotices(house)).toEqual(['bot/cannot_join_groups'])
    house.state.canJoinGroups = true
    await watchPlatforms({ ctx: house.ctx })
    expect(await openNotices(house)).toEqual([])
  })

  it('sets an address anew that is gone or another’s, says so, and is satisfied at the next look', async () => {
    for (const found of ['', 'https://elsewhere.example/hook']) {
      const house = await houseWith({ found })
      await watchPlatforms({ ctx: house.ctx })
      expect(house.calls.set).toBe(1)
      expect(await openNotices(house)).toEqual(['bot/webhook_disabled'])
      await watchPlatforms({ ctx: house.ctx })
      expect(house.calls.set).toBe(1)
      expect(await openNotices(house)).toEqual([])
    }
  })

  it('leaves all as it is when the platform does not say where updates go', async () => {
    const house = await houseWith({ found: null })
    await watchPlatforms({ ctx: house.ctx })
    expect(house.calls.set).toBe(0)
    expect(await openNotices(house)).toEqual([])
  })

  it('sets the address when the house starts, and tells of a refusal', async () => {
    const house = await houseWith({ found: '' })
    await greetPlatforms({ ctx: house.ctx, input: AbortSignal.timeout(5000) })
    expect(house.calls.set).toBe(1)
    expect(await openNotices(house)).toEqual([])
    const refused = await houseWith({ refusal: '400' })
    const stopping = new AbortController()
    const greeting = greetPlatforms({ ctx: refused.ctx, input: stopping.signal })
    await expect.poll(() => openNotices(refused)).toEqual(['bot/webhook_disabled'])
    stopping.abort()
    await greeting
    expect(refused.calls.set).toBe(1)
  })

  it('speaks the Bot API: the stand-in answers as the platform does', async () => {
    const house = await makeHouse()
    const zalo = await startZalo(house.clock)
    const settings = { baseUrl: zalo.botApiUrl, token: BOT_TOKEN }
    const webhook = { url: URL_OF_HOUSE, secret: WEBHOOK_SECRET }
    const account = createBotAccount(settings, webhook)
    expect(await account.describe()).toMatchObject({ canJoinGroups: true })
    expect(await account.findWebhook()).toBe('')
    expect(await account.setWebhook()).toBeNull()
    expect(await account.findWebhook()).toBe(URL_OF_HOUSE)
    const stranger = createBotAccount({ ...settings, token: '1:wrong' }, webhook)
    expect(await stranger.describe()).toBeNull()
    expect(await stranger.setWebhook()).not.toBeNull()
  })
})

describe('watching the Official Account’s events', () => {
  const DAY_MS = 24 * 3_600_000

  const sending = async () => {
    const house = await openOaHouse()
    const { db, clock } = house
    const now = clock.now()
    await db
      .insertInto('branch_group')
      .values({
        id: asId<GroupId>('group-oa'),
        org_unit_id: otherUnit,
        channel: 'oa',
        chat_id: asId<OaGroupId>(OA_GROUP),
        name: 'Nhóm',
        bound_at: addMs(now, -30 * DAY_MS),
        unbound_at: null,
      })
      .execute()
    for (const n of [1, 2, 3])
      await insertOutbox(db, {
        id: asId<DeliveryId>(`delivery-oa-${n}`),
        dedupe_key: `oa-${n}`,
        kind: 'part',
        way: 'oa',
        lane: OA_GROUP,
        order_key: String(n),
        chat_id: asId<OaGroupId>(OA_GROUP),
        chat_kind: 'group',
        flow: '',
        person_id: null,
        org_unit_id: otherUnit,
        push_id: null,
        body: '{}',
        state: 'delivered',
        planned_at: now,
        due_at: now,
        expires_at: null,
        attempts: 1,
        locked_until: null,
        sent_id: 'm',
        last_error: null,
        cause: null,
        created_at: now,
        settled_at: addMs(now, -DAY_MS),
        settled_by: null,
      })
    return house
  }

  it('says that none has come for a week though messages leave, until one comes', async () => {
    const house = await sending()
    await watchPlatforms({ ctx: house.house })
    expect(await openNotices(house)).toEqual(['oa/webhook_disabled'])
    await house.db
      .insertInto('inbox')
      .values({
        source: 'zalo-oa',
        event_id: 'e',
        chat: 'c',
        order_key: '1',
        body: '',
        state: 'ignored',
        reason: null,
        received_at: house.clock.now(),
      })
      .execute()
    await watchPlatforms({ ctx: house.house })
    expect(await openNotices(house)).toEqual([])
  })

  it('says nothing where nothing was sent, or the group is new', async () => {
    const house = await sending()
    await house.db.updateTable('outbox').set({ state: 'dead' }).where('way', '=', 'oa').execute()
    await watchPlatforms({ ctx: house.house })
    expect(await openNotices(house)).toEqual([])
    const other = await sending()
    await other.db
      .updateTable('branch_group')
      .set({ bound_at: other.clock.now() })
      .where('channel', '=', 'oa')
      .execute()
    await watchPlatforms({ ctx: other.house })
    expect(await openNotices(other)).toEqual([])
  })
})
