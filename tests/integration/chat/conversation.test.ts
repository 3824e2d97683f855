import { answerMessage } from '@quan-triet/bot-server/chat/answer-message'
import { inTransaction } from '@quan-triet/bot-server/db/transaction'
import { fixtureGroupChat } from '@quan-triet/bot-server/services/fixture/fixture-ids'
import { tidyUp } from '@quan-triet/bot-server/services/tidy-up'
import { addMs } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { type House, makeHouse } from '../../support/make-house.ts'
import { ask, LATECOMER, MEMBER, SECRETARY, UNRECORDED } from './ask-bot.ts'
import { botOf } from './say.ts'

const HELP = 'Tôi chưa hiểu. Đồng chí có thể hỏi: lịch học, hạn nộp, phần 3, tiến độ.'
const FIRST = 'Buổi 1: 26/30 đồng chí phải học (86,67%); trên tổng số 32 đảng viên: 81,25%.'
const SECOND = 'Buổi 2 chưa diễn ra: 08:00 thứ Bảy 14/3/2026.'

const later = (house: House, ms: number) => house.clock.moveTo(addMs(house.clock.now(), ms))
const privately = (house: House, from: number) => async (text: string) =>
  (await ask(house, { from, text, isGroup: false })).here

const lengthenNames = ({ db }: House) =>
  db
    .updateTable('person')
    .set((eb) => ({
      full_name: eb.fn('replace', ['id', eb.val('person'), eb.val(`Họ ${'Dài '.repeat(60)}`)]),
    }))
    .execute()

describe('a message that leans on the question before', () => {
  it.each([
    'còn buổi 2?',
    'con buoi 2',
    'thế buổi 2 thì sao',
    'buổi 2 nữa',
    'buổi hai ạ',
    'thế thứ bảy thì sao',
  ])('asks the same of another session: "%s"', async (text) => {
    const house = await makeHouse()
    expect((await ask(house, { from: MEMBER, text: 'tỷ lệ học buổi 1' })).here).toBe(FIRST)
    expect((await ask(house, { from: MEMBER, text })).here).toBe(SECOND)
  })

  it('is understood from who asked, there where it was asked, within ten minutes', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'tỷ lệ học buổi 1' })
    const lean = { from: MEMBER, text: 'còn buổi 2?' }
    expect((await ask(house, { ...lean, from: LATECOMER })).here).toBe(HELP)
    expect((await ask(house, { ...lean, isGroup: false })).here).toBe(HELP)
    later(house, 599_000)
    expect((await ask(house, lean)).here).toBe(SECOND)
    later(house, 600_000)
    expect((await ask(house, lean)).here).toBe(HELP)
  })

  it('goes on in private with what was asked in the group and answered there', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'Tôi đã điểm danh chưa?' })
    expect(await privately(house, MEMBER)('còn buổi 2?')).toBe('Buổi 2: thứ Bảy 14/3, 08:00.')
  })

  it('goes through the parts, one on and one back', async () => {
    const house = await makeHouse()
    const says = privately(house, MEMBER)
    expect(await says('gửi lại phần mới nhất')).toMatch(/Phần 3\/6/)
    expect(await says('phần tiếp')).toMatch(/^Phần 4 dự kiến gửi/)
    expect(await says('phan sau')).toMatch(/^Phần 5 dự kiến gửi/)
    expect(await says('tiếp đi')).toMatch(/^Phần 6 dự kiến gửi/)
    expect(await says('phần tiếp theo ạ')).toBe('Tài liệu có 6 phần, không có phần 7.')
    await says('phần 2')
    expect(await says('phần trước')).toMatch(/Phần 1\/6/)
    expect(await says('phần sáu')).toMatch(/^Phần 6 dự kiến gửi/)
  })

  it('leans on no question that begins an exchange, and on none that it does not fit', async () => {
    const house = await makeHouse()
    const says = privately(house, MEMBER)
    await says('hạn nộp thu hoạch')
    expect(await says('còn buổi 2?')).toBe(HELP)
    await says('báo vắng')
    await says('thôi')
    expect(await says('còn buổi 2?')).toBe(HELP)
  })

  it('leaves nothing behind but an intent and a hash, and that for minutes', async () => {
    const house = await makeHouse()
    await ask(house, { from: MEMBER, text: 'tỷ lệ học buổi 1' })
    const rows = () => house.db.selectFrom('chat_turn').selectAll().execute()
    const [turn] = await rows()
    expect(turn).toMatchObject({ intent: 'stat_attendance', slots: '{"session":1}', page: 0 })
    expect(turn?.user_hash).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(turn)).not.toContain(botOf(MEMBER).id)
    later(house, 601_000)
    await tidyUp({ ctx: house.system })
    expect(await rows()).toEqual([])
  })
})

describe('a long private list', () => {
  it('comes a page at a time, every name once, and says how many are left', async () => {
    const house = await makeHouse()
    await lengthenNames(house)
    const says = privately(house, SECRETARY)
    const pages = [(await says('ai chưa nộp thu hoạch')) ?? '']
    while (pages.at(-1)?.endsWith('Đồng chí nhắn: còn ai nữa.'))
      pages.push((await says('còn ai nữa')) ?? '')
    expect(pages.length).toBeGreaterThan(1)
    expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(1900)
    const names = pages.join('\n').match(/Họ (?:Dài )+-\d+/g) ?? []
    expect([names.length, new Set(names).size]).toEqual([11, 11])
    const named = pages[0]?.match(/Họ (?:Dài )+-\d+/g)?.length ?? 0
    expect(pages[0]).toContain(`\nCòn ${11 - named} đồng chí. Đồng chí nhắn: còn ai nữa.`)
    expect(await says('còn ai nữa')).toBe('Danh sách đã hết.')
  })

  it('that a member asked for in the group is gone on with by the secretary, by nobody else', async () => {
    const house = await makeHouse()
    await lengthenNames(house)
    const asked = await ask(house, { from: MEMBER, text: 'ai chưa nộp thu hoạch' })
    expect(asked.toSecretary).toMatch(/còn ai nữa\.$/)
    expect(await privately(house, SECRETARY)('còn ai nữa')).toMatch(/^Danh sách .*: Họ Dài/)
    for (const isGroup of [true, false]) {
      const more = await ask(house, { from: MEMBER, text: 'còn ai nữa', isGroup })
      expect(`${more.here} ${more.privately} ${more.inApp}`).not.toContain('Dài')
    }
  })
})

describe('the same question in a group', () => {
  const question = { text: 'lịch học', soon: true }

  it('is answered once a minute, whoever asks and however it is typed', async () => {
    const house = await makeHouse()
    expect((await ask(house, { ...question, from: MEMBER })).here).toMatch(/^Buổi 2:/)
    later(house, 30_000)
    const again = await ask(house, { from: LATECOMER, text: 'bao giờ học NQ', soon: true })
    expect(again).toMatchObject({
      outcome: { outcome: 'ignored', reason: 'just_answered' },
      keys: [],
    })
    const other = await ask(house, { from: LATECOMER, text: 'học ở đâu', soon: true })
    expect(other.here).toBe('Nhà văn hóa khu phố 3.')
    later(house, 29_999)
    expect((await ask(house, { ...question, from: MEMBER })).here).toBeUndefined()
    later(house, 1)
    expect((await ask(house, { ...question, from: MEMBER })).here).toMatch(/^Buổi 2:/)
  })

  it('with another answer beside it gets that one alone; another session is another question', async () => {
    const house = await makeHouse()
    await ask(house, { ...question, from: MEMBER })
    const both = 'Lịch học thế nào? Hạn nộp thu hoạch đến bao giờ?'
    const { here } = await ask(house, { from: LATECOMER, text: both, soon: true })
    expect(here).toMatch(/^Hạn nộp thu hoạch/)
    await ask(house, { from: MEMBER, text: 'tỷ lệ học buổi 1', soon: true })
    const second = await ask(house, { from: MEMBER, text: 'tỷ lệ học buổi 2', soon: true })
    expect(second.here).toBe(SECOND)
  })

  it('about a person’s own matter is each person’s, and in private it is answered each time', async () => {
    const house = await makeHouse()
    const own = { text: 'Tôi đã điểm danh chưa?', soon: true }
    expect((await ask(house, { ...own, from: MEMBER })).privately).toMatch(/CÓ MẶT/)
    expect((await ask(house, { ...own, from: UNRECORDED })).keys).toHaveLength(2)
    for (const from of [MEMBER, MEMBER, LATECOMER])
      expect((await ask(house, { ...question, from, isGroup: false })).here).toMatch(/^Buổi 2:/)
  })

  it('sends the names once to the secretary, who is not kept waiting for them', async () => {
    const house = await makeHouse()
    const list = { text: 'Ai chưa điểm danh?', soon: true }
    const names = /^Danh sách gửi riêng Bí thư/
    expect((await ask(house, { ...list, from: MEMBER })).toSecretary).toMatch(names)
    expect((await ask(house, { ...list, from: LATECOMER })).keys).toEqual([])
    expect((await ask(house, { ...list, from: SECRETARY })).keys).toEqual([])
    const deputy = await ask(house, { ...list, from: 1 })
    expect([deputy.here, deputy.privately ?? deputy.inApp]).toEqual([
      undefined,
      expect.stringMatching(names),
    ])
    expect((await ask(house, { ...list, from: 1 })).keys).toEqual([])
  })

  it('at night gives the secretary who asks the names at once, although a member’s list waits for the morning', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-12T16:30:00.000Z')
    const list = { text: 'Ai chưa điểm danh?', soon: true }
    await ask(house, { ...list, from: MEMBER })
    const own = await ask(house, { ...list, from: SECRETARY })
    expect([own.here, own.privately]).toEqual([undefined, expect.stringMatching(/^Danh sách/)])
  })

  it('asked by two at the very same moment is answered exactly once', async () => {
    const house = await makeHouse()
    const asking = [MEMBER, LATECOMER, UNRECORDED, SECRETARY].map((from, index) =>
      inTransaction(house.system, (ctx) =>
        answerMessage({
          ctx,
          input: {
            eventId: `at-once-${index}`,
            chatId: fixtureGroupChat,
            isGroup: true,
            from: botOf(from),
            text: 'lịch học',
            sentAt: house.clock.now(),
            kind: 'text',
          },
        }),
      ),
    )
    const outcomes = (await Promise.all(asking)).map((one) => one.outcome)
    expect(outcomes.toSorted()).toEqual(['answered', 'ignored', 'ignored', 'ignored'])
    const answers = house.db.selectFrom('outbox').select('id').where('kind', '=', 'answer')
    expect(await answers.execute()).toHaveLength(1)
  })
})
