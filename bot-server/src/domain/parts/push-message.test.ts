/** Proves that the message of a part reads well, keeps its link and never breaks Zalo's limit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MESSAGE_LIMIT } from '../messages.ts'
import { miniAppLink } from '../mini-app-link.ts'
import { takeOpening } from './opening.ts'
import { type PushMessageInput, writePushMessage } from './push-message.ts'

const link = miniAppLink('1234567890123456789', { to: 'part', id: 'part-4' })

const input: PushMessageInput = {
  document: { type: 'nghi_quyet', number: '05-NQ/TU', title: 'Nghị quyết về sinh hoạt chi bộ' },
  part: {
    position: 4,
    total: 6,
    heading: 'IV. Nhiệm vụ, giải pháp',
    paragraphs: [
      'IV. NHIỆM VỤ, GIẢI PHÁP',
      '1. Chi ủy xây dựng kế hoạch. Bố trí lớp học bù.',
      '2. Báo cáo viên chuẩn bị nội dung ngắn gọn.',
      '3. Mỗi đảng viên viết thu hoạch.',
      '4. Chi bộ kiểm điểm hằng quý.',
    ],
    note: 'Chi bộ thảo luận tại buổi 2.',
  },
  link,
}

describe('writePushMessage', () => {
  it('says which part it is, opens it in four sentences, gives the note and the link', () => {
    expect(writePushMessage(input)).toBe(
      `Phần 4/6: IV. Nhiệm vụ, giải pháp
Nghị quyết số 05-NQ/TU

1. Chi ủy xây dựng kế hoạch. Bố trí lớp học bù.
2. Báo cáo viên chuẩn bị nội dung ngắn gọn.
3. Mỗi đảng viên viết thu hoạch.

Lưu ý của Bí thư: Chi bộ thảo luận tại buổi 2.

Đọc cả phần này:
${link}`,
    )
  })

  it('names a document without number by its title and leaves out an empty note', () => {
    const text = writePushMessage({
      ...input,
      document: { ...input.document, number: null },
      part: { ...input.part, note: ' \n' },
    })
    expect(text).toContain('\nNghị quyết về sinh hoạt chi bộ\n')
    expect(text).not.toContain('Lưu ý')
  })

  it('does not say a title twice when the part is named after it', () => {
    const { title } = input.document
    const text = writePushMessage({
      document: { ...input.document, number: null },
      part: {
        ...input.part,
        heading: `${title} (1/2)`,
        paragraphs: [title, 'Một câu.', 'Một câu.'],
      },
      link,
    })
    expect(text.split('\n').slice(0, 3)).toEqual([`Phần 4/6: ${title} (1/2)`, '', 'Một câu.'])
    expect(text.split('Một câu.')).toHaveLength(2)
  })

  it('never exceeds the limit, keeps the link whole and last, splits no character and stays NFC', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.string({ unit: 'grapheme', maxLength: 3000 }),
      fc
        .array(fc.constantFrom('Nghị quyết', 'chi bộ.', '🙂', 'e\u200b\u0301', 'đ/c', '\n'))
        .map((words) => Array.from({ length: 40 }, () => words.join(' ')).join(' ')),
    )
    fc.assert(
      fc.property(
        fc.record({
          number: fc.option(text),
          title: text,
          heading: text,
          paragraphs: fc.array(text, { maxLength: 5 }),
          note: text,
          id: fc.stringMatching(/^[a-z0-9-]{1,120}$/),
        }),
        ({ number, title, heading, paragraphs, note, id }) => {
          const url = miniAppLink('1234567890123456789', { to: 'part', id })
          const message = writePushMessage({
            document: { type: 'ke_hoach', number, title },
            part: { position: 1, total: 9, heading, paragraphs, note },
            link: url,
          })
          expect(message.length).toBeLessThanOrEqual(MESSAGE_LIMIT)
          expect(message.split('\n').at(-1)).toBe(url)
          expect(message.isWellFormed()).toBe(true)
          expect(message.normalize('NFC')).toBe(message)
        },
      ),
    )
  })
})

describe('takeOpening', () => {
  it.each([
    [
      'keeps an item number with its sentence',
      ['1. Một câu. 2. Câu hai.'],
      '1. Một câu. 2. Câu hai.',
    ],
    ['stops after four sentences', ['A b. C d. E f. G h. I k.'], 'A b. C d. E f. G h.'],
    [
      'does not end at a title before a name',
      ['Gặp TS. Lê ở TP. Huế. Xong.'],
      'Gặp TS. Lê ở TP. Huế. Xong.',
    ],
    ['gives nothing for a part without text', [], ''],
  ])('%s', (_, paragraphs, expected) => {
    expect(takeOpening({ above: ['Phần'], paragraphs }, 700)).toBe(expected)
  })

  it('leaves out a sentence that does not fit and everything after it', () => {
    const paragraphs = [`Câu đầu. Câu ${'dài '.repeat(30)}hết. Câu ngắn.`]
    expect(takeOpening({ above: [], paragraphs }, 60)).toBe('Câu đầu.')
  })

  it('cuts a first sentence that is too long at a word', () => {
    const opening = takeOpening({ above: [], paragraphs: ['dài '.repeat(100)] }, 60)
    expect(opening.length).toBeLessThanOrEqual(60)
    expect(opening.endsWith('dài…')).toBe(true)
  })
})
