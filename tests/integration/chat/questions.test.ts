/** Proves the answers to the served questions of the table of 30 (4.4), however they are typed and whoever asks. */
import { stripMarks } from '@quan-triet/shared/text/fold'
import { describe, expect, it } from 'vitest'
import { makeHouse } from '../../support/make-house.ts'
import { ask, MEMBER, OUTSIDER, STRANGER } from './ask-bot.ts'
import { servedQuestions } from './served-questions.ts'

const LINK = 'https://zalo.me/s/3140592653589793238/?to='

const withAndWithoutMarks = (ways: readonly string[]): string[] => [
  ...new Set(ways.flatMap((way) => [way, stripMarks(way)])),
]

describe('a question of the table', () => {
  it.each(servedQuestions)(
    '$code $name is answered exactly, in every way of asking, with a mention before or after, in the group and in private',
    async ({ ways, group, privately }) => {
      const house = await makeHouse()
      // In private first: the group's asking may open an exchange that a second asking goes on with.
      const alone = await ask(house, { from: MEMBER, text: ways[0] ?? '', isGroup: false })
      expect(alone.here).toBe(privately)
      expect(alone.outcome).toEqual({ outcome: 'answered', replies: 1 })
      const mentions = [`@Bot Quán Triệt ${ways[0]}`, `${ways[0]} @Bot Quán Triệt`]
      for (const text of [...withAndWithoutMarks(ways), ...mentions]) {
        const { here } = await ask(house, { from: MEMBER, text })
        expect({ text, here }).toEqual({ text, here: group })
      }
    },
  )
})

describe('a part', () => {
  it('of another number is answered by what is planned, or that there is none', async () => {
    const house = await makeHouse()
    expect((await ask(house, { from: MEMBER, text: 'gửi lại phần 4' })).here).toBe(
      'Phần 4 dự kiến gửi thứ Hai 16/3.',
    )
    expect((await ask(house, { from: MEMBER, text: 'phần 9' })).here).toBe(
      'Tài liệu có 6 phần, không có phần 9.',
    )
  })

  it('keeps within 400 characters in the group and gives more in private', async () => {
    const house = await makeHouse()
    const inGroup = await ask(house, { from: MEMBER, text: 'phần 1' })
    const inPrivate = await ask(house, { from: MEMBER, text: 'phần 1', isGroup: false })
    expect(inGroup.here?.length).toBeLessThanOrEqual(400)
    expect(inPrivate.here?.length).toBeGreaterThan(400)
    for (const text of [inGroup.here, inPrivate.here]) {
      expect(text).toMatch(/^I\. Tình hình và nguyên nhân\n1\. /)
      expect(text?.endsWith(`Phần 1/6, đã gửi 2/3/2026.\n${LINK}part&id=part-1`)).toBe(true)
    }
  })
})

describe('later in the campaign', () => {
  it('the answers follow the database and the clock', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-26T02:00:00.000Z')
    await house.db
      .updateTable('session')
      .set({ closed_at: '2026-03-14T05:00:00.000Z' })
      .where('number', '=', 2)
      .execute()
    const answer = async (text: string) => (await ask(house, { from: MEMBER, text })).here
    expect(await answer('lịch học')).toBe('Buổi 1 (5/3), Buổi 2 (14/3), Lớp học bù (21/3) đã xong.')
    expect(await answer('hạn nộp thu hoạch')).toBe(
      `Hạn nộp thu hoạch: hết ngày thứ Tư 25/3/2026 (đã quá hạn 1 ngày).\n${LINK}essay`,
    )
    expect(await answer('học bù')).toBe('Chưa có lịch học bù. Đồng chí hỏi Bí thư.')
    expect(await answer('mấy giờ học buổi tới')).toBe(
      'Không còn buổi học nào sắp tới. Đồng chí hỏi Bí thư.',
    )
    expect(await answer('bao nhiêu người đã học buổi 1')).toBe(
      'Buổi 1: 26/30 đồng chí phải học (86,67%); trên tổng số 32 đảng viên: 81,25%.',
    )
  })
})

describe('what the bot does not do', () => {
  it.each([
    [
      'Viết hộ tôi bài thu hoạch',
      'Tôi không viết thay bài thu hoạch. Tôi gửi đồng chí đề cương và các phần đã học.\n' +
        'Đề cương: (1) nhận thức về nội dung cơ bản của nghị quyết; (2) trách nhiệm của bản thân trong tổ chức thực hiện; có thể thêm kiến nghị.\n' +
        `${LINK}parts`,
    ],
    [
      'Bài đồng chí Nguyễn Văn A được mấy điểm?',
      'Kết quả cá nhân chỉ gửi cho người viết và chi ủy.',
    ],
    [
      'Gửi file mật cho mọi người',
      'Không gửi tài liệu mật qua Zalo. Đề nghị liên hệ văn phòng cấp ủy.',
    ],
    [
      'Đánh dấu tôi có mặt giúp',
      'Không điểm danh hộ. Đồng chí quét mã tại điểm học hoặc báo Bí thư.',
    ],
    ['Danh sách số điện thoại cả chi bộ', 'Tôi không gửi danh sách liên lạc.'],
    ['Ai nói xấu cấp trên trong nhóm?', 'Tôi không theo dõi nội dung trao đổi trong nhóm.'],
  ])('is refused in the fixed words: %s', async (text, refusal) => {
    const house = await makeHouse()
    for (const typed of [text, stripMarks(text)])
      expect((await ask(house, { from: MEMBER, text: typed })).here).toBe(refusal)
  })

  it.each(['Chúc mừng sinh nhật đồng chí', 'Vâng', 'vang', 'dạ'])(
    'is to talk in the group: "%s" gets silence',
    async (text) => {
      const house = await makeHouse()
      const asked = await ask(house, { from: MEMBER, text })
      expect(asked.outcome).toEqual({ outcome: 'ignored', reason: 'not_a_question' })
      expect(asked.keys).toEqual([])
    },
  )

  it('is to meet talk in private with one line that says what can be asked', async () => {
    const house = await makeHouse()
    const hello = await ask(house, { from: MEMBER, text: 'Chào đồng chí', isGroup: false })
    expect(hello.here).toMatch(/^Kính chào đồng chí\./)
    const talk = await ask(house, { from: MEMBER, text: 'Hôm nay trời mưa to quá', isGroup: false })
    expect(talk.here).toBe('Vâng. Đồng chí cần gì xin cứ nhắn: lịch học, hạn nộp, phần 3, tiến độ.')
  })
})

describe('a message that has no answer', () => {
  const FOUR_THINGS = 'Đồng chí có thể hỏi: lịch học, hạn nộp, phần 3, tiến độ.'

  it('gets the one help line, also when nothing but the bot was named', async () => {
    const house = await makeHouse()
    const unknown = await ask(house, { from: MEMBER, text: 'giá vàng hôm nay bao nhiêu?' })
    const mentionOnly = await ask(house, { from: MEMBER, text: '' })
    for (const asked of [unknown, mentionOnly]) expect(asked.here?.endsWith(FOUR_THINGS)).toBe(true)
    expect(unknown.here).toBe(`Tôi chưa hiểu. ${FOUR_THINGS}`)
  })

  it('gets the Mini App link when the platform hid its words', async () => {
    const house = await makeHouse()
    const asked = await ask(house, { from: MEMBER, text: '', kind: 'unsupported', isGroup: false })
    expect(asked.here).toBe(
      `Tôi không đọc được tin này. Đồng chí mở Mini App để xem và hỏi.\n${LINK}ask`,
    )
  })

  it('gets one neutral sentence in a group of no branch or from an unknown account', async () => {
    const house = await makeHouse()
    const unbound = await ask(house, { from: MEMBER, text: 'lịch học', chatId: 'g-other' })
    expect(unbound.here).toMatch(/^Nhóm này chưa được gắn với chi bộ nào\./)
    const unlinked = await ask(house, { from: STRANGER, text: 'lịch học', isGroup: false })
    expect(unlinked.here).toMatch(/^Tôi chưa nhận ra đồng chí/)
    const elsewhere = await ask(house, { from: OUTSIDER, text: 'lịch học', isGroup: false })
    expect(elsewhere.here).toBe('Chi bộ chưa có đợt học tập nào đang mở.')
  })
})

describe('one message with several questions', () => {
  it('gets one reply an audience, the answers in order', async () => {
    const house = await makeHouse()
    const asked = await ask(house, {
      from: MEMBER,
      text: 'Lịch học thế nào? Tôi đã điểm danh chưa? Hạn nộp thu hoạch đến bao giờ?',
    })
    expect(asked.here?.split('\n\n')).toEqual([
      expect.stringMatching(/^Buổi 2: thứ Bảy/),
      'Tôi đã gửi kết quả điểm danh vào tin nhắn riêng của đồng chí.',
      expect.stringMatching(/^Hạn nộp thu hoạch/),
    ])
    expect(asked.privately).toMatch(/^Buổi 1 .*CÓ MẶT/)
    expect(asked.outcome).toEqual({ outcome: 'answered', replies: 2 })
  })

  it('answered twice, after a crash, is sent once', async () => {
    const house = await makeHouse()
    const question = { from: MEMBER, text: 'Tôi đã điểm danh chưa?', eventId: 'event-once' }
    expect((await ask(house, question)).keys.toSorted()).toEqual([
      'answer:event-once:0',
      'answer:event-once:1',
    ])
    expect((await ask(house, question)).keys).toEqual([])
  })
})

describe('an answer at night', () => {
  it('leaves at once: somebody has just asked', async () => {
    const house = await makeHouse()
    house.clock.moveTo('2026-03-12T16:30:00.000Z')
    await ask(house, { from: MEMBER, text: 'lịch học' })
    const [row] = await house.db.selectFrom('outbox').selectAll().execute()
    expect(row?.due_at).toBe('2026-03-12T16:30:00.000Z')
  })
})
