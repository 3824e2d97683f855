/** Proves that a file's lines become the paragraphs a reader sees. */
import { describe, expect, it } from 'vitest'
import { readParagraphs } from './paragraphs.ts'

const textsOf = (text: string): string[] => readParagraphs(text).map((paragraph) => paragraph.text)

describe('readParagraphs', () => {
  it('takes a line for a paragraph and drops lines without words', () => {
    expect(textsOf('Một.\r\n\r\n-----\n*\nHai.\fBa.\vBốn.')).toEqual([
      'Một.',
      'Hai.',
      'Ba.',
      'Bốn.',
    ])
  })

  it('writes composed letters and ordinary single spaces', () => {
    expect(textsOf('Nghị\u00a0\u00a0quyết \tmới\u200b'.normalize('NFD'))).toEqual([
      'Nghị quyết mới',
    ])
  })

  it('takes Markdown marks off and remembers the depth of headings', () => {
    expect(
      readParagraphs('## **I. Mục tiêu** ##\n\nHọc __thật__ kỹ.\n\n1\\. Một\n\nTên\n===='),
    ).toMatchObject([
      { text: 'I. Mục tiêu', depth: 2 },
      { text: 'Học thật kỹ.', depth: 0 },
      { text: '1. Một', depth: 0 },
      { text: 'Tên', depth: 1 },
    ])
  })

  it('turns bullets of symbol fonts into dashes', () => {
    expect(textsOf('\uf0b7 Một ý\n● Ý khác')).toEqual(['- Một ý', '- Ý khác'])
  })

  it('knows the lines of a table of contents', () => {
    expect(readParagraphs('I. MỤC TIÊU ............ 3\nI. MỤC TIÊU')).toMatchObject([
      { isContents: true },
      { isContents: false },
    ])
  })

  it('joins lines that were broken at a fixed width, and only those', () => {
    const broken = [
      'Đảng ủy phường tổ chức hội nghị học tập, quán triệt nghị quyết cho toàn',
      'thể cán bộ chủ chốt của các chi bộ trực thuộc tại nhà văn hóa phường và',
      'các điểm cầu ở khu phố.',
      '- Thành phần gồm bí thư, phó bí thư các chi bộ và những đồng chí được',
      'mời dự theo giấy triệu tập của Văn phòng.',
      'Hội nghị kết thúc lúc 11 giờ cùng ngày, sau khi đã nghe và thảo luận đủ',
      'các nội dung.',
    ]
    expect(textsOf(broken.join('\n'))).toEqual([
      broken.slice(0, 3).join(' '),
      broken.slice(3, 5).join(' '),
      broken.slice(5).join(' '),
    ])
  })

  it('leaves short lines of a list as they are', () => {
    const lines = ['Nơi nhận:', '- Như trên,', '- Lưu.', 'T/M ĐẢNG ỦY', 'BÍ THƯ', 'Một', 'Hai']
    expect(textsOf(lines.join('\n'))).toEqual(lines)
  })
})
