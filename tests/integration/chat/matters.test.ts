/** Proves the private exchanges about questions and recommendations: what they ask, what they send, and when nothing. */
import { createDeps } from '@quan-triet/bot-server/deps'
import { createLogger } from '@quan-triet/bot-server/lib/logger'
import { systemContext } from '@quan-triet/bot-server/services/context'
import { fixtureAccounts } from '@quan-triet/bot-server/services/fixture/accounts'
import { listMyMatters } from '@quan-triet/bot-server/services/matters/list-my-matters'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import {
  ask,
  EXEMPT,
  GUEST,
  MEMBER,
  OUTSIDER,
  SECRETARY,
  STRANGER,
  WITHOUT_CHAT,
} from './ask-bot.ts'

const ASK =
  'Đồng chí gõ câu hỏi gửi báo cáo viên vào đây, trong một tin, không quá 1.000 ký tự. Nhắn “thôi” nếu không gửi nữa.'
const WHY = 'Vì sao khu phố chưa có điểm hỗ trợ dịch vụ công?'
const CONFIRM = `Câu hỏi của đồng chí: “${WHY}”\nTôi chưa gửi. Đồng chí chọn bằng số:\n1. Gửi kèm tên\n2. Gửi, giấu tên\n3. Viết lại\nNhắn “thôi” nếu không gửi nữa.`
const RECORDED = 'Đã ghi nhận câu hỏi số 4, sẽ giải đáp tại buổi 2.'
const STOPPED = /^Tôi chưa nhận được trả lời nên chưa ghi nhận câu hỏi\./

const tell = async (house: House, text: string, from = MEMBER) =>
  (await ask(house, { from, text, isGroup: false })).here

const questions = (house: House) =>
  house.db.selectFrom('question').selectAll().where('number', '>', 3).orderBy('number').execute()
const dialogues = (house: House) => house.db.selectFrom('dialogue').selectAll().execute()

describe('a question to the speaker', () => {
  it('goes from the group to the private chat and is sent only once it is shown and a number says how', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: MEMBER, text: 'Tôi muốn hỏi báo cáo viên' })
    expect(asked.here).toBe('Đã nhận, tôi nhắn riêng đồng chí.')
    expect(asked.privately).toBe(ASK)
    expect(await tell(house, WHY)).toBe(CONFIRM)
    expect(await questions(house)).toEqual([])
    expect(await tell(house, '1')).toBe(RECORDED)
    expect(await questions(house)).toMatchObject([
      { number: 4, person_id: 'person-05', session_id: 'session-2', hides_name: 0 },
    ])
    expect(await dialogues(house)).toEqual([])
    expect((await listMyMatters({ ctx: house.member(MEMBER) })).matters).toMatchObject([
      { kind: 'question', number: 4, content: WHY, state: 'ghi_nhan', session: 'buổi 2' },
    ])
  })

  it('takes any words, be they a question that the bot could answer, and keeps them sealed', async () => {
    const house = await makeHouse()
    await tell(house, 'gửi thắc mắc')
    expect(await tell(house, 'Lịch học thế nào?')).toContain('“Lịch học thế nào?”')
    const [open] = await dialogues(house)
    expect(open?.draft_sealed).toMatch(/^[\w-]+\./)
    expect(JSON.stringify(open)).not.toContain('Lịch')
    expect(await tell(house, 'giấu tên ạ')).toBe(RECORDED)
    const [stored] = await questions(house)
    expect(stored).toMatchObject({ hides_name: 1 })
    expect(JSON.stringify(stored)).not.toContain('Lịch')
  })

  it('is written anew by 3, dropped by "thôi" at every step, and "vâng" alone sends nothing', async () => {
    const house = await makeHouse()
    await tell(house, 'em có câu hỏi')
    await tell(house, 'Câu đầu chưa hay')
    expect(await tell(house, '3')).toBe(ASK)
    expect(await tell(house, WHY)).toBe(CONFIRM)
    expect(await tell(house, 'vâng')).toBe(CONFIRM)
    expect(await tell(house, 'gửi đi')).toMatch(STOPPED)
    for (const step of [[], [WHY]]) {
      await tell(house, 'hỏi báo cáo viên')
      for (const text of step) await tell(house, text)
      expect(await tell(house, 'thôi')).toBe('Đã dừng, tôi chưa ghi nhận câu hỏi nào.')
    }
    expect(await questions(house)).toEqual([])
    expect(await dialogues(house)).toEqual([])
  })

  it('says that it is too long, or that nothing was written, and goes on waiting', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    expect(await tell(house, 'ă'.repeat(1001))).toMatch(
      /^Tin dài 1\.001 ký tự, quá 1\.000 ký tự nên tôi chưa ghi nhận\. Tin của đồng chí vẫn còn ở trên/,
    )
    expect(await tell(house, '…')).toBe(ASK)
    expect(await tell(house, 'ă'.repeat(1000))).toContain('1. Gửi kèm tên')
  })

  it('goes on in another process of the same data, as if nothing had happened', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    await tell(house, WHY)
    const deps = createDeps({
      ...house.deps,
      log: createLogger('silent'),
      graph: { baseUrl: 'http://127.0.0.1:9', appSecret: 'secret' },
      filesDir: house.filesDir,
    })
    const restarted = { ...house, deps, system: systemContext(deps, 'restarted') }
    expect(await tell(restarted, 'có gì đâu')).toBe(CONFIRM)
    expect(await tell(restarted, '2')).toBe(RECORDED)
  })

  it('is over after half an hour, each step anew', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    house.clock.moveTo('2026-03-12T02:29:00.000Z')
    expect(await tell(house, WHY)).toBe(CONFIRM)
    house.clock.moveTo('2026-03-12T02:58:00.000Z')
    expect(await tell(house, '3')).toBe(ASK)
    expect(await tell(house, WHY)).toBe(CONFIRM)
    house.clock.moveTo('2026-03-12T03:28:00.000Z')
    expect(await tell(house, '1')).toMatch(STOPPED)
    expect(await questions(house)).toEqual([])
  })

  it('written with the wish itself, behind a colon, is shown at once', async () => {
    const house = await makeHouse()
    expect(await tell(house, `cho tôi hỏi báo cáo viên: ${WHY}`)).toBe(CONFIRM)
    expect(await questions(house)).toEqual([])
    expect(await tell(house, '1')).toBe(RECORDED)
    expect(await tell(house, 'góp ý: gửi tài liệu sớm hơn')).toMatch(
      /^Kiến nghị của đồng chí: “gửi tài liệu sớm hơn”\nThuộc nhóm nào\?/,
    )
  })

  it('asked too late is no answer where any words would be one', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    house.clock.moveTo('2026-03-12T04:00:00.000Z')
    expect(await tell(house, 'học ở đâu')).toBe('Nhà văn hóa khu phố 3.')
    expect(await tell(house, WHY)).toMatch(STOPPED)
  })

  it('says when it will be answered where no session is to come', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-23T02:00:00.000Z')
    await tell(house, 'hỏi báo cáo viên')
    await tell(house, WHY)
    expect(await tell(house, '1')).toBe(
      'Đã ghi nhận câu hỏi số 4. Đồng chí sẽ nhận thông báo khi có trả lời.',
    )
  })
})

describe('a recommendation', () => {
  it('is asked for by its words, its category and how to send it, and gets the next number', async () => {
    const house = await makeHouse()
    const what = 'Đề nghị thêm ghế cho các đồng chí cao tuổi'
    expect(await tell(house, 'Gửi kiến nghị ở đâu?')).toMatch(/^Đồng chí gõ nội dung kiến nghị/)
    expect(await tell(house, what)).toBe(
      `Kiến nghị của đồng chí: “${what}”\nThuộc nhóm nào? Đồng chí chọn bằng số:\n` +
        '1. Nội dung nghị quyết\n2. Tổ chức học tập\n3. Đời sống nhân dân\n4. Xây dựng Đảng\n5. Việc khác\n' +
        'Nhắn “thôi” nếu không gửi nữa.',
    )
    expect(await tell(house, '2')).toBe(
      `Kiến nghị của đồng chí (Tổ chức học tập): “${what}”\nTôi chưa gửi. Đồng chí chọn bằng số:\n` +
        '1. Gửi kèm tên\n2. Gửi, giấu tên\n3. Viết lại\nNhắn “thôi” nếu không gửi nữa.',
    )
    expect(await tell(house, '2')).toBe(
      'Đã ghi nhận kiến nghị số 6. Đồng chí sẽ nhận thông báo khi có phản hồi.',
    )
    const rows = await house.db
      .selectFrom('recommendation')
      .select(['number', 'category', 'hides_name', 'state'])
      .where('number', '>', 5)
      .execute()
    expect(rows).toEqual([
      { number: 6, category: 'to_chuc_hoc_tap', hides_name: 1, state: 'ghi_nhan' },
    ])
  })

  it('asks for the category once more, then stops, and can be dropped there', async () => {
    const house = await makeHouse()
    const CATEGORIES = /\n1\. Nội dung nghị quyết\n/
    await tell(house, 'toi co kien nghi')
    expect(await tell(house, 'Sửa đèn đường')).toMatch(CATEGORIES)
    expect(await tell(house, '9')).toMatch(CATEGORIES)
    expect(await tell(house, 'để tôi xem')).toMatch(CATEGORIES)
    expect(await tell(house, 'không biết')).toBe('Đã dừng, tôi chưa ghi nhận kiến nghị nào.')
    await tell(house, 'góp ý')
    await tell(house, 'Sửa đèn đường')
    await tell(house, 'đời sống nhân dân')
    expect(await tell(house, 'để xem')).toMatch(/^Kiến nghị của đồng chí \(Đời sống nhân dân\)/)
    expect(await tell(house, 'xem đã')).toMatch(/^Tôi chưa nhận được trả lời/)
  })
})

describe('who may send what', () => {
  it('is a guest and an exempt member, but nobody of elsewhere, and all hear the same in the group', async () => {
    const house = await makeHouse()
    for (const from of [GUEST, EXEMPT, SECRETARY]) {
      await ask(house, { from, text: 'tôi muốn hỏi báo cáo viên' })
      await tell(house, WHY, from)
      expect(await tell(house, '1', from)).toMatch(/^Đã ghi nhận câu hỏi số \d, sẽ giải đáp tại/)
    }
    const outside = await ask(house, { from: OUTSIDER, text: 'gửi kiến nghị ở đâu' })
    expect(outside.here).toMatch(/^Đã nhận/)
    expect(outside.privately ?? outside.inApp).toBe(
      'Đồng chí không có trong danh sách học của chi bộ này.',
    )
    expect(await tell(house, 'gửi kiến nghị ở đâu', OUTSIDER)).toBe(
      'Chi bộ chưa có đợt học tập nào đang mở.',
    )
    const unknown = await ask(house, { from: STRANGER, text: 'gửi kiến nghị ở đâu' })
    expect(unknown.privately).toBeUndefined()
    expect(await dialogues(house)).toEqual([])
  })

  it('whom the bot cannot write to is led to the Mini App', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: WITHOUT_CHAT, text: 'Tôi muốn hỏi báo cáo viên' })
    expect(asked.here).toBe(
      'Đã nhận. Đồng chí gửi tại mục Thắc mắc, kiến nghị trong Mini App.\nhttps://zalo.me/s/3140592653589793238/?to=matters',
    )
    expect(asked.inApp).toBe(
      'Đồng chí muốn hỏi báo cáo viên: mở mục Thắc mắc, kiến nghị để gõ câu hỏi.',
    )
    expect(await dialogues(house)).toEqual([])
  })

  it('is nobody who has sent ten that day: the group does not hear of it', async () => {
    const house = await makeHouse()
    for (let index = 0; index < 10; index += 1) {
      await tell(house, 'hỏi báo cáo viên')
      await tell(house, `${WHY} ${index}`)
      await tell(house, '2')
    }
    const again = await ask(house, { from: MEMBER, text: 'hỏi báo cáo viên' })
    expect(again.here).toBe('Đã nhận, tôi nhắn riêng đồng chí.')
    expect(again.privately).toMatch(/^Mỗi ngày gửi được 10 câu hỏi và 10 kiến nghị\./)
    house.clock.moveTo('2026-03-12T18:00:00.000Z')
    expect(await tell(house, 'hỏi báo cáo viên')).toBe(ASK)
  })
})

describe('a hidden name', () => {
  it('is in no notice, no line of the log and no row of what is to be answered', async () => {
    const house = await makeHouse()
    await tell(house, 'hỏi báo cáo viên')
    await tell(house, WHY)
    await tell(house, '2')
    const { personId, displayName } = fixtureAccounts[MEMBER] ?? { personId: '', displayName: '' }
    const notices = await house.db
      .selectFrom('outbox')
      .select(['person_id', 'body', 'dedupe_key'])
      .where('kind', '=', 'notice')
      .orderBy('person_id')
      .execute()
    expect(notices.map((row) => row.person_id)).toEqual(['person-01', 'person-02'])
    const lines = await house.db
      .selectFrom('audit_log')
      .select(['actor', 'subject', 'detail'])
      .where('action', '=', 'send-matter')
      .execute()
    expect(lines).toHaveLength(1)
    const seen = JSON.stringify([notices, lines])
    expect(seen).toContain('Có câu hỏi số 4. Đồng chí mở mục Thắc mắc, kiến nghị để xem.')
    expect(seen).not.toContain(personId)
    expect(seen).not.toContain(displayName)
    expect(seen).not.toContain('dịch vụ công')
  })
})
