/** Proves that a document's outline is what its reader would write down. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOutline } from './outline.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../tests/fixtures/documents/${name}`, import.meta.url), 'utf8')

/** `level number heading` of each item. */
const shapeOf = (text: string): string[] =>
  readOutline(text).map(({ level, number, heading }) => `${level} ${number} ${heading}`)

const numbersOf = (text: string): string[] =>
  readOutline(text).map(({ level, number }) => `${level} ${number}`)

const wordsOf = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))

describe('readOutline', () => {
  it('keeps the breakthroughs and the tasks of a resolution in lists of their own', () => {
    expect(numbersOf(fixture('nghi-quyet-ngan.txt'))).toEqual([
      '1 ',
      '1 Một là',
      '2 -',
      ...['Thứ nhất', 'Thứ hai', 'Thứ ba'].map((number) => `3 ${number}`),
      '2 -',
      ...[
        'Thứ nhất',
        'Thứ hai',
        'Thứ ba',
        'Thứ tư',
        'Thứ năm',
        'Thứ sáu',
        'Thứ bẩy',
        'Thứ tám',
      ].map((number) => `3 ${number}`),
      '1 Hai là',
      '2 -',
      '2 -',
      ...['Thứ nhất', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm'].map((number) => `3 ${number}`),
    ])
  })

  it('names an intro by its words and gives an item its own text only', () => {
    const outline = readOutline(fixture('nghi-quyet-ngan.txt'))
    expect(outline[2]).toMatchObject({
      number: '-',
      heading: 'Nghị quyết nêu 3 khâu đột phá mà các chi bộ cần làm ngay trong năm đầu, đó là',
      text: '',
    })
    expect(outline[3]?.heading).toBe(
      'đổi mới cách chuẩn bị nội dung, gửi tài liệu cho đảng viên trước buổi sinh hoạt ít nhất ba ngày',
    )
  })

  it('reads the levels of a long resolution and starts again in its annex', () => {
    const shape = numbersOf(fixture('nghi-quyet-dai.md'))
    expect(shape.filter((item) => item.startsWith('1 '))).toEqual([
      '1 ',
      '1 PHẦN THỨ NHẤT',
      '1 PHẦN THỨ HAI',
      '1 PHẦN THỨ BA',
      '1 ',
    ])
    expect(shape.slice(2, 10)).toEqual([
      '2 I',
      '3 1',
      '3 2',
      '4 2.1',
      '4 2.2',
      '4 2.3',
      '3 3',
      '2 II',
    ])
    expect(shape.slice(-4)).toEqual(['3 Điều 6', '3 Điều 7', '2 Chương III', '3 Điều 8'])
  })

  it('reads the same outline with and without the heading marks of Markdown', () => {
    const text = fixture('nghi-quyet-dai.md')
    expect(readOutline(text.replaceAll(/^#+ /gm, ''))).toEqual(readOutline(text))
  })

  it('takes a title from the line after a number that stands alone, even over several lines', () => {
    expect(
      shapeOf(
        'PHẦN THỨ NHẤT\nTÌNH HÌNH\nVÀ NGUYÊN NHÂN\nI-\nKẾT QUẢ\n1.\nVề tư tưởng\nĐã làm tốt.',
      ),
    ).toEqual(['1 PHẦN THỨ NHẤT TÌNH HÌNH VÀ NGUYÊN NHÂN', '2 I KẾT QUẢ', '3 1 Về tư tưởng'])
  })

  it.each([
    ['I. Một\nII. Hai', ['1 I', '1 II']],
    ['I- Một\nII/ Hai\nIII. Ba', ['1 I', '1 II', '1 III']],
    [
      'A. Một\nI. Hai\n1. Ba\na) Bốn\nb) Năm\n2. Sáu\nB. Bảy',
      ['1 A', '2 I', '3 1', '4 a)', '4 b)', '3 2', '1 B'],
    ],
    ['1/ Một\n2/ Hai\n2.1/ Ba\n2.2/ Bốn', ['1 1', '1 2', '2 2.1', '2 2.2']],
    ['1. Một\n1.1. Hai\n1.1.1. Ba\n1.2 Bốn\n2. Năm', ['1 1', '2 1.1', '3 1.1.1', '2 1.2', '1 2']],
    [
      'a) Một\nb) Hai\nc) Ba\nd) Bốn\nđ) Năm\ne) Sáu\ng) Bảy',
      ['1 a)', '1 b)', '1 c)', '1 d)', '1 đ)', '1 e)', '1 g)'],
    ],
    ['(1) Một\n(2) Hai', ['1 (1)', '1 (2)']],
    ['i) Một\nii) Hai\niii) Ba', ['1 i)', '1 ii)', '1 iii)']],
    [
      'Chương I\nMỘT\nĐiều 1. Hai\n1. Ba\nChương II\nBỐN\nĐiều 2. Năm',
      ['1 Chương I', '2 Điều 1', '3 1', '1 Chương II', '2 Điều 2'],
    ],
    ['Thứ nhất, một;\nThứ hai, hai;\nThứ bẩy, bảy.', ['1 Thứ nhất', '1 Thứ hai']],
    ['Thu nhat, mot;\nThu hai, hai.', ['1 Thu nhat', '1 Thu hai']],
    ['- Một là, a;\n- Hai là, b;\n- Mười một là, c.', ['1 Một là', '1 Hai là']],
    ['Nhiệm vụ thứ nhất: a.\nNhiệm vụ thứ hai: b.', ['1 Nhiệm vụ thứ nhất', '1 Nhiệm vụ thứ hai']],
    ['1. Một\n2. Hai\n4. Bốn', ['1 1', '1 2', '1 4']],
    ['I. Một\n1. Hai\n2. Ba\nII. Bốn\n3. Năm\n4. Sáu', ['1 I', '2 1', '2 2', '1 II', '2 3', '2 4']],
    [
      'Phần I\nMỘT\n1. Hai\nPhần II\nBA\nI. Bốn\n1. Năm',
      ['1 Phần I', '2 1', '1 Phần II', '2 I', '3 1'],
    ],
  ])('nests %j', (text, expected) => {
    expect(numbersOf(text)).toEqual(expected)
  })

  it.each([
    '2015. Năm đó phường có 9 chi bộ.',
    '1.500 đồng là mức đóng.',
    '12/3/2026 là ngày họp.',
    '15-7-2020 đại hội khai mạc.',
    '2015-2020 là nhiệm kỳ trước.',
    '08/3/1910 là ngày kỷ niệm.',
    '3.5 triệu đồng mỗi hộ.',
    '5. Đây là đoạn bị ngắt dòng.',
    'Thứ hai, ngày 23 tháng 2 năm 2026 khai mạc.',
    'Điều 5 của Điều lệ Đảng quy định rõ.',
    'Mục tiêu của phường rất rõ ràng.',
    'C. Mác và Ph. Ăngghen đã chỉ ra.',
    '100% chi bộ họp đúng kỳ.',
    'T/M BAN CHẤP HÀNH',
    '- Gạch đầu dòng bình thường;',
    '+ Một ý nhỏ.',
    'I. MỤC TIÊU ........................ 3',
  ])('does not take %j for an item', (line) => {
    expect(numbersOf(`Lời dẫn.\n${line}\nLời kết.`).filter((item) => item !== '1 ')).toEqual([])
  })

  it('keeps two lists of ordinals apart when plain lines introduce them', () => {
    expect(
      shapeOf(
        'I. NHIỆM VỤ\nCác khâu đột phá:\nThứ nhất, cán bộ;\nThứ hai, công nghệ;\nCác giải pháp:\nThứ nhất, giáo dục;\nThứ hai, kiểm tra.',
      ),
    ).toEqual([
      '1 I NHIỆM VỤ',
      '2  Các khâu đột phá',
      '3 Thứ nhất cán bộ',
      '3 Thứ hai công nghệ',
      '2  Các giải pháp',
      '3 Thứ nhất giáo dục',
      '3 Thứ hai kiểm tra',
    ])
  })

  it('keeps two lists of ordinals apart in a text that begins with the first', () => {
    expect(
      shapeOf(
        'Nghị quyết nêu 3 khâu đột phá:\nThứ nhất, cán bộ.\nThứ hai, công nghệ.\nVà đề ra 4 nhiệm vụ.\nThứ nhất, học.\nThứ hai, làm.',
      ),
    ).toEqual([
      '1  Nghị quyết nêu 3 khâu đột phá',
      '2 Thứ nhất cán bộ',
      '2 Thứ hai công nghệ',
      '1  Và đề ra 4 nhiệm vụ',
      '2 Thứ nhất học',
      '2 Thứ hai làm',
    ])
  })

  it('takes a short bullet with a colon for a heading, and its sister too', () => {
    expect(
      numbersOf(
        '1. Một\n- Mục tiêu:\nĐạt 100%.\n- Giải pháp:\n+ Vận động.\n+ Nêu gương.\n2. Hai\n- Ý thường.',
      ),
    ).toEqual(['1 1', '2 -', '2 -', '1 2'])
  })

  it('takes a list inside an item for part of that item', () => {
    expect(numbersOf('1. Một\n2. Hai gồm:\n1. Việc a\n2. Việc b\n3. Việc c\n3. Ba')).toEqual([
      '1 1',
      '1 2',
      '2 1',
      '2 2',
      '2 3',
      '1 3',
    ])
  })

  it('cuts a long item at the end of a clause and loses no word', () => {
    const [item] = readOutline(
      `Thứ nhất, ${'đổi mới nội dung lãnh đạo của cấp ủy '.repeat(3)}; ${'xây dựng quan hệ phối hợp '.repeat(8)}.`,
    )
    expect(item?.heading.length).toBeLessThanOrEqual(120)
    expect(item?.text.startsWith('xây dựng')).toBe(true)
  })

  it('gives an article its title and its unnumbered headings', () => {
    const body =
      'Đảng ủy phường tổ chức hội nghị quán triệt nghị quyết cho cán bộ chủ chốt của toàn Đảng bộ phường trong hai ngày liên tiếp tại nhà văn hóa phường với đông đủ đại biểu dự.'
    expect(
      shapeOf(`Đưa nghị quyết vào cuộc sống\n${body}\nCách làm của các chi bộ\n${body}\nTin khác`),
    ).toEqual(['1  Đưa nghị quyết vào cuộc sống', '1  Cách làm của các chi bộ'])
  })

  it('joins lines broken at a fixed width, so that a number inside a sentence is no item', () => {
    const text = [
      '1. Nâng cao năng lực lãnh đạo và sức chiến đấu của các tổ chức cơ sở',
      'đảng trong toàn Đảng bộ phường theo đúng tinh thần của Điều lệ, khoản',
      '2. Các chi bộ xây dựng kế hoạch cụ thể của mình và báo cáo đảng ủy về',
      'kết quả thực hiện trước ngày cuối cùng của mỗi quý trong năm, kể cả khi',
      'chưa hoàn thành các nhiệm vụ được giao theo kế hoạch đã được duyệt.',
      '2. Tổ chức thực hiện',
      'Các chi bộ tổ chức thực hiện nghiêm túc nghị quyết này trong toàn thể',
      'cán bộ, đảng viên và nhân dân trên địa bàn phường.',
    ].join('\n')
    expect(numbersOf(text)).toEqual(['1 1', '1 2'])
  })

  it('reads headings that only the file marks, and takes a lone first one for the title', () => {
    expect(
      shapeOf(
        '# Kế hoạch\n\n## Mục đích\n\nNắm vững.\n\n### Yêu cầu\n\n## Nội dung\n\n1. Học\n2. Viết',
      ),
    ).toEqual(['1  Mục đích', '2  Yêu cầu', '1  Nội dung', '2 1 Học', '2 2 Viết'])
  })

  it('reads decomposed text and no-break spaces like any other', () => {
    const text = fixture('nghi-quyet-ngan.txt')
    expect(readOutline(text.normalize('NFD').replaceAll(' ', '\u00a0'))).toEqual(readOutline(text))
  })

  it('says nothing about a text without words', () => {
    expect(readOutline(' \n---\n* * *\n')).toEqual([])
  })

  it('gives every paragraph of the document exactly once, in order', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'I. MỤC TIÊU',
        'II. NHIỆM VỤ',
        '1. Về học tập',
        '2. Về viết',
        'a) Một ý',
        'b) Ý nữa;',
      ),
      fc.constantFrom(
        'Thứ nhất, cán bộ;',
        'Thứ hai, công nghệ;',
        'Một là, học.',
        'Hai là, làm.',
        'PHẦN THỨ NHẤT',
      ),
      fc.constantFrom(
        '- Về 8 nhiệm vụ gồm:',
        '- Về mục tiêu:',
        'Các giải pháp:',
        'Đoạn văn thường.',
        'KẾT LUẬN CHUNG',
      ),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const paragraphs = readOutline(lines.join('\n')).flatMap((item) => item.paragraphs)
        expect(paragraphs).toEqual(lines)
      }),
    )
  })

  it('keeps every word of an item in its number, heading or text', () => {
    for (const { number, heading, text, paragraphs } of readOutline(
      fixture('nghi-quyet-ngan.txt'),
    ).slice(1)) {
      expect(wordsOf([number, heading, text].join(' ')).length).toBe(
        wordsOf(paragraphs.join(' ')).length,
      )
    }
  })

  it('never skips a level on the way down', () => {
    for (const name of ['nghi-quyet-ngan.txt', 'nghi-quyet-dai.md']) {
      const levels = readOutline(fixture(name)).map((item) => item.level)
      for (const [index, level] of levels.entries()) {
        expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
      }
    }
  })
})
