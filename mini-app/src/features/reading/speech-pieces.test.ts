import { PartId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { piecesOf, speakable, stopsOf } from './speech-pieces.ts'

describe('what is read aloud', () => {
  it.each([
    ['II. MỤC TIÊU ĐẾN NĂM 2030', 'mục 2, mục tiêu đến năm 2030'],
    ['XIV. Tổ chức thực hiện', 'Mục 14, Tổ chức thực hiện'],
    ['- Nâng cao chất lượng.', 'Nâng cao chất lượng.'],
    ['Nghị quyết 05-NQ/TU đã nêu.', 'Nghị quyết 05-NQ/TU đã nêu.'],
  ])('says %s as words', (written, spoken) => {
    expect(speakable(written)).toBe(spoken)
  })

  it('goes sentence by sentence, and past a comma where one is long', () => {
    expect(piecesOf('Câu một. Câu hai? 3 câu.')).toEqual(['Câu một.', 'Câu hai?', '3 câu.'])
    const long = `${'một hai ba bốn năm, '.repeat(20)}hết.`
    const pieces = piecesOf(long)
    expect(pieces.length).toBeGreaterThan(2)
    expect(pieces.slice(0, -1).every((piece) => piece.endsWith(','))).toBe(true)
  })

  it('loses no word of any paragraph, and no piece is longer than a voice may take', () => {
    const word = fc.stringMatching(/^[a-zđảộ]{1,12}[,.;]?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), (all) => {
        const pieces = piecesOf(all.join(' '))
        return pieces.join(' ') === all.join(' ') && pieces.every((piece) => piece.length <= 180)
      }),
      { numRuns: 80 },
    )
  })

  it('begins with the heading, then the note, then the paragraphs by their places', () => {
    const part = {
      id: PartId.parse('p'),
      position: 2,
      total: 6,
      documentTitle: '',
      heading: 'Mục tiêu',
      paragraphs: [],
      note: 'Đọc kỹ.',
      picture: null,
      readingMinutes: 1,
      previousId: null,
      nextId: null,
      nextDueAt: null,
    }
    expect(stopsOf(part, [{ index: 1, text: 'Đoạn.' }])).toEqual([
      { place: 'heading', pieces: ['Phần 2 trên 6.', 'Mục tiêu'] },
      { place: 'note', pieces: ['Lưu ý của Bí thư', 'Đọc kỹ.'] },
      { place: 1, pieces: ['Đoạn.'] },
    ])
  })
})
