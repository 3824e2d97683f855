/** Proves the private exchange about an absence: what it asks, what it records, and that nothing is recorded by chance. */
import { absenceCodeLabels } from '@quan-triet/shared/vocabulary/attendance-states'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, EXEMPT, GUEST, MEMBER, SECRETARY, WITHOUT_CHAT } from './ask-bot.ts'

const LIST = /^Đồng chí báo vắng Buổi 2, 08:00 thứ Bảy 14\/3\/2026\..*\n1\. Ốm đau\n/s
const RECORDED = 'Đã báo Bí thư, chờ xác nhận.'

const tell = async (house: House, text: string, from = MEMBER) =>
  (await ask(house, { from, text, isGroup: false })).here

const leaves = (house: House) =>
  house.db
    .selectFrom('attendance')
    .select(['person_id', 'session_id', 'state', 'leave', 'absence_code'])
    .where('leave', '=', 'asked')
    .execute()

describe('reporting an absence', () => {
  it('goes from the group to the private chat, where a number records it and tells the secretary', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: MEMBER, text: 'Tôi xin phép vắng buổi tới' })
    expect(asked.here).toBe('Đã nhận, tôi nhắn riêng đồng chí.')
    expect(asked.privately).toMatch(LIST)
    expect(await leaves(house)).toEqual([])
    expect(await tell(house, '2')).toBe(RECORDED)
    expect(await leaves(house)).toEqual([
      {
        person_id: 'person-05',
        session_id: 'session-2',
        state: 'chua_ghi_nhan',
        leave: 'asked',
        absence_code: 'cong_tac',
      },
    ])
    const told = await house.db
      .selectFrom('outbox')
      .select('person_id')
      .where('kind', '=', 'notice')
      .orderBy('person_id')
      .execute()
    expect(told.map((row) => row.person_id)).toEqual(['person-01', 'person-02'])
  })

  it('takes the words of a reason, and the exchange is then over', async () => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    expect(await tell(house, 'dạ việc gia đình ạ')).toBe(RECORDED)
    expect(await house.db.selectFrom('dialogue').selectAll().execute()).toEqual([])
    expect(await tell(house, 'Tôi đã điểm danh chưa?')).toContain(
      'Buổi 2: thứ Bảy 14/3, 08:00 (đã xin vắng, chờ Bí thư xác nhận).',
    )
    expect(await tell(house, 'xin vắng t7')).toBe(
      'Đồng chí đã xin vắng Buổi 2, chờ Bí thư xác nhận.',
    )
  })

  it('never takes "vang" alone for anything', async () => {
    const house = await makeHouse()
    await tell(house, 'vang')
    await tell(house, 'vắng')
    await tell(house, 'báo vắng')
    expect(await tell(house, 'vang')).toMatch(LIST)
    expect(await leaves(house)).toEqual([])
  })

  it('shows the list once more, then stops, when the answer is something else', async () => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    expect(await tell(house, 'hôm nay trời mưa to quá')).toMatch(LIST)
    expect(await tell(house, 'mưa mãi')).toBe(
      'Tôi chưa nhận được lý do nên chưa báo vắng. Khi cần, đồng chí nhắn: báo vắng.',
    )
    expect(await leaves(house)).toEqual([])
    await tell(house, 'báo vắng')
    expect(await tell(house, 'trời vẫn mưa')).toMatch(LIST)
  })

  it.each(['thôi', 'hủy', 'Huy'])('is dropped by "%s"', async (word) => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    expect(await tell(house, word)).toBe('Đã dừng, tôi chưa báo vắng Buổi 2 cho đồng chí.')
    expect(await house.db.selectFrom('dialogue').selectAll().execute()).toEqual([])
  })

  it('waits while another question is asked and answered', async () => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    expect(await tell(house, 'học ở đâu')).toBe('Nhà văn hóa khu phố 3.')
    expect(await tell(house, '1')).toBe(RECORDED)
  })

  it('is over after half an hour: a late number records nothing and is told so', async () => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    house.clock.moveTo('2026-03-12T02:30:00.000Z')
    expect(await tell(house, '1')).toBe(
      'Tôi chưa nhận được lý do nên chưa báo vắng. Khi cần, đồng chí nhắn: báo vắng.',
    )
    expect(await leaves(house)).toEqual([])
  })

  it('is not continued in the group, where reasons have no place', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'báo vắng' })
    await ask(house, { from: MEMBER, text: '1' })
    expect(await leaves(house)).toEqual([])
  })

  it('leads to the Mini App whoever the bot cannot write to', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: WITHOUT_CHAT, text: 'báo vắng' })
    expect(asked.here).toBe(
      'Đã nhận. Đồng chí báo vắng tại mục Xin vắng mặt trong Mini App.\n' +
        'https://zalo.me/s/3140592653589793238/?to=leave',
    )
    expect(asked.inApp).toMatch(/^Đồng chí muốn báo vắng Buổi 2/)
    expect(await house.db.selectFrom('dialogue').selectAll().execute()).toEqual([])
  })

  it('serves guests of the branch and spares the exempt', async () => {
    const house = await makeHouse()
    expect(await tell(house, 'báo vắng', GUEST)).toMatch(LIST)
    expect(await tell(house, '5', GUEST)).toBe(RECORDED)
    expect(await tell(house, 'báo vắng', EXEMPT)).toBe(
      'Đồng chí thuộc diện được miễn, không cần báo vắng.',
    )
  })

  it('tells nobody in the group the reason, not even when the secretary asks who is absent', async () => {
    const house = await makeHouse()
    await tell(house, 'báo vắng')
    await tell(house, '1')
    const asked = await ask(house, { from: SECRETARY, text: 'ai vắng buổi 2' })
    for (const label of Object.values(absenceCodeLabels))
      expect(asked.here).not.toContain(label.toLocaleLowerCase('vi'))
  })

  it('says why when the session has begun meanwhile', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-14T00:50:00.000Z')
    await tell(house, 'báo vắng')
    house.clock.moveTo('2026-03-14T01:05:00.000Z')
    expect(await tell(house, '3')).toBe(
      'Buổi 2 đã bắt đầu 08:00 thứ Bảy 14/3/2026. Đồng chí báo Bí thư để được ghi nhận.',
    )
    expect(await leaves(house)).toEqual([])
  })
})
