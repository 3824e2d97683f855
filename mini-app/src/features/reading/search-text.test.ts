import { stripMarks } from '@quan-triet/shared/text/fold'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchParts, type Hit } from './search-text.ts'

const part = {
  id: 'p1',
  position: 1,
  heading: 'I. Mục tiêu',
  note: 'Đọc kỹ đoạn hai.',
  paragraphs: [
    'Toàn Đảng bộ quán triệt nghị quyết.',
    'Đến năm 2030, 98% đảng viên học  tập đầy đủ; hoà giải ở cơ sở.',
    'Nhân dân được hướng dẫn.',
  ],
}

const places = (typed: string) => searchParts([part], typed).map(({ place }) => place)
const marked = (hits: Hit[]) =>
  hits.flatMap(({ excerpt }) => excerpt.filter(({ isHit }) => isHit).map(({ text }) => text))

describe('searching the parts', () => {
  it.each([
    ['dang vien', [1]],
    ['ĐẢNG VIÊN', [1]],
    ['đảng viên'.normalize('NFD'), [1]],
    ['hoc tap', [1]],
    ['muc tieu', ['heading']],
    ['doc ky', ['note']],
    ['2030', [1]],
    ['an', []],
    ['x', []],
    ['   ', []],
    ['viên 2030', [1]],
    ['viên hướng dẫn', []],
  ])('finds %s at %j', (typed, expected) => {
    expect(places(typed)).toEqual(expected)
  })

  it('lets typed marks count where they find something, and does without them where they do not', () => {
    expect(places('dân')).toEqual([2])
    expect(marked(searchParts([part], 'dan'))).toEqual(['Đản', 'đản', 'dân', 'dẫn'])
    expect(places('nghị quyet')).toEqual([0])
  })

  it('finds a heading once, also where the text begins by repeating it', () => {
    const repeating = { ...part, paragraphs: ['I. MỤC TIÊU', ...part.paragraphs] }
    expect(searchParts([repeating], 'muc tieu').map(({ place }) => place)).toEqual(['heading'])
  })

  it('shows the found words as they stand in the text, with a little around them', () => {
    const long = {
      ...part,
      paragraphs: [`${'mở đầu '.repeat(40)}then chốt ${'kết thúc '.repeat(40)}`],
    }
    const [hit] = searchParts([long], 'then chot')
    const words = hit?.excerpt.map(({ text }) => text).join('') ?? ''
    expect(marked(hit ? [hit] : [])).toEqual(['then chốt'])
    expect(words.startsWith('… ')).toBe(true)
    expect(words.endsWith(' …')).toBe(true)
    expect(words.length).toBeLessThan(200)
  })

  it('finds every run of words of a text again, and marks only what was looked for', () => {
    const text = part.paragraphs[1]?.replaceAll(/ +/g, ' ') ?? ''
    const words = text.split(' ')
    fc.assert(
      fc.property(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 }), (from, count) => {
        const wanted = words.slice(from, from + count).join(' ')
        const hits = searchParts([{ ...part, paragraphs: [text] }], stripMarks(wanted))
        return wanted.length < 2 || marked(hits).some((hit) => hit.startsWith(wanted.slice(0, 2)))
      }),
      { numRuns: 60 },
    )
  })
})
