import { holdChats } from '@quan-triet/bot-server/db/queries/chat-paces'
import { putMember } from '@quan-triet/bot-server/db/queries/linking'
import { insertOaSignIn } from '@quan-triet/bot-server/db/queries/oa-tokens'
import { asId } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { createPersonCode } from '@quan-triet/bot-server/services/linking/create-person-code'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { createRosterCode } from '@quan-triet/bot-server/services/people/create-roster-code'
import { tidyUp } from '@quan-triet/bot-server/services/tidy-up'
import type { BotChatId, OaGroupId, OaUserId, PersonId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { openHouse } from '../../support/open-house.ts'

describe('tidying up', () => {
  it('forgets what has ended, and keeps what is in use', async () => {
    const house = await openHouse()
    const { db, clock } = house
    const ended = await house.signIn(5)
    await house.call('DELETE', '/api/sign-ins/current', { token: ended })
    await house.signIn(6)
    clock.moveTo('2026-04-10T02:00:00.000Z')
    const inUse = await house.signIn(7)
    const personId = fixtureAccounts[29]?.personId as PersonId
    await createRosterCode({ ctx: house.secretary, input: { personId } })
    await house.call('POST', '/api/check-ins', {
      token: inUse,
      json: { code: '123456', method: 'ma_so' },
    })
    clock.moveTo('2026-04-12T02:00:00.000Z')
    await tidyUp({ ctx: house.system })
    const count = async (table: 'sign_in' | 'roster_code' | 'code_try') =>
      (await db.selectFrom(table).selectAll().execute()).length
    expect([await count('sign_in'), await count('roster_code'), await count('code_try')]).toEqual([
      1, 0, 0,
    ])
    expect((await house.call('GET', '/api/me', { token: inUse })).status).toBe(200)
  })

  it('forgets events settled three months ago, never one that waits', async () => {
    const house = await openHouse()
    const received_at = '2026-03-12T02:00:00.000Z'
    const event = { source: 'zalo-bot', chat: 'c', body: '', reason: null, received_at }
    for (const state of ['received', 'queued', 'settled', 'ignored', 'dead'] as const)
      await house.db
        .insertInto('inbox')
        .values({ ...event, event_id: state, order_key: state, state })
        .execute()
    const left = async () => {
      await tidyUp({ ctx: house.system })
      const rows = await house.db
        .selectFrom('inbox')
        .select('event_id')
        .orderBy('event_id')
        .execute()
      return rows.map((row) => row.event_id)
    }
    house.clock.moveTo('2026-06-01T02:00:00.000Z')
    expect(await left()).toHaveLength(5)
    house.clock.moveTo('2026-06-12T02:00:00.000Z')
    expect(await left()).toEqual(['queued', 'received'])
  })

  it('is the house’s own business', async () => {
    const house = await openHouse()
    await expect(tidyUp({ ctx: house.secretary })).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('forgets codes, sign-ins and paces of chats a day after their end, and who left a group after a month', async () => {
    const house = await openHouse()
    const { db, clock } = house
    await createPersonCode({ ctx: house.member(5) })
    await putMember(db, memberWho('left', clock.now()))
    await putMember(db, memberWho('stayed', null))
    const chats = [
      ['b-long-ago', '2020-01-01T00:00:00.000Z'],
      ['b-now', clock.wall()],
    ] as const
    for (const [chatId, freeAt] of chats)
      await holdChats(db, 'bot', [{ chatId: asId<BotChatId>(chatId), freeAt }])
    await insertOaSignIn(db, {
      stateHash: 'state',
      begunBy: null,
      now: clock.now(),
      expiresAt: addMs(clock.now(), 600_000),
    })
    clock.moveTo(addMs(clock.now(), 2 * 24 * 3_600_000))
    await tidyUp({ ctx: house.system })
    const left = async (table: 'link_code' | 'oa_sign_in' | 'chat_pace' | 'group_member') =>
      (await db.selectFrom(table).selectAll().execute()).length
    expect([await left('link_code'), await left('oa_sign_in'), await left('chat_pace')]).toEqual([
      0, 0, 1,
    ])
    expect(await left('group_member')).toBe(2)
    clock.moveTo(addMs(clock.now(), 30 * 24 * 3_600_000))
    await tidyUp({ ctx: house.system })
    expect(await left('group_member')).toBe(1)
  })
})

const memberWho = (id: string, leftAt: string | null) => ({
  id,
  chat_id: asId<OaGroupId>('g'),
  oa_user_id: asId<OaUserId>(id),
  joined_at: '2026-03-01T00:00:00.000Z',
  left_at: leftAt,
  confirmed_at: null,
  confirmed_by: null,
  person_id: null,
})
