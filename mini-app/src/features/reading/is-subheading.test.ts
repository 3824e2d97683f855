import { expect, it } from 'vitest'
import { isSubheading } from './is-subheading.ts'

it.each([
  ['II. MỤC TIÊU ĐẾN NĂM 2030', true],
  ['1. Khâu đột phá thứ nhất', true],
  ['2.1. Về công tác cán bộ', true],
  ['a) Mục tiêu chung', true],
  ['NHIỆM VỤ, GIẢI PHÁP', true],
  ['1. Đến hết quý II năm 2026, mọi chi bộ học xong.', false],
  ['Toàn Đảng bộ có hơn bốn nghìn đảng viên', false],
  ['Cả câu này nói về 05-NQ/TU', false],
  [`1. ${'rất dài '.repeat(20)}`, false],
])('takes %s for a heading inside the text: %s', (text, expected) => {
  expect(isSubheading(text)).toBe(expected)
})
