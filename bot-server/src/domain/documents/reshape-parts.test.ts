/** Proves that reshaping parts moves words and never loses one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeWithNext, rename, splitAt } from './reshape-parts.ts'

const PARTS = [
  { heading: 'I. Quan điểm', paragraphs: ['I. Quan điểm', 'Một.', 'Hai.'] },
  { heading: 'II. Mục tiêu', paragraphs: ['II. Mục tiêu', 'Ba.'] },
]

const anyParts = fc.array(
  fc.record({
    heading: fc.string({ minLength: 1 }),
    paragraphs: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 6 },
)

const paragraphsOf = (parts: readonly { paragraphs: readonly string[] }[]): string[] =>
  parts.flatMap(({ paragraphs }) => paragraphs)

describe('reshaping parts', () => {
  it('merges a part with the next under the first heading', () => {
    expect(mergeWithNext(PARTS, 0)).toEqual([
      {
        heading: 'I. Quan điểm',
        paragraphs: ['I. Quan điểm', 'Một.', 'Hai.', 'II. Mục tiêu', 'Ba.'],
      },
    ])
  })

  it('splits a part before a paragraph and names the second after it', () => {
    expect(splitAt(PARTS, 0, 2)).toEqual([
      { heading: 'I. Quan điểm', paragraphs: ['I. Quan điểm', 'Một.'] },
      { heading: 'Hai', paragraphs: ['Hai.'] },
      PARTS[1],
    ])
  })

  it('renames a part without touching its words', () => {
    expect(rename(PARTS, 1, ' Chỉ tiêu ')[1]).toEqual({
      heading: 'Chỉ tiêu',
      paragraphs: PARTS[1]?.paragraphs,
    })
  })

  it.each([
    ['merging the last part', () => mergeWithNext(PARTS, 1)],
    ['merging a part that is not there', () => mergeWithNext(PARTS, -1)],
    ['splitting off an empty first half', () => splitAt(PARTS, 0, 0)],
    ['splitting off an empty second half', () => splitAt(PARTS, 0, 3)],
    ['splitting a part that is not there', () => splitAt(PARTS, 2, 1)],
    ['a blank heading', () => rename(PARTS, 0, '  ')],
  ])('refuses %s', (_, reshape) => {
    expect(reshape).toThrow(RangeError)
  })

  it('preserves every paragraph in order when merging and splitting', () => {
    fc.assert(
      fc.property(anyParts, fc.nat(5), fc.nat(5), (parts, index, paragraph) => {
        const before = paragraphsOf(parts)
        if (index < parts.length - 1)
          expect(paragraphsOf(mergeWithNext(parts, index))).toEqual(before)
        const size = parts[index]?.paragraphs.length ?? 0
        if (paragraph >= 1 && paragraph < size) {
          expect(paragraphsOf(splitAt(parts, index, paragraph))).toEqual(before)
        }
      }),
    )
  })

  it('brings back the paragraphs of a part that was split and merged again', () => {
    expect(paragraphsOf(mergeWithNext(splitAt(PARTS, 0, 1), 0).slice(0, 1))).toEqual(
      PARTS[0]?.paragraphs,
    )
  })

  it('leaves the given parts as they were', () => {
    const copy = structuredClone(PARTS)
    splitAt(PARTS, 0, 1)
    mergeWithNext(PARTS, 0)
    rename(PARTS, 0, 'Tên mới')
    expect(PARTS).toEqual(copy)
  })
})
