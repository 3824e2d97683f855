/** Proves who is told what about people: names to the secretary, a person's own record to that person (4.4, INV-41). */
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import {
  ask,
  EXEMPT,
  GUEST,
  LATECOMER,
  MEMBER,
  ON_DUTY,
  OUTSIDER,
  SECRETARY,
  STRANGER,
  UNRECORDED,
  WITHOUT_CHAT,
} from './ask-bot.ts'

const LINK = 'https://zalo.me/s/3140592653589793238/?to='

const NAMES_OF_ABSENT = ['Tạ Văn Hạnh', 'Mai Xuân Vượng', 'Cao Thị Lan Hương', 'Đinh Trọng Nghĩa']

describe('who is absent', () => {
  it('is told by name to the secretary alone, privately, with the group hearing the counts', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: SECRETARY, text: 'Ai chưa điểm danh?' })
    expect(asked.here).toBe(
      'Buổi 1: 26/30 đồng chí có mặt, 3 vắng có lý do, 1 chưa ghi nhận. Danh sách chỉ gửi riêng Bí thư.',
    )
    expect(asked.privately).toBe(
      'Danh sách gửi riêng Bí thư, Buổi 1:\n' +
        'Chưa ghi nhận (1): Tạ Văn Hạnh.\n' +
        'Vắng có lý do (3): Cao Thị Lan Hương (việc gia đình); Đinh Trọng Nghĩa (ốm đau); Mai Xuân Vượng (đi công tác).',
    )
  })

  it('reaches the secretary privately when a member asks in the group, once until it changes', async () => {
    const house = await makeHouse()
    const first = await ask(house, { from: MEMBER, text: 'ai chua diem danh' })
    expect(first.privately).toBeUndefined()
    for (const name of NAMES_OF_ABSENT) expect(first.toSecretary).toContain(name)
    const again = await ask(house, { from: ON_DUTY, text: 'ai chưa điểm danh?' })
    expect(again.toSecretary).toBeUndefined()
    const inPrivate = await ask(house, { from: MEMBER, text: 'ai chua diem danh', isGroup: false })
    expect(inPrivate.toSecretary).toBeUndefined()
  })

  it('comes with the counts when the secretary asks in private', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: SECRETARY, text: 'ai chua diem danh', isGroup: false })
    expect(asked.here).toMatch(/^Buổi 1: 26\/30.*\nDanh sách gửi riêng Bí thư, Buổi 1:\n/)
    expect(asked.outcome).toEqual({ outcome: 'answered', replies: 1 })
  })

  it.each([
    ['a member', MEMBER],
    ['an absent member', ON_DUTY],
    ['an exempt member', EXEMPT],
    ['a guest', GUEST],
    ['somebody of another branch', OUTSIDER],
    ['somebody the roster does not know', STRANGER],
  ])('is never told by name to %s', async (_who, from) => {
    const house = await makeHouse()
    const inGroup = await ask(house, { from, text: 'ai vang buoi 1' })
    const inPrivate = await ask(house, { from, text: 'ai vang buoi 1', isGroup: false })
    expect(inGroup.here).toContain('26/30')
    expect(inGroup.privately).toBeUndefined()
    expect(inGroup.inApp).toBeUndefined()
    for (const name of NAMES_OF_ABSENT)
      expect(`${inGroup.here}${inPrivate.here}`).not.toContain(name)
  })

  it('is not split by reason in a branch of fewer than ten', async () => {
    const house = await makeHouse()
    const gone = await house.db.selectFrom('person').select('id').orderBy('id').execute()
    await house.db
      .updateTable('membership')
      .set({ valid_to: '2026-01-01' })
      .where(
        'person_id',
        'in',
        gone.slice(4, 27).map((person) => person.id),
      )
      .execute()
    const asked = await ask(house, { from: 0, text: 'ai chưa điểm danh' })
    expect(asked.here).toBe('Buổi 1: 4/7 đồng chí có mặt. Danh sách chỉ gửi riêng Bí thư.')
    expect(asked.privately).toContain('Vắng có lý do (2)')
  })
})

describe('my attendance', () => {
  const pointer = 'Tôi đã gửi kết quả điểm danh vào tin nhắn riêng của đồng chí.'

  it.each([
    [
      'of a member who came',
      MEMBER,
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): đã ghi nhận CÓ MẶT, đã được Bí thư xác nhận. Buổi 2: thứ Bảy 14/3, 08:00.',
    ],
    [
      'of a member who came late',
      LATECOMER,
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): đã ghi nhận ĐẾN MUỘN, tính là có mặt, đã được Bí thư xác nhận. Buổi 2: thứ Bảy 14/3, 08:00.',
    ],
    [
      'of a member who was excused',
      27,
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): đã ghi nhận VẮNG CÓ LÝ DO, đã được Bí thư xác nhận. Buổi 2: thứ Bảy 14/3, 08:00.',
    ],
    [
      'of an exempt member',
      EXEMPT,
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): đồng chí thuộc diện ĐƯỢC MIỄN. Buổi 2: thứ Bảy 14/3, 08:00.',
    ],
  ])('%s goes to that person alone', async (_whose, from, text) => {
    const house = await makeHouse()
    const asked = await ask(house, { from, text: 'Tôi đã điểm danh chưa?' })
    expect(asked.here).toBe(pointer)
    expect(asked.privately).toBe(text)
    const alone = await ask(house, { from, text: 'toi da diem danh chua', isGroup: false })
    expect(alone.here).toBe(text)
  })

  it('is left in the Mini App for a member who never wrote to the bot, and the pointer says so', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: UNRECORDED, text: 'em diem danh roi chua a' })
    expect(asked.here).toBe(
      `Tôi đã gửi kết quả điểm danh vào phần thông báo của đồng chí trong Mini App.\n${LINK}attendance`,
    )
    expect(asked.privately).toBeUndefined()
    expect(asked.inApp).toBe(
      'Buổi 1 (thứ Năm 5/3/2026, 19:30): CHƯA GHI NHẬN; nếu đồng chí có dự, xin báo Bí thư. Buổi 2: thứ Bảy 14/3, 08:00.',
    )
  })

  it('goes to the private chat once a member has written there first', async () => {
    const house = await makeHouse()
    await ask(house, { from: WITHOUT_CHAT, text: 'lịch học', isGroup: false })
    const asked = await ask(house, { from: WITHOUT_CHAT, text: 'tôi điểm danh chưa' })
    expect(asked.here).toBe(pointer)
    expect(asked.privately).toContain('CÓ MẶT')
  })

  it('of a guest is of the branch visited', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: GUEST, text: 'tôi điểm danh chưa', isGroup: false })
    expect(asked.here).toMatch(/^Buổi 1 .*CHƯA GHI NHẬN/)
  })

  it('is not there for people of another branch or of none', async () => {
    const house = await makeHouse()
    const outsider = await ask(house, { from: OUTSIDER, text: 'tôi điểm danh chưa' })
    expect(outsider.privately).toBe('Đồng chí không có trong danh sách học của chi bộ này.')
    const stranger = await ask(house, { from: STRANGER, text: 'tôi điểm danh chưa' })
    expect(stranger.here).toMatch(/^Tôi chưa nhận ra đồng chí/)
    expect(stranger.outcome).toEqual({ outcome: 'answered', replies: 1 })
  })

  it('names the session asked for', async () => {
    const house = await makeHouse()
    const second = await ask(house, {
      from: MEMBER,
      text: 'tôi điểm danh buổi 2 chưa',
      isGroup: false,
    })
    expect(second.here).toBe('Buổi 2: thứ Bảy 14/3, 08:00.')
    const fifth = await ask(house, {
      from: MEMBER,
      text: 'tôi điểm danh buổi 5 chưa',
      isGroup: false,
    })
    expect(fifth.here).toBe('Đợt này không có buổi học đó. Đồng chí hỏi: lịch học.')
  })
})

describe('who has not handed in', () => {
  it('is told by name to the secretary alone, privately', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: SECRETARY, text: 'Còn ai chưa nộp thu hoạch?' })
    expect(asked.here).toBe(
      'Đã nộp 15/26 (57,69%). Còn 11 đồng chí, hạn hết ngày 25/3/2026 (còn 13 ngày).',
    )
    expect(asked.privately).toMatch(/^Danh sách gửi riêng Bí thư\. Chưa nộp thu hoạch \(11\): /)
    expect(asked.privately?.split(';')).toHaveLength(11)
  })
})
