/** Proves that proposed parts follow the headings, keep their length and lose no word. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { countSyllables } from '@quan-triet/shared/text/syllables'
import { describe, expect, it } from 'vitest'
import { proposeParts } from './cut-into-parts.ts'
import { readOutline } from './outline.ts'

const fixture = (name: string): string =>
  readFileSync(new URL(`../../../../tests/fixtures/documents/${name}`, import.meta.url), 'utf8')

const sizeOf = ({ paragraphs }: { paragraphs: readonly string[] }): number =>
  countSyllables(paragraphs.join('\n'))

const paragraphOf = (syllables: number): string => `${'chữ '.repeat(syllables).trim()}.`

describe('proposeParts', () => {
  it('cuts a long resolution along its own headings', () => {
    const parts = proposeParts(readOutline(fixture('nghi-quyet-dai.md')))
    expect(parts.map(({ heading }) => heading)).toEqual([
      expect.stringMatching(/^NGHỊ QUYẾT CỦA BAN CHẤP HÀNH/),
      'I. KẾT QUẢ ĐẠT ĐƯỢC',
      'II. HẠN CHẾ, YẾU KÉM – III. NGUYÊN NHÂN VÀ BÀI HỌC KINH NGHIỆM',
      'I. QUAN ĐIỂM – II. MỤC TIÊU',
      '1. Ba khâu đột phá – 3. Đổi mới nội dung và phương pháp học tập',
      '4. Xây dựng và thực hiện chương trình hành động – 6. Kiểm tra, giám sát và khen thưởng',
      'PHẦN THỨ BA: TỔ CHỨC THỰC HIỆN',
      'PHỤ LỤC QUY CHẾ TỔ CHỨC HỌC TẬP NGHỊ QUYẾT CỦA ĐẢNG BỘ PHƯỜNG',
    ])
    for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(900)
  })

  it('never puts two top sections into one part unless one of them is tiny', () => {
    const text = `I. MỘT\n${paragraphOf(200)}\nII. HAI\n${paragraphOf(200)}\nIII. BA\n${paragraphOf(20)}`
    expect(proposeParts(readOutline(text)).map(({ heading }) => heading)).toEqual([
      'I. MỘT',
      'II. HAI',
    ])
  })

  it('keeps a heading with the text below it', () => {
    const text = `I. MỘT\n1. Hai\n${paragraphOf(800)}\n2. Ba\n${paragraphOf(800)}`
    expect(proposeParts(readOutline(text)).map(({ paragraphs }) => paragraphs[0])).toEqual([
      'I. MỘT',
      '2. Ba',
    ])
  })

  it('cuts an item that alone is too long at paragraph ends, in even shares', () => {
    const text = `I. MỘT\n${Array.from({ length: 4 }, () => paragraphOf(400)).join('\n')}`
    const parts = proposeParts(readOutline(text))
    expect(parts.map(({ heading }) => heading)).toEqual(['I. MỘT (1/2)', 'I. MỘT (2/2)'])
  })

  it('leaves an enumerated item whole, however it lies', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map(
      (letter) => `${letter}) ${paragraphOf(200)}\n${paragraphOf(150)}`,
    )
    const parts = proposeParts(readOutline(`1. Một\n${items.join('\n')}`))
    for (const { paragraphs } of parts.slice(1)) expect(paragraphs[0]).toMatch(/^[a-e]\) /)
  })

  it('obeys other sizes', () => {
    const outline = readOutline(fixture('nghi-quyet-dai.md'))
    const parts = proposeParts(outline, { minSyllables: 100, maxSyllables: 250 })
    expect(parts.length).toBeGreaterThan(15)
    for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(250 + 120)
  })

  it('proposes nothing for nothing', () => {
    expect(proposeParts([])).toEqual([])
  })

  it('loses and doubles no word, whatever the document', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'PHẦN THỨ NHẤT',
        'I. MỤC TIÊU',
        'II. NHIỆM VỤ',
        '1. Về học tập',
        '2. Về viết',
        'a) Ý một',
        'b) Ý hai',
      ),
      fc.constantFrom(
        'Thứ nhất, cán bộ;',
        'Thứ hai, công nghệ;',
        '- Về 8 nhiệm vụ gồm:',
        'Các giải pháp:',
      ),
      fc.integer({ min: 1, max: 1200 }).map(paragraphOf),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const parts = proposeParts(readOutline(lines.join('\n')))
        expect(parts.flatMap(({ paragraphs }) => paragraphs)).toEqual(lines)
        for (const part of parts) expect(part.paragraphs.length).toBeGreaterThan(0)
      }),
    )
  })

  it('makes no part longer than the maximum unless one item alone is', () => {
    const line = fc.oneof(
      fc.constantFrom('I. MỤC TIÊU', '1. Về học tập', '2. Về viết', 'a) Ý một', 'b) Ý hai'),
      fc.integer({ min: 1, max: 300 }).map(paragraphOf),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
        const parts = proposeParts(readOutline(lines.join('\n')))
        for (const part of parts) expect(sizeOf(part)).toBeLessThanOrEqual(900 + 120)
      }),
    )
  })
})
