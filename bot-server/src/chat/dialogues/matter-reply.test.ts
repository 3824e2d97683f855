import { stripMarks } from '@quan-triet/shared/text/fold'
import { recommendationCategoryLabels } from '@quan-triet/shared/vocabulary/matters'
import { describe, expect, it } from 'vitest'
import { contentIn, isContent, readCategory, readSendChoice } from './matter-reply.ts'

describe('how a question is to be sent', () => {
  it.each([
    ['1', 'named'],
    ['gửi kèm tên', 'named'],
    ['dạ kèm tên ạ', 'named'],
    ['2', 'hidden'],
    ['Gửi, giấu tên', 'hidden'],
    ['ẩn tên nhé', 'hidden'],
    ['không ghi tên', 'hidden'],
    ['tôi không muốn để tên', 'hidden'],
    ['3', 'rewrite'],
    ['viết lại', 'rewrite'],
    ['cho tôi sửa lại', 'rewrite'],
  ])('is read from "%s" as %s, without marks too', (text, choice) => {
    expect([readSendChoice(text), readSendChoice(stripMarks(text))]).toEqual([choice, choice])
  })

  it.each(['gửi', 'có', 'vâng', 'vang', '0', '4', '12', 'gửi giúp tôi', 'tên tôi là gì', ''])(
    'is never guessed from "%s"',
    (text) => {
      expect(readSendChoice(text)).toBeUndefined()
    },
  )
})

describe('the category of a recommendation', () => {
  it.each(Object.entries(recommendationCategoryLabels))(
    '%s is read from its name',
    (category, label) => {
      expect([readCategory(label), readCategory(stripMarks(label))]).toEqual([category, category])
    },
  )

  it('is read from its number, and from no other', () => {
    expect([
      readCategory('1'),
      readCategory('số 5'),
      readCategory('6'),
      readCategory('đường'),
    ]).toEqual(['noi_dung_nghi_quyet', 'khac', undefined, undefined])
  })
})

describe('the words of a question', () => {
  it.each([
    ['Vì sao chậm?', true],
    ['lịch học', true],
    ['', false],
    ['   ', false],
    ['…', false],
    ['2', false],
    ['vâng ạ', false],
  ])('"%s": %s', (text, can) => {
    expect(isContent(text)).toBe(can)
  })
})

describe('what is written with the wish itself', () => {
  it.each([
    ['cho tôi hỏi báo cáo viên: vì sao chậm?', 'vì sao chậm?'],
    ['Góp ý:\nGửi sớm hơn.\nXin cảm ơn: nhiều', 'Gửi sớm hơn.\nXin cảm ơn: nhiều'],
    ['tôi muốn hỏi báo cáo viên lúc 7:30', undefined],
    ['tôi muốn hỏi báo cáo viên:', undefined],
    ['tôi muốn hỏi báo cáo viên', undefined],
    ['hỏi báo cáo viên: 2', undefined],
    ['xem https://example.vn', undefined],
    [`hỏi báo cáo viên: ${'ă'.repeat(1001)}`, undefined],
  ])('in "%s" stands behind a colon', (text, content) => {
    expect(contentIn(text)).toBe(content)
  })
})
