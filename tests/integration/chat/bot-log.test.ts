import { getStatus } from '@quan-triet/bot-server/services/operations/get-status'
import { applyRetention } from '@quan-triet/bot-server/services/personal-data/apply-retention'
import { eraseMember } from '@quan-triet/bot-server/services/personal-data/erase-member'
import { getMyData } from '@quan-triet/bot-server/services/personal-data/get-my-data'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, LATECOMER, MEMBER, SECRETARY, STRANGER } from './ask-bot.ts'
import { botOf, idOf } from './say.ts'

const logOf = ({ db }: House) => db.selectFrom('bot_log').selectAll().orderBy('id').execute()

describe('the log of what the bot was asked', () => {
  it('has a line a question, with intent, hour, way and place, and no word of it', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'Lịch học thế nào? Tôi đã điểm danh chưa?' })
    await ask(house, { from: MEMBER, text: 'giá vàng hôm nay bao nhiêu?', isGroup: false })
    await ask(house, { from: STRANGER, text: 'học ở đâu' })
    const log = await logOf(house)
    expect(log.map(({ intent, place }) => `${intent} ${place}`).toSorted()).toEqual([
      'my_attendance group',
      'schedule group',
      'unknown private',
      'venue group',
    ])
    for (const { at, way, user_hash: hash } of log) {
      expect([at, way]).toEqual([house.clock.now(), 'bot'])
      expect(hash).toMatch(/^[\w-]{43}$/)
    }
    const hashes = new Set(log.map((line) => line.user_hash))
    expect(hashes.size).toBe(2)
    const everything = JSON.stringify(log)
    for (const trace of ['vàng', 'Lịch', botOf(MEMBER).id, idOf(MEMBER), 'b-unknown'])
      expect(everything).not.toContain(trace)
  })

  it('has nothing of ordinary talk, of answers in an exchange, of codes', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'Chúc mừng sinh nhật đồng chí' })
    await ask(house, { from: MEMBER, text: 'vâng' })
    await ask(house, { from: MEMBER, text: 'báo vắng', isGroup: false })
    await ask(house, { from: MEMBER, text: '2', isGroup: false })
    expect((await logOf(house)).map(({ intent }) => intent)).toEqual(['report_absence'])
  })

  it('is deleted after thirty days by the house, and with the person who is erased', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'lịch học' })
    await ask(house, { from: SECRETARY, text: 'lịch học' })
    const ctx = house.officer('quan_tri')
    await eraseMember({ ctx, input: { personId: idOf(MEMBER), requestId: null } })
    expect(await logOf(house)).toHaveLength(1)
    expect(await house.db.selectFrom('chat_turn').selectAll().execute()).toHaveLength(1)
    for (const [now, left] of [
      ['2026-04-11T02:00:00.000Z', 1],
      ['2026-04-11T02:00:00.001Z', 0],
    ] as const) {
      house.clock.moveTo(now)
      await applyRetention({ ctx: house.system })
      expect(await logOf(house)).toHaveLength(left)
    }
  })

  it('is in what somebody is shown of the own data', async () => {
    const house = await makeHouse()
    for (const text of ['lịch học', 'học ở đâu']) await ask(house, { from: MEMBER, text })
    const shown = async (index: number) =>
      JSON.stringify(await getMyData({ ctx: house.member(index) }))
    expect(await shown(MEMBER)).toContain('Nhật ký hỏi bot: 2 câu')
    expect(await shown(LATECOMER)).not.toContain('Nhật ký hỏi bot')
  })

  it('is counted for whoever operates the house: a week’s questions, never whose', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'học ở đâu' })
    house.clock.moveTo('2026-03-19T03:00:00.000Z')
    for (const text of ['lịch học', 'giá vàng hôm nay bao nhiêu?', 'Đánh dấu tôi có mặt giúp'])
      await ask(house, { from: MEMBER, text })
    const { questions } = await getStatus({ ctx: house.officer('quan_tri') })
    expect(questions).toEqual({ asked: 3, answered: 1, notUnderstood: 1, refused: 1 })
  })
})
