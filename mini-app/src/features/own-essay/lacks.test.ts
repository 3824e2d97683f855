import { describe, expect, it } from 'vitest'
import { fitBlocks } from './draft-rules.ts'
import { lacksOf } from './lacks.ts'

const bounds = {
  headings: ['Nhận thức', 'Trách nhiệm', 'Đề xuất'],
  minSyllables: 4,
  maxSyllables: 6,
}

describe('lacksOf', () => {
  it.each([
    ['nothing at all', ['', ' ', ''], ['Bài chưa có chữ nào.']],
    ['only marks', ['---', '', ''], ['Bài chưa có chữ nào.']],
    [
      'a mandatory heading and some length',
      ['một hai', '', 'ba'],
      [
        'Chưa viết phần “Trách nhiệm”.',
        'Bài có 3 tiếng, kế hoạch yêu cầu ít nhất 4 tiếng. Đồng chí viết thêm 1 tiếng.',
      ],
    ],
    [
      'shortness',
      ['một hai ba bốn', 'năm sáu bảy', ''],
      ['Bài có 7 tiếng, kế hoạch cho phép nhiều nhất 6 tiếng. Đồng chí bớt 1 tiếng.'],
    ],
    ['nothing, the third heading being free', ['một hai', 'ba bốn', ''], []],
  ])('names %s before the essay is handed in', (_, blocks, expected) => {
    expect(lacksOf(blocks, bounds)).toEqual(expected)
  })
})

describe('fitBlocks', () => {
  it('adds what stands beyond the headings to the last of them', () => {
    expect(fitBlocks(['a', 'b', 'c', ' ', 'd'], 2)).toEqual(['a', 'b\n\nc\n\nd'])
    expect(fitBlocks(['a'], 3)).toEqual(['a', '', ''])
  })
})
