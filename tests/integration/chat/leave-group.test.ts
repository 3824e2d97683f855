import { answerMessage } from '@quan-triet/bot-server/chat/answer-message'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { linking as words } from '@quan-triet/shared/i18n/vi/linking'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import {
  auditOf,
  botOf,
  botUser,
  boundTo,
  chat,
  groupCode,
  idOf,
  leaveFixtureGroup,
  say,
  textOf,
} from './say.ts'

const SECRETARY = 0
const MEMBER = 4

describe('sending the assistant away', () => {
  const inGroup = { group: fixtureGroupChat }

  it('obeys the secretary in the group, and nobody else', async () => {
    const house = await makeHouse()
    expect(await say(house, botOf(MEMBER), '@Bot Quán Triệt gỡ bot', inGroup)).toBe(
      words.stopNotAllowed,
    )
    expect(await say(house, botUser('b-anybody'), '@Bot dừng', inGroup)).toBe(words.stopNotAllowed)
    expect(await boundTo(house, fixtureGroupChat)).toBeDefined()
    expect(await say(house, botOf(SECRETARY), '@Bot Quán Triệt dừng gửi', inGroup)).toBe(
      words.goodbye,
    )
    expect(await boundTo(house, fixtureGroupChat)).toBeUndefined()
    const [line] = await auditOf(house, 'unbind-group')
    expect(line?.actor).toBe(`person:${idOf(SECRETARY)}`)
  })

  it('does not take "đúng" for "dừng"', async () => {
    const house = await makeHouse()
    for (const text of [
      '@Bot đúng',
      '@Bot dung',
      '@Bot đúng rồi',
      '@Bot dùng bot',
      '@Bot dung bot',
    ])
      await say(house, botOf(SECRETARY), text, inGroup)
    expect(await boundTo(house, fixtureGroupChat)).toBeDefined()
  })

  it('says good-bye in the group when the app unbinds it, once', async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    await expect(leaveFixtureGroup(house)).rejects.toMatchObject({ code: 'not_found' })
    const rows = await house.db
      .selectFrom('outbox')
      .selectAll()
      .where('chat_id', '=', fixtureGroupChat)
      .where('kind', '=', 'answer')
      .execute()
    expect(rows.map((row) => textOf(row.body))).toEqual([words.goodbye])
  })

  it('answers once when the same event is worked on twice', async () => {
    const house = await makeHouse()
    await leaveFixtureGroup(house)
    const code = await groupCode(house.secretary)
    const answer = () =>
      inTransaction(house.system, (ctx) =>
        answerMessage({
          ctx,
          input: {
            eventId: 'twice',
            chatId: chat('g-new'),
            isGroup: true,
            from: botUser('b-anybody'),
            text: code,
            sentAt: house.clock.now(),
            kind: 'text',
          },
        }),
      )
    await answer()
    await answer()
    const rows = await house.db
      .selectFrom('outbox')
      .selectAll()
      .where('chat_id', '=', chat('g-new'))
      .where('kind', '=', 'answer')
      .execute()
    expect(rows).toHaveLength(1)
    expect(textOf(rows[0]?.body ?? '')).toContain('Đã gắn nhóm này')
  })
})
