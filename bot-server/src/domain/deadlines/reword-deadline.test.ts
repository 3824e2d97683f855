import { describe, expect, it } from 'vitest'
import { interpretDeadline } from './interpret-deadline.ts'
import { rewordDeadline } from './reword-deadline.ts'

describe('the wording of a deadline with another day', () => {
  it.each([
    ['nộp thu hoạch đến hết ngày 25/3/2026', '2026-09-30', 'nộp thu hoạch đến hết ngày 30/9/2026'],
    ['trước ngày 01 tháng 4 năm 2026', '2026-09-30', 'trước ngày 1 tháng 10 năm 2026'],
    ['trong tháng 6 năm 2026', '2026-12-31', 'trong tháng 12 năm 2026'],
    ['quý II năm 2026', '2026-12-31', 'quý IV năm 2026'],
    ['dự kiến đến ngày 5/3', '2026-09-10', 'dự kiến đến ngày 10/9/2026'],
  ])('keeps the words of «%s»', (wording, dueOn, expected) => {
    const read = interpretDeadline(wording, '2026-01-01')
    if (!read) throw new Error('the vector must be readable')
    const reworded = rewordDeadline({ ...read, sourceWording: wording }, dueOn)
    expect(reworded).toBe(expected)
    expect(interpretDeadline(reworded)?.dueOn).toBe(dueOn)
  })

  it('says the day plainly when the words hold no date that can be replaced', () => {
    const deadline = {
      sourceWording: 'sau khi học xong',
      granularity: 'ngay' as const,
      bound: 'den_het' as const,
      isTentative: false,
    }
    expect(rewordDeadline(deadline, '2026-09-30')).toBe('đến hết ngày 30/9/2026')
  })
})
