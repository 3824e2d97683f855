import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { EssayId } from '@quan-triet/shared/models/ids'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { idOf } from '../services/attendance/scene.ts'
import { ask, LATECOMER, MEMBER } from './ask-bot.ts'

const INSTEAD =
  'Đợt này làm bài trắc nghiệm thay bài thu hoạch. Giờ làm bài và cách làm có trong Mini App.\n' +
  'https://zalo.me/s/3140592653589793238/?to=quiz'

const essayId = EssayId.parse('of-the-test')

describe('where a test replaces the essay', () => {
  it('the bot says so to whoever asks how to write, and where the own test stands', async () => {
    const house = await makeHouse()
    await house.db.updateTable('campaign').set({ essay_mode: 'trac_nghiem' }).execute()
    for (const text of ['Nộp bài thu hoạch ở đâu?', 'Thu hoạch viết tay được không?'])
      expect((await ask(house, { from: MEMBER, text })).here).toBe(INSTEAD)
    const mine = async () =>
      (await ask(house, { from: LATECOMER, text: 'Bài của tôi đạt chưa?', isGroup: false })).here
    const set = (state: 'dang_cham' | 'viet_lai') =>
      house.db.updateTable('essay').set({ state }).where('id', '=', essayId).execute()
    await house.db
      .insertInto('essay')
      .values({
        id: essayId,
        campaign_id: fixtureCampaign,
        person_id: idOf(house.member(LATECOMER)),
        form: 'trac_nghiem',
        state: 'dat',
        submitted_at: house.clock.now(),
      })
      .execute()
    expect(await mine()).toBe('Bài trắc nghiệm: đạt.')
    await set('dang_cham')
    expect(await mine()).toMatch(/^Bài trắc nghiệm đã nộp/)
    await set('viet_lai')
    expect(await mine()).toMatch(/^Bài trắc nghiệm chưa đạt\./)
  })
})
