/** Proves that answers reach nobody else by the side ways: other branches, other channels, lost keys, the same moment. */
import { answerMessage } from '@quan-triet/bot-server/chat/answer-message'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import type { Sender } from '@quan-triet/bot-server/domain/messages'
import { fixtureUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { noteMembers } from '@quan-triet/bot-server/services/linking/note-members'
import { destroyUnitKey } from '@quan-triet/bot-server/services/vault/destroy-unit-key'
import { OaGroupId, OaUserId } from '@quan-triet/shared/models/ids'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { OA_GROUP, oaUserIdOf } from '../../support/start-zalo.ts'
import { addMembers } from '../services/organisation/small-tree.ts'
import { ask, MEMBER, OUTSIDER, SECRETARY } from './ask-bot.ts'
import { botOf, chat, idOf, oaUser, say, toldTo } from './say.ts'
import { useBothChannels } from './use-both-channels.ts'

const later = (house: House, ms: number) => house.clock.moveTo(addMs(house.clock.now(), ms))
const tell = async (house: House, text: string, from = MEMBER) =>
  (await ask(house, { from, text, isGroup: false })).here

describe('in a group with somebody nobody has confirmed', () => {
  it('a person of another branch is told nothing of this one, not even privately', async () => {
    const house = await makeHouse()
    await useBothChannels(house, [MEMBER, OUTSIDER])
    const joined = [OaUserId.parse('o-unknown')]
    const groupId = OaGroupId.parse(OA_GROUP)
    const at = house.clock.now()
    await noteMembers({
      ctx: house.system,
      input: { kind: 'members', groupId, joined, left: [], at },
    })
    const questions = ['tỷ lệ học', 'ai vắng buổi 1', 'đã báo cáo phường chưa', 'báo vắng']
    for (const text of questions) {
      const first = await say(house, oaUser(oaUserIdOf(OUTSIDER)), text, { group: OA_GROUP })
      expect(first).toMatch(/^Nhóm có thành viên chưa được Bí thư xác nhận/)
      await say(house, oaUser(oaUserIdOf(MEMBER)), text, { group: OA_GROUP })
    }
    const texts = async (index: number) => (await toldTo(house, idOf(index))).map((one) => one.text)
    expect(new Set(await texts(OUTSIDER))).toEqual(
      new Set(['Đồng chí không có trong danh sách học của chi bộ này.']),
    )
    expect(await texts(MEMBER)).toContainEqual(expect.stringMatching(/^Buổi 1: 26\/30/))
  })
})

describe('why a person’s own matter cannot be answered', () => {
  it('is told to the person alone: the group hears what it hears of everybody', async () => {
    const house = await makeHouse()
    await house.db.updateTable('campaign_node').set({ state: 'hoan_thanh' }).execute()
    const asked = await ask(house, { from: MEMBER, text: 'Tôi đã điểm danh chưa?' })
    expect(asked.here).toBe('Tôi đã gửi kết quả điểm danh vào tin nhắn riêng của đồng chí.')
    expect(asked.privately).toBe('Chi bộ chưa có đợt học tập nào đang mở.')
  })
})

describe('what was sealed with a key that is gone', () => {
  it('ends an exchange in words, and no message of the person fails because of it', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    await tell(house, 'Vì sao chưa có điểm hỗ trợ?')
    await destroyUnitKey({ ctx: house.system, input: { unitId: fixtureUnit, reason: 'test' } })
    expect(await tell(house, 'học ở đâu')).toBe('Nhà văn hóa khu phố 3.')
    expect(await tell(house, '1')).toMatch(/^Tôi chưa nhận được trả lời nên chưa ghi nhận câu hỏi/)
    expect(await tell(house, 'hỏi báo cáo viên')).toMatch(/^Đồng chí gõ câu hỏi/)
    expect(await tell(house, 'Vì sao chưa có điểm hỗ trợ?')).toContain('1. Gửi kèm tên')
    expect(await tell(house, '2')).toMatch(/^Đã ghi nhận câu hỏi số 4/)
    const rewriting = await house.db
      .selectFrom('essay')
      .select('person_id')
      .where('comment_sealed', 'is not', null)
      .execute()
    const index = [...Array(32).keys()].find((one) => rewriting[0]?.person_id === idOf(one)) ?? 0
    expect(await tell(house, 'Sao bài của tôi phải viết lại?', index)).not.toContain('undefined')
  })
})

describe('a list that the secretary was told in the morning', () => {
  it('is told anew to the secretary who asks just after a member', async () => {
    const house = await makeHouse()
    const list = { text: 'Ai chưa điểm danh?', soon: true }
    await ask(house, { ...list, from: MEMBER })
    later(house, 3_600_000)
    expect((await ask(house, { ...list, from: MEMBER })).toSecretary).toBeUndefined()
    const own = await ask(house, { ...list, from: SECRETARY })
    expect([own.here, own.privately]).toEqual([undefined, expect.stringMatching(/^Danh sách/)])
    const told = house.db.selectFrom('audit_log').select('id').where('action', '=', 'send-list')
    expect(await told.execute()).toHaveLength(1)
  })
})

const atOnce = (house: House, text: string, froms: readonly Sender[]) =>
  Promise.all(
    froms.map((from) =>
      inTransaction(house.system, (ctx) =>
        answerMessage({
          ctx,
          input: {
            eventId: `at-once-${from.way}-${text}`,
            chatId: chat(from.id),
            isGroup: false,
            from,
            text,
            sentAt: house.clock.now(),
            kind: 'text',
          },
        }),
      ),
    ),
  )

describe('the same answer in two channels at the very same moment', () => {
  it('sends a question once, reports an absence once and reminds once', async () => {
    const house = await makeHouse()
    await useBothChannels(house, [SECRETARY])
    const both = [botOf(SECRETARY), oaUser(oaUserIdOf(SECRETARY))]
    await tell(house, 'hỏi báo cáo viên', SECRETARY)
    await tell(house, 'Vì sao chưa có điểm hỗ trợ?', SECRETARY)
    await atOnce(house, '2', both)
    const sent = house.db.selectFrom('question').select('id').where('number', '>', 3)
    expect(await sent.execute()).toHaveLength(1)
    await tell(house, 'báo vắng', SECRETARY)
    await atOnce(house, '1', both)
    await tell(house, 'nhắc mọi người', SECRETARY)
    await atOnce(house, 'có', both)
    const texts = (await toldTo(house, idOf(SECRETARY))).map((one) => one.text)
    for (const done of [/^Đã ghi nhận câu hỏi/, /^Đã báo Bí thư/, /^Đã nhắc/])
      expect(texts.filter((one) => done.test(one))).toHaveLength(1)
  })
})

describe('a message of a million letters', () => {
  it.each([
    ['in a group', true],
    ['in private, while the bot waits for words', false],
  ])('%s is answered like a long one, at once', async (_where, isGroup) => {
    const house = await makeHouse()
    if (!isGroup) await tell(house, 'hỏi báo cáo viên')
    const begun = performance.now()
    const { here } = await ask(house, { from: MEMBER, text: 'a '.repeat(500_000), isGroup })
    expect(here ?? '').toMatch(isGroup ? /^(?:Tôi chưa hiểu|$)/ : /^Tin dài/)
    expect(performance.now() - begun).toBeLessThan(1000)
    const [open] = await house.db.selectFrom('dialogue').select('draft_sealed').execute()
    expect(open?.draft_sealed?.length ?? 0).toBeLessThan(10)
  })
})

describe('what an answer costs', () => {
  it('is as many queries for three hundred members as for thirty', async () => {
    const house = await makeHouse()
    let queries = 0
    const db = house.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    })
    const counted = { ...house, system: { ...house.system, db } }
    const cost = async (text: string) => {
      queries = 0
      await ask(counted, { from: SECRETARY, text, isGroup: false })
      return queries
    }
    const texts = ['ai vắng buổi 1', 'ai chưa nộp thu hoạch', 'tỷ lệ học', 'đã báo cáo phường chưa']
    // What is asked first may draw a key that is there from then on.
    for (const text of texts) await cost(text)
    const before = []
    for (const text of texts) before.push(await cost(text))
    await addMembers(house.db, fixtureUnit, 300)
    const after = []
    for (const text of texts) after.push(await cost(text))
    expect(after).toEqual(before)
    expect(Math.max(...before)).toBeLessThan(50)
  })
})
