import { readFileSync } from 'node:fs'
import { stripMarks } from '@quan-triet/shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, shareOf } from './evaluation/judge.ts'
import { halfOf, phrasingsOf } from './evaluation/phrasings.ts'
import { INTENTS } from './intents.ts'
import { understand } from './understand.ts'

const TODAY = '2026-03-12'
const FIXTURES = new URL('../../../tests/fixtures/questions/', import.meta.url)

const intentsIn = (text: string): string[] =>
  understand(text, { today: TODAY }).map(({ intent }) => intent)

const slotsIn = (text: string): object => understand(text, { today: TODAY })[0]?.slots ?? {}

describe('the thirty questions and the must-not cases', () => {
  it.each(phrasingsOf(readFileSync(new URL('thirty-questions.tsv', FIXTURES), 'utf8')))(
    'reads "$text" ($style) as $intent',
    ({ intent, text }) => {
      expect(intentsIn(text)).toEqual([intent])
    },
  )

  it.each(INTENTS)('knows every example of $name with marks and without', ({ name, examples }) => {
    for (const example of examples) {
      expect([example, intentsIn(example)]).toEqual([example, [name]])
      expect([stripMarks(example), intentsIn(stripMarks(example))]).toEqual([
        stripMarks(example),
        [name],
      ])
    }
  })

  it('has at least ten examples of every intent, no two alike', () => {
    for (const { name, examples } of INTENTS) {
      expect([name, new Set(examples).size >= 10]).toEqual([name, true])
    }
  })
})

const reported = ['phrasings.tsv', 'not-for-the-bot.tsv']
  .flatMap((file) => phrasingsOf(readFileSync(new URL(file, FIXTURES), 'utf8')))
  .filter(({ text }) => halfOf(text) === 'reported')
  .map((phrasing) => ({ ...phrasing, read: intentsIn(phrasing.text) }))

/** Shares that are held on this half, a little below today's; `pnpm bot:evaluate` prints them beside the aims. */
const HELD = { withMarks: 0.965, noisy: 0.955, falseAnswers: 0.02, classErrors: 0.005 }

describe('phrasings of many hands that nothing was tuned on', () => {
  const { withMarks, noisy, falseAnswers, classErrors } = judge(reported)

  it('are at least forty of every intent with those that were tuned on, and 300 of talk', () => {
    const all = phrasingsOf(readFileSync(new URL('phrasings.tsv', FIXTURES), 'utf8'))
    const talk = phrasingsOf(readFileSync(new URL('not-for-the-bot.tsv', FIXTURES), 'utf8'))
    for (const { name } of INTENTS) {
      const count = all.filter(({ intent }) => intent === name).length
      expect([name, count >= 40]).toEqual([name, true])
    }
    expect(talk.length).toBeGreaterThanOrEqual(300)
  })

  it('are understood in nearly all cases when typed with marks', () => {
    expect(shareOf(withMarks)).toBeGreaterThanOrEqual(HELD.withMarks)
  })

  it('are understood in nearly all cases when typed plainly, mistyped or in dialect', () => {
    expect(shareOf(noisy)).toBeGreaterThanOrEqual(HELD.noisy)
  })

  it('are hardly ever answered when they are not for the bot', () => {
    expect(shareOf(falseAnswers)).toBeLessThanOrEqual(HELD.falseAnswers)
  })

  it('are hardly ever answered more openly than the right answer would be', () => {
    expect(shareOf(classErrors)).toBeLessThanOrEqual(HELD.classErrors)
  })
})

describe('marks decide between dangerous pairs', () => {
  it.each([
    ['Vâng', 'smalltalk_yes'],
    ['vang', 'smalltalk_yes'],
    ['ok ạ', 'smalltalk_yes'],
    ['vang ai vay', 'list_absent'],
    ['Vắng ai vậy', 'list_absent'],
    ['họp ở đâu', 'venue'],
    ['hợp ở đâu', 'unknown'],
    ['phần 3', 'part_get'],
    ['phân 3', 'ignore'],
    ['hạn nộp bài', 'essay_deadline'],
    ['Thư này của ai?', 'unknown'],
    ['tôi mượn bài', 'ignore'],
    ['điễm danh chưa', 'my_attendance'],
  ])('reads "%s" as %s', (text, intent) => {
    expect(intentsIn(text)).toEqual([intent])
  })

  it('never takes an absence from a yes', () => {
    for (const text of ['vang', 'vang a', 'da vang', 'VANG', 'vâng ạ', 'dạ']) {
      expect(intentsIn(text)).toEqual(['smalltalk_yes'])
    }
  })
})

describe('neighbouring questions are kept apart', () => {
  it.each([
    ['Tôi đã điểm danh chưa', 'my_attendance'],
    ['Ai chưa điểm danh', 'list_absent'],
    ['Điểm danh giúp tôi', 'refuse_proxy'],
    ['Kiểm tra điểm danh giúp tôi', 'my_attendance'],
    ['Anh Hùng điểm danh chưa', 'refuse_other_person'],
    ['Nộp bài khi nào', 'essay_deadline'],
    ['Nộp bài ở đâu', 'essay_how'],
    ['Tôi nộp bài chưa', 'my_essay'],
    ['Nộp được bao nhiêu bài rồi', 'stat_essay'],
    ['Ai chưa nộp bài', 'list_essay_missing'],
    ['Vắng buổi 1 thì học bù khi nào', 'makeup'],
    ['Xin vắng buổi 2', 'report_absence'],
    ['Gửi lại phần 3', 'part_get'],
    ['Gửi phần 4 ngay cho cả nhóm', 'order_push_part'],
    ['Hoãn phần 5', 'order_postpone_part'],
    ['Khi nào mở điểm danh', 'next_session_time'],
    ['Mở điểm danh', 'order_open_check_in'],
    ['Tôi nộp bài rồi nhé', 'ignore'],
  ])('reads "%s" as %s, not as its neighbour', (text, intent) => {
    expect(intentsIn(text)).toEqual([intent])
  })
})

describe('two questions in one message', () => {
  it.each([
    ['Mấy giờ học và ở đâu?', ['next_session_time', 'venue']],
    ['Hạn nộp thu hoạch khi nào và nộp ở đâu?', ['essay_deadline', 'essay_how']],
    ['Lịch học thế nào? Hạn nộp bài bao giờ?', ['schedule', 'essay_deadline']],
    ['ai chua diem danh va ai chua nop thu hoach', ['list_absent', 'list_essay_missing']],
    ['gửi lại phần 3 với lại cho hỏi hạn nộp bài', ['part_get', 'essay_deadline']],
    ['Lịch học và địa điểm', ['schedule', 'venue']],
    ['gửi lại phần 2 và phần 3', ['part_get', 'part_get']],
  ])('are both found in "%s"', (text, intents) => {
    expect(intentsIn(text)).toEqual(intents)
  })

  it.each([
    ['Viết tay rồi chụp ảnh được không?', 'essay_format'],
    ['Tôi vắng buổi 1 và buổi 2 thì học bù khi nào?', 'makeup'],
    ['Tôi vắng buổi 1. Học bù khi nào?', 'makeup'],
    ['Quần chúng và đoàn viên dự được bao nhiêu?', 'stat_masses'],
    ['Đảng viên dự bị có phải học và viết thu hoạch không?', 'rule_probationary'],
    ['Chào các đồng chí. Cho tôi hỏi lịch học. Cảm ơn.', 'schedule'],
  ])('are not made of the one question "%s"', (text, intent) => {
    expect(intentsIn(text)).toEqual([intent])
  })

  it('each carry their own words', () => {
    const texts = understand('Lịch học thế nào? Hạn nộp bài?', { today: TODAY }).map(
      ({ text }) => text,
    )
    expect(texts).toEqual(['Lịch học thế nào', 'Hạn nộp bài'])
  })
})

describe('slots', () => {
  it.each([
    ['phần ba', { part: 3 }],
    ['p3', { part: 3 }],
    ['phan iii', { part: 3 }],
    ['phần thứ ba', { part: 3 }],
    ['phần mười hai', { part: 12 }],
    ['ai vắng buổi 1', { session: 1 }],
    ['ai vắng buổi đầu tiên', { session: 1 }],
    ['b2 mấy giờ', { session: 2 }],
    ['buổi thứ bảy mấy giờ', { date: '2026-03-14' }],
    ['xin vắng t7', { date: '2026-03-14' }],
    ['xin nghỉ thứ bảy tuần sau', { date: '2026-03-21' }],
    ['mai tôi bận', { date: '2026-03-13' }],
    ['tôi xin vắng ngày 15 tháng 1', { date: '2026-01-15' }],
    ['tôi xin vắng 15-1-2027', { date: '2027-01-15' }],
    ['hoãn phần 5 sang mai', { part: 5, date: '2026-03-13' }],
    ['lịch học', {}],
  ])('of "%s" are %j', (text, slots) => {
    expect(slotsIn(text)).toEqual(slots)
  })
})

describe('the mention of the bot', () => {
  it.each([
    ['@Bot Quán Triệt lịch học thế nào', 'schedule'],
    ['hạn nộp bài @Bot Quán Triệt', 'essay_deadline'],
    ['@Bot Chi bộ 3 ai vắng', 'list_absent'],
    ['@Trợ Lý Học Tập Lịch học thế nào?', 'schedule'],
    ['@bot', 'unknown'],
  ])('is left out of "%s"', (text, intent) => {
    expect(intentsIn(text)).toEqual([intent])
  })

  it('is known by the names the caller gives', () => {
    const [one] = understand('@Cô Ba Xóm Mới phần 3', {
      today: TODAY,
      botNames: ['Cô Ba Xóm Mới'],
    })
    expect(one).toMatchObject({ text: 'phần 3', intent: 'part_get', slots: { part: 3 } })
  })
})

const PRIVATE: ReadonlySet<string> = new Set(
  INTENTS.filter(({ access }) => access !== 'G').map(({ name }) => name),
)

describe('any text at all', () => {
  it('gives nothing when it is empty', () => {
    expect(intentsIn('')).toEqual([])
    expect(intentsIn(' \n\t ')).toEqual([])
  })

  it('is read without an error, the same each time, with a confidence from 0 to 1', () => {
    const words = fc.constantFrom(...reported.flatMap(({ text }) => text.split(' ')))
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words).map((some) => some.join(' ')),
    )
    fc.assert(
      fc.property(text, (typed) => {
        const once = understand(typed, { today: TODAY })
        expect(understand(typed, { today: TODAY })).toEqual(once)
        for (const { confidence } of once) {
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  // Cut at each comma in every way, a flood of them took time that doubled with each one more.
  it.each(['phần 1,', 'lịch học, ai vắng, ', 'phần 1 và '])(
    'is read in one go however often it says "%s"',
    (words) => {
      expect(understand(words.repeat(200), { today: TODAY }).length).toBeGreaterThan(0)
    },
  )

  it('gives no personal answer, no list and no order when it is no language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        for (const name of intentsIn(typed)) expect(PRIVATE.has(name)).toBe(false)
      }),
    )
  })
})

/** How people change a sentence without changing what it asks. */
const SAME_MEANING: ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  stripMarks,
  ...['Dạ ', 'Bot ơi ', 'ad ơi '].map((before) => (text: string) => before + text),
  ...[' ạ', ' nhé', ' với ạ', ' nghen', '.', '!', '…', ' ạ.'].map(
    (after) => (text: string) => text.replace(/[?.]$/, '') + after,
  ),
]

describe('an unambiguous question', () => {
  const examples = INTENTS.filter(({ name }) => name !== 'smalltalk_yes').flatMap(
    ({ name, examples: some }) => some.map((text) => ({ name, text })),
  )

  it('means the same in capitals, without marks, decomposed, and with particles around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.constantFrom(...SAME_MEANING),
        ({ name, text }, change) => {
          expect([change(text), intentsIn(change(text))]).toEqual([change(text), [name]])
        },
      ),
      { numRuns: 300 },
    )
  })
})
