import { findBranchMeant } from '@quan-triet/bot-server/services/answers/find-branch-meant'
import { chooseBranch } from '@quan-triet/bot-server/services/answers/choose-branch'
import { fixtureUnit, otherUnit } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, GUEST, MEMBER, SECRETARY } from './ask-bot.ts'
import { addCampaign } from './second-campaign.ts'

const OWN = 'Đợt học tập Nghị quyết 05-NQ/TU (giả định):'
const SECOND = 'Đợt học tập Chỉ thị 02 (giả định)'
const DEADLINE = 'Hạn nộp thu hoạch: hết ngày thứ Tư 25/3/2026 (còn 13 ngày).'
const SCHEDULE = /^Buổi 2: thứ Bảy 14\/3\/2026/

const WHICH =
  'Đồng chí hỏi về chi bộ nào? Đồng chí nhắn số:\n1. Chi bộ Khu phố 5\n2. Chi bộ Khu phố 3'

const guestSays = (house: House) => async (text: string) =>
  (await ask(house, { from: GUEST, text, isGroup: false })).here

const withTwo = async (): Promise<House> => {
  const house = await makeHouse()
  await addCampaign(house, { unitId: otherUnit, title: SECOND, essaysBy: '2026-03-20' })
  return house
}

describe('of several campaigns', () => {
  it('the nearest is answered and named, in the group and in private', async () => {
    const house = await makeHouse()
    await addCampaign(house, { unitId: fixtureUnit, title: SECOND, essaysBy: '2026-03-15' })
    for (const isGroup of [true, false]) {
      const { here } = await ask(house, { from: MEMBER, text: 'hạn nộp thu hoạch', isGroup })
      expect(here).toMatch(`${OWN}\n${DEADLINE}`)
      expect(here).not.toContain(SECOND)
    }
    const refused = await ask(house, { from: MEMBER, text: 'Danh sách số điện thoại cả chi bộ' })
    expect(refused.here).toBe('Tôi không gửi danh sách liên lạc.')
  })

  it('as near as each other, each is answered under its title; a person’s own matter is of the first', async () => {
    const house = await makeHouse()
    await addCampaign(house, { unitId: fixtureUnit, title: SECOND, essaysBy: '2026-03-14' })
    const asked = async (text: string, from = MEMBER) =>
      (await ask(house, { from, text, isGroup: false })).here ?? ''
    const both = (await asked('hạn nộp thu hoạch')).split('\n\n')
    expect(both).toHaveLength(2)
    expect(both[0]).toMatch(`${OWN}\n${DEADLINE}`)
    expect(both[1]).toMatch(
      `${SECOND}:\nHạn nộp thu hoạch: hết ngày thứ Bảy 14/3/2026 (còn 2 ngày).`,
    )
    const counts = (await ask(house, { from: MEMBER, text: 'bao nhiêu người đã nộp thu hoạch' }))
      .here
    expect(counts?.split('\n\n')).toEqual([
      `${OWN}\nPhải nộp 26; đã nộp 15 (57,69%): đạt 11, đang chấm 2, viết lại 2; chưa nộp 11.`,
      expect.stringMatching(/^Đợt học tập Chỉ thị 02 .*:\n/),
    ])
    expect(await asked('Tôi đã điểm danh chưa?')).not.toContain(SECOND)
    const lists = await asked('ai chưa nộp thu hoạch', SECRETARY)
    expect(lists.match(/Chưa nộp thu hoạch \(/g)).toHaveLength(2)
  })
})

describe('of several branches', () => {
  it('the one meant is asked for once, the question then answered and the choice kept', async () => {
    const house = await withTwo()
    const says = guestSays(house)
    expect(await says('lịch học')).toBe(WHICH)
    const answer = await says('2')
    expect(answer?.split('\n\n')).toEqual([
      'Từ nay tôi trả lời đồng chí về Chi bộ Khu phố 3. Muốn đổi, đồng chí nhắn: đổi chi bộ.',
      expect.stringMatching(SCHEDULE),
    ])
    house.clock.moveTo('2026-03-13T02:00:00.000Z')
    expect(await says('lịch học')).toMatch(SCHEDULE)
    expect(await says('đổi chi bộ')).toBe(WHICH)
    expect(await says('số 1 ạ')).toMatch(/^Từ nay tôi trả lời đồng chí về Chi bộ Khu phố 5\./)
    expect(await says('hạn nộp thu hoạch')).toContain('thứ Sáu 20/3/2026')
  })

  it('what was asked waits sealed, and what needs no branch is answered at once', async () => {
    const house = await withTwo()
    const says = guestSays(house)
    expect(await says('Viết hộ tôi bài thu hoạch')).toMatch(/^Tôi không viết thay/)
    await says('lịch học của chi bộ')
    const waiting = await house.db.selectFrom('dialogue').selectAll().executeTakeFirstOrThrow()
    expect(waiting.kind).toBe('choose_branch')
    expect(JSON.stringify(waiting)).not.toContain('lịch')
    expect(await says('ba')).toBe(WHICH)
    expect(await says('thôi')).toBe('Đã dừng. Khi cần, đồng chí nhắn: đổi chi bộ.')
    expect(await says('lịch học')).toBe(WHICH)
  })

  it('in a group is always the group’s, and who has one branch is never asked', async () => {
    const house = await withTwo()
    expect((await ask(house, { from: GUEST, text: 'lịch học' })).here).toMatch(SCHEDULE)
    const member = await ask(house, { from: MEMBER, text: 'đổi chi bộ', isGroup: false })
    expect(member.here).toBe('Đồng chí chỉ có một chi bộ đang học, không cần chọn.')
    const inGroup = await ask(house, { from: GUEST, text: 'đổi chi bộ' })
    expect(inGroup.here ?? '').not.toContain('Khu phố 5')
  })

  it('a choice is forgotten when the person has left that branch, and another’s cannot be chosen', async () => {
    const house = await withTwo()
    await chooseBranch({ ctx: house.guest, input: { unitId: fixtureUnit } })
    expect(await findBranchMeant({ ctx: house.guest })).toMatchObject({
      unitId: fixtureUnit,
      isSettled: true,
    })
    await expect(
      chooseBranch({ ctx: house.member(MEMBER), input: { unitId: otherUnit } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await house.db
      .updateTable('membership')
      .set({ valid_to: '2026-03-12' })
      .where('attach', '=', 'tam_thoi')
      .execute()
    await guestSays(house)('lịch học')
    expect(await house.db.selectFrom('chosen_branch').selectAll().execute()).toEqual([])
  })
})
