import { noteGrantRevoked } from '@quan-triet/bot-server/services/operations/note-grant-revoked'
import { clearNotices } from '@quan-triet/bot-server/services/operations/clear-notices'
import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import { raiseNotice } from '@quan-triet/bot-server/services/operations/raise-notice'
import { resolveNotice } from '@quan-triet/bot-server/services/operations/resolve-notice'
import { watchChannel } from '@quan-triet/bot-server/services/operations/watch-channel'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import type {
  GroupChannel,
  SendOutcome,
} from '@quan-triet/bot-server/domain/channels/group-channel'
import { capabilitiesOf } from '@quan-triet/bot-server/domain/channels/capabilities'
import { asId, provinceUnit, wardUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { insertRole } from '@quan-triet/bot-server/db/queries/duties'
import { findPersonActor } from '@quan-triet/bot-server/db/queries/people'
import type { BotChatId, PersonId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../../support/make-house.ts'
import { openNotices, openOaHouse } from './oa-house.ts'

const stranger = asId<BotChatId>('chat-of-nobody')

const notices = (db: Awaited<ReturnType<typeof makeHouse>>['db']) =>
  db.selectFrom('operator_notice').selectAll().orderBy('first_at').execute()

const told = async (db: Awaited<ReturnType<typeof makeHouse>>['db']): Promise<number> => {
  const rows = await db
    .selectFrom('outbox')
    .select('id')
    .where('dedupe_key', 'like', 'operator-notice:%')
    .execute()
  return rows.length
}

/** A channel whose calls end as the test says. */
const channelWith = (outcomes: SendOutcome[]): GroupChannel => ({
  capabilities: capabilitiesOf.bot,
  send: () => Promise.resolve(outcomes.shift() ?? { kind: 'delivered', messageId: 'm' }),
})

describe('a notice to the operator', () => {
  it('is one however often and however many at once the trouble is met, and tells the administrator once', async () => {
    const { system: ctx, db } = await makeHouse()
    const input = { place: 'oa', cause: 'outside_vietnam' } as const
    await Promise.all(Array.from({ length: 8 }, () => raiseNotice({ ctx, input })))
    expect(await notices(db)).toMatchObject([{ ...input, count: 8, subject: 'way' }])
    expect(await told(db)).toBe(1)
  })

  it('is told for the first group of many that have the same trouble, and kept for each', async () => {
    const { system: ctx, db } = await makeHouse()
    for (const chatId of [fixtureGroupChat, stranger, asId<BotChatId>('another')])
      await raiseNotice({ ctx, input: { place: 'bot', cause: 'not_in_group', chatId } })
    expect(await notices(db)).toHaveLength(3)
    expect(await told(db)).toBe(1)
  })

  it('keeps no chat’s address: it may be a person’s', async () => {
    const { system: ctx, db } = await makeHouse()
    await raiseNotice({ ctx, input: { place: 'bot', cause: 'not_in_group', chatId: stranger } })
    expect(JSON.stringify(await notices(db))).not.toContain(stranger)
  })

  it('about the bot does not travel by the bot', async () => {
    const { system: ctx, db } = await makeHouse()
    await raiseNotice({ ctx, input: { place: 'bot', cause: 'token_refused' } })
    const rows = await db
      .selectFrom('outbox')
      .select('way')
      .where('dedupe_key', 'like', 'operator-notice:%')
      .execute()
    expect(rows.map((row) => row.way)).not.toContain('bot')
  })

  it('is settled by hand once, noted in the log, and raised anew should the trouble last', async () => {
    const house = await makeHouse()
    const { system: ctx, db } = house
    const admin = house.officer('quan_tri')
    const input = { place: 'email', cause: 'token_refused' } as const
    await raiseNotice({ ctx, input })
    const [open] = (await getStatus({ ctx: admin })).notices
    expect(open).toMatchObject({ ...input, count: 1, isAboutChat: false, unitName: null })
    const id = open?.id ?? ''
    expect((await resolveNotice({ ctx: admin, input: { id } })).notices).toEqual([])
    await expect(resolveNotice({ ctx: admin, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const line = await db
      .selectFrom('audit_log')
      .select(['actor', 'detail'])
      .where('action', '=', 'resolve-operator-notice')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(line.detail)).toEqual(input)
    await raiseNotice({ ctx, input })
    expect(await notices(db)).toHaveLength(2)
    expect(await told(db)).toBe(2)
  })

  it('of a group is shown with its branch to whoever operates above it', async () => {
    const house = await makeHouse()
    const input = { place: 'bot', cause: 'group_closed', chatId: fixtureGroupChat } as const
    await raiseNotice({ ctx: house.system, input })
    const { notices: seen } = await getStatus({ ctx: house.officer('quan_tri') })
    expect(seen).toMatchObject([{ cause: 'group_closed', isAboutChat: true }])
    expect(seen[0]?.unitName).toContain('Khu phố 3')
  })

  it('is for the operator of the house, not for an administrator further down', async () => {
    const house = await makeHouse()
    const personId = asId<PersonId>('person-12')
    await insertRole(house.db, {
      id: 'role-of-the-ward',
      personId,
      orgUnitId: wardUnit,
      role: 'quan_tri',
      startsAt: house.clock.now(),
    })
    const actor = await findPersonActor(house.db, personId, house.clock.now())
    if (!actor) throw new Error('nobody')
    expect(actor.roles).toContainEqual({ role: 'quan_tri', orgUnitId: wardUnit })
    for (const ctx of [{ ...house.deps, actor }, house.secretary, house.officer('bi_thu')])
      await expect(getStatus({ ctx })).rejects.toMatchObject({ code: 'not_allowed' })
    expect((await getStatus({ ctx: house.officer('quan_tri') })).channels).toHaveLength(5)
    expect(provinceUnit).not.toBe(wardUnit)
  })
})

describe('a sign of life', () => {
  it('of one chat ends its troubles and those of the way, not those of other chats', async () => {
    const house = await makeHouse()
    const { system: ctx } = house
    const raise = (
      cause: 'not_in_group' | 'token_refused' | 'webhook_disabled',
      chatId?: BotChatId,
    ) => raiseNotice({ ctx, input: { place: 'bot', cause, ...(chatId && { chatId }) } })
    await raise('not_in_group', fixtureGroupChat)
    await raise('not_in_group', stranger)
    await raise('token_refused')
    await raise('webhook_disabled')
    const input = { place: 'bot', sign: 'delivered', chatId: fixtureGroupChat } as const
    expect(await clearNotices({ ctx, input })).toBe(2)
    expect(await openNotices(house)).toEqual(['bot/not_in_group', 'bot/webhook_disabled'])
    expect(await clearNotices({ ctx, input: { place: 'oa', sign: 'delivered' } })).toBe(0)
  })

  it('comes from every delivery of a channel: what had stopped it is over, and when it last worked is known', async () => {
    const house = await makeHouse()
    const { system: ctx } = house
    const refusal = { cause: 'token_refused', reason: '401' } as const
    const channel = watchChannel(
      house.deps,
      'bot',
      channelWith([{ kind: 'ask_human', scope: 'channel', ...refusal }]),
    )
    const send = () =>
      channel.send({ chatId: fixtureGroupChat, isGroup: true }, { kind: 'text', text: 'a' })
    expect(await send()).toMatchObject(refusal)
    await raiseNotice({ ctx, input: { place: 'bot', ...refusal } })
    expect(await send()).toEqual({ kind: 'delivered', messageId: 'm' })
    expect(await openNotices(house)).toEqual([])
    const { channels } = await getStatus({ ctx: house.officer('quan_tri') })
    expect(channels.find((one) => one.way === 'bot')).toMatchObject({
      state: 'working',
      lastDeliveredAt: house.clock.now(),
    })
    expect(channels.find((one) => one.way === 'oa')).toMatchObject({ state: 'never_used' })
  })

  it('does not say that a spent quota is back: answers still leave', async () => {
    const house = await makeHouse()
    const { system: ctx } = house
    await raiseNotice({ ctx, input: { place: 'bot', cause: 'quota_spent' } })
    await clearNotices({ ctx, input: { place: 'bot', sign: 'delivered' } })
    expect(await openNotices(house)).toEqual(['bot/quota_spent'])
    await clearNotices({ ctx, input: { place: 'bot', sign: 'month' } })
    expect(await openNotices(house)).toEqual([])
  })
})

describe('a grant that the Official Account takes back', () => {
  it('is told, and the account has to be signed in anew; an event that comes late changes nothing', async () => {
    const house = await openOaHouse()
    await house.signIn()
    const at = house.clock.now()
    await noteGrantRevoked({ ctx: house.house, input: { kind: 'grant_revoked', at } })
    expect(await openNotices(house)).toEqual(['oa/grant_revoked'])
    expect((await getStatus({ ctx: house.admin })).oa).toMatchObject({ state: 'lost' })
    house.clock.moveTo('2026-03-12T03:00:00.000Z')
    await house.signIn()
    expect(await openNotices(house)).toEqual([])
    await noteGrantRevoked({ ctx: house.house, input: { kind: 'grant_revoked', at } })
    expect(await openNotices(house)).toEqual([])
    expect((await getStatus({ ctx: house.admin })).oa).toMatchObject({ state: 'good' })
  })
})
