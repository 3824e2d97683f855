import { fixtureCampaign } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import {
  ask,
  EXEMPT,
  GUEST,
  LATECOMER,
  MEMBER,
  OUTSIDER,
  STRANGER,
  UNRECORDED,
  WITHOUT_CHAT,
} from './ask-bot.ts'

/** Has retired from work: need not write. */
const RETIRED = 3
const BEING_GRADED = 13
const COPIED = 16
const NOT_PASSED = 17
const PROBATIONARY = 24

const LINK = 'https://zalo.me/s/3140592653589793238/?to=essay'
const RECEIVED = 'Tôi đã nộp thu hoạch chưa?'
const GRADE = 'Bài của tôi đạt chưa?'
const WHY = 'Sao bài của tôi phải viết lại?'
const MUST_I = 'Tôi có phải viết thu hoạch không?'
const ALL = [RECEIVED, GRADE, WHY, MUST_I]

const privately = async (house: House, from: number, text: string) =>
  (await ask(house, { from, text, isGroup: false })).here
const change = (house: House, set: Partial<Record<'probationary_writes', number>>) =>
  house.db.updateTable('campaign').set(set).where('id', '=', fixtureCampaign).execute()

describe('a person’s own essay', () => {
  it('is told by its state: not handed in, being graded, passed, to be written again', async () => {
    const house = await makeHouse()
    const notYet = 'Chưa nhận được bài của đồng chí. Hạn hết ngày 25/3/2026.'
    expect(await privately(house, LATECOMER, RECEIVED)).toBe(notYet)
    expect(await privately(house, LATECOMER, GRADE)).toBe(notYet)
    expect(await privately(house, LATECOMER, WHY)).toBe(notYet)
    expect(await privately(house, BEING_GRADED, RECEIVED)).toMatch(
      /^Đã nhận bài của đồng chí thứ Hai 9\/3\/2026, đang chấm\.$/,
    )
    expect(await privately(house, BEING_GRADED, GRADE)).toBe('Bài (bản 1) đang chấm.')
    expect(await privately(house, MEMBER, GRADE)).toBe('Đạt.')
    expect(await privately(house, NOT_PASSED, GRADE)).toBe(
      'Đề nghị viết lại: nội dung chưa đạt yêu cầu. Nhận xét: Phần trách nhiệm của bản thân còn chung chung; đề nghị nêu một việc cụ thể ở khu phố.',
    )
    expect(await privately(house, COPIED, RECEIVED)).toBe(
      'Đã nhận bài của đồng chí thứ Bảy 7/3/2026, nay đề nghị viết lại. Hạn nộp lại: hết ngày thứ Sáu 20/3/2026 (còn 8 ngày).',
    )
  })

  it('that is to be written again comes with reason, comment, new due date and how to answer', async () => {
    const house = await makeHouse()
    expect(await privately(house, COPIED, WHY)).toBe(
      [
        'Lý do viết lại: sao chép.',
        'Nhận xét: Phần nhận thức chép nguyên văn nghị quyết; đề nghị đồng chí viết bằng suy nghĩ của mình.',
        'Hạn nộp lại: hết ngày thứ Sáu 20/3/2026 (còn 8 ngày).',
        'Phản hồi lại người chấm: đồng chí nhắn Bí thư chi bộ.',
      ].join('\n'),
    )
    await house.db
      .updateTable('essay')
      .set({ rewrite_reason: null, comment_sealed: null, rewrite_due_at: null })
      .execute()
    expect(await privately(house, COPIED, WHY)).toBe(
      [
        'Lý do viết lại: chưa ghi.',
        'Người chấm chưa ghi nhận xét.',
        'Hạn nộp lại: đồng chí hỏi Bí thư.',
        'Phản hồi lại người chấm: đồng chí nhắn Bí thư chi bộ.',
      ].join('\n'),
    )
  })

  it('opens with the first session or with one’s own completion, as the campaign says, and falls due', async () => {
    const house = await makeHouse()
    const opens = (essay_opens: 'sau_hoan_thanh' | 'sau_buoi_dau') =>
      house.db.updateTable('campaign').set({ essay_opens }).execute()
    await opens('sau_hoan_thanh')
    expect(await privately(house, UNRECORDED, RECEIVED)).toBe(
      'Chưa đến lúc nộp: bài thu hoạch mở khi đồng chí học xong. Hạn hết ngày 25/3/2026.',
    )
    expect(await privately(house, LATECOMER, RECEIVED)).toMatch(/^Chưa nhận được bài/)
    await opens('sau_buoi_dau')
    expect(await privately(house, UNRECORDED, RECEIVED)).toMatch(/^Chưa nhận được bài/)
    house.clock.moveTo(at('2026-03-27', '09:00'))
    expect(await privately(house, UNRECORDED, RECEIVED)).toBe(
      'Chưa nhận được bài của đồng chí. Hạn hết ngày 25/3/2026 (đã quá hạn 2 ngày).',
    )
  })
})

describe('the duty to write', () => {
  it('is told with the reason to whoever need not, and is the same for a probationary member', async () => {
    const house = await makeHouse()
    const mustWrite = async (from: number) => privately(house, from, MUST_I)
    expect(await mustWrite(LATECOMER)).toBe('Đồng chí thuộc diện phải viết.')
    expect(await mustWrite(RETIRED)).toBe(
      'Đồng chí thuộc diện không bắt buộc (đã nghỉ công tác); nếu viết, xin hoan nghênh.',
    )
    expect(await mustWrite(EXEMPT)).toBe(
      'Đồng chí thuộc diện không bắt buộc (được miễn công tác và sinh hoạt); nếu viết, xin hoan nghênh.',
    )
    expect(await mustWrite(PROBATIONARY)).toBe('Đồng chí thuộc diện phải viết.')
    await change(house, { probationary_writes: 0 })
    expect(await mustWrite(PROBATIONARY)).toBe(
      'Đồng chí thuộc diện không bắt buộc (đảng viên dự bị, theo kế hoạch của đợt này); nếu viết, xin hoan nghênh.',
    )
    expect(await privately(house, PROBATIONARY, RECEIVED)).toMatch(/^Đồng chí thuộc diện không/)
  })
})

describe('in the group', () => {
  it('everybody of the branch hears the same pointer, and the own matter privately or in the Mini App', async () => {
    const house = await makeHouse()
    const pointers = new Set<string | undefined>()
    for (const from of [LATECOMER, RETIRED, BEING_GRADED, MEMBER, COPIED])
      for (const text of [RECEIVED, GRADE, WHY]) {
        const asked = await ask(house, { from, text })
        pointers.add(asked.here)
        expect(asked.privately).toBe(await privately(house, from, text))
      }
    expect([...pointers]).toEqual([
      'Tôi đã gửi thông tin bài thu hoạch vào tin nhắn riêng của đồng chí.',
    ])
    const asked = await ask(house, { from: WITHOUT_CHAT, text: GRADE })
    expect(asked.here).toBe(
      `Tôi đã gửi thông tin bài thu hoạch vào phần thông báo của đồng chí trong Mini App.\n${LINK}`,
    )
    expect([asked.privately, asked.inApp]).toEqual([undefined, 'Đạt.'])
  })

  it('a guest, somebody of another branch and a stranger are told nothing of anybody’s essay', async () => {
    const house = await makeHouse()
    for (const text of ALL) {
      const byGuest = await ask(house, { from: GUEST, text })
      expect(byGuest.privately).toBe(
        'Đồng chí sinh hoạt tạm thời ở đây; bài thu hoạch nộp cho chi bộ nơi sinh hoạt chính thức.',
      )
      const byOutsider = await ask(house, { from: OUTSIDER, text })
      expect(byOutsider.privately).toBe('Đồng chí không có trong danh sách học của chi bộ này.')
      const byStranger = await ask(house, { from: STRANGER, text })
      expect([byStranger.privately, byStranger.inApp]).toEqual([undefined, undefined])
      expect(byStranger.here).not.toMatch(/đạt|Hạn|bắt buộc/)
    }
  })
})
