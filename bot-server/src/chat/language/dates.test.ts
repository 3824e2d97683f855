import { describe, expect, it } from 'vitest'
import { dateAt } from './dates.ts'
import { splitWords } from './words.ts'

/** A Thursday. */
const TODAY = '2026-03-12'

const dateIn = (text: string): string | undefined => dateAt(splitWords(text), 0, TODAY)?.date

describe('the day a message names', () => {
  it.each([
    ['mai', '2026-03-13'],
    ['sáng mai', '2026-03-13'],
    ['mốt', '2026-03-14'],
    ['ngày kia', '2026-03-14'],
    ['hôm qua', '2026-03-11'],
    ['tối nay', '2026-03-12'],
    ['thứ 7', '2026-03-14'],
    ['thứ năm', '2026-03-12'],
    ['thứ hai', '2026-03-16'],
    ['thứ hai tuần này', '2026-03-09'],
    ['thứ bảy tuần sau', '2026-03-21'],
    ['chủ nhật tuần này', '2026-03-15'],
    ['chủ nhật', '2026-03-15'],
    ['15/1', '2026-01-15'],
    ['15/12', '2025-12-15'],
    ['15-1-2021', '2021-01-15'],
    ['15/1/27', '2027-01-15'],
    ['ngày 15 tháng 1', '2026-01-15'],
    ['ngày 15 tháng 1 năm 2027', '2027-01-15'],
    ['ngày 25', '2026-03-25'],
    ['ngày 5', '2026-04-05'],
    ['ngày 14/3', '2026-03-14'],
    ['14 tháng 3', '2026-03-14'],
    ['cuối tuần', '2026-03-14'],
    ['cuối tuần này', '2026-03-14'],
    ['cuối tuần sau', '2026-03-21'],
  ])('is for "%s" %s', (text, day) => {
    expect(dateIn(text)).toBe(day)
  })

  it.each(['31/2', 'ngày nào', 'thứ tự', 'hôm ấy', 'mãi'])('is not told by "%s"', (text) => {
    expect(dateIn(text)).toBeUndefined()
  })
})
