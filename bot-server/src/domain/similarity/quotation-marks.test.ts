import { expect, test } from 'vitest'
import { findQuotations } from './quotation-marks.ts'

test.each([
  ['Nghị quyết nêu: “đổi mới” và "làm ngay".', ['đổi mới', 'làm ngay']],
  ['«một» „hai“ ‘ba’', ['một', 'hai', 'ba']],
  ['Một dấu “ không bao giờ đóng', []],
  [`"${'dài '.repeat(900)}"`, []],
  ['Không có gì', []],
])('what stands between quotation marks is found: %s', (text, quoted) => {
  expect(findQuotations(text).map(({ from, to }) => text.slice(from, to))).toEqual(quoted)
})
