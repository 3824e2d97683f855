/** Proves the reading of deadlines on the vectors TV-11 and TV-12 and on every calendar day. */
import { addDays, at, dayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueDayOf, interpretDeadline } from './interpret-deadline.ts'

describe('the wording of a deadline', () => {
  it.each([
    ['TV-11', 'trước ngày 15/1/2021', '2021-01-14T16:59:59.000Z'],
    ['TV-12', 'quý II năm 2018', '2018-06-30T16:59:59.000Z'],
    ['without marks', 'truoc ngay 15-1-2021', '2021-01-14T16:59:59.000Z'],
    ['with the month in words', 'trước ngày 01 tháng 4 năm 2026', '2026-03-31T16:59:59.000Z'],
    ['to a day', 'đến ngày 25/3/2026', '2026-03-25T16:59:59.000Z'],
    ['to the end of a day', 'nộp thu hoạch đến hết ngày 25/3/2026', '2026-03-25T16:59:59.000Z'],
    ['with dots', 'chậm nhất 25.3.2026', '2026-03-25T16:59:59.000Z'],
    ['in a month', 'trong tháng 2 năm 2028', '2028-02-29T16:59:59.000Z'],
    ['in a month with a stroke', 'xong trong tháng 12/2026', '2026-12-31T16:59:59.000Z'],
    ['before a month', 'trước tháng 3 năm 2026', '2026-02-28T16:59:59.000Z'],
    ['of a quarter in figures', 'trong quý 4/2026', '2026-12-31T16:59:59.000Z'],
    ['before the first quarter', 'trước quý I năm 2030', '2029-12-31T16:59:59.000Z'],
    ['written as "quí"', 'quí III năm 2026', '2026-09-30T16:59:59.000Z'],
    [
      'with "trước" said of something else',
      'báo cáo trước chi bộ đến ngày 5/3/2026',
      '2026-03-05T16:59:59.000Z',
    ],
  ])('%s ends at the last second still in time', (_case, wording, dueAt) => {
    expect(interpretDeadline(wording)?.dueAt).toBe(dueAt)
  })

  it('keeps how the deadline is bounded and how fine it is', () => {
    expect(interpretDeadline('trước ngày 15/1/2021')).toMatchObject({
      bound: 'truoc',
      granularity: 'ngay',
      isTentative: false,
    })
    expect(interpretDeadline('dự kiến quý II năm 2018')).toMatchObject({
      bound: 'den_het',
      granularity: 'quy',
      isTentative: true,
    })
  })

  it('takes a date without year as the next one after the document was written', () => {
    expect(interpretDeadline('đến hết ngày 25/3', '2026-02-10')?.dueOn).toBe('2026-03-25')
    expect(interpretDeadline('trước ngày 15/1', '2026-02-10')?.dueOn).toBe('2027-01-14')
    expect(interpretDeadline('trong tháng 2', '2026-02-10')?.dueOn).toBe('2026-02-28')
  })

  it.each([
    ['no date', 'sớm nhất có thể'],
    ['no year and no day of the document', 'đến hết ngày 25/3'],
    ['a day the calendar lacks', 'trước ngày 31/2/2026'],
    ['a month the calendar lacks', 'trong tháng 13 năm 2026'],
    ['a recurring moment, which has no first year', 'quý II hàng năm'],
    ['a yearly moment spelled the other way', 'tổng kết vào quý I hằng năm'],
  ])('asks a person when the wording has %s', (_case, wording) => {
    expect(interpretDeadline(wording)).toBeUndefined()
  })
})

const piecesOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, date }
}

describe('every named stretch of time', () => {
  const someDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days))

  it('ends a day earlier when it must be done before the day than when it may last to its end', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const named = { granularity: 'ngay' as const, ...piecesOf(day) }
        expect(dueDayOf({ ...named, bound: 'den_het' })).toBe(day)
        expect(dueDayOf({ ...named, bound: 'truoc' })).toBe(addDays(day, -1))
      }),
    )
  })

  it('ends with the day before the next month or quarter begins', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const { year, month } = piecesOf(day)
        const monthEnd = dueDayOf({ granularity: 'thang', bound: 'den_het', year, month })
        expect(addDays(monthEnd ?? '', 1).slice(8)).toBe('01')
        expect((monthEnd ?? '') >= day).toBe(true)
        const quarter = Math.ceil(month / 3)
        const quarterEnd = dueDayOf({ granularity: 'quy', bound: 'den_het', year, quarter })
        expect((quarterEnd ?? '') >= (monthEnd ?? '')).toBe(true)
        expect(Number((quarterEnd ?? '').slice(5, 7)) % 3).toBe(0)
      }),
    )
  })

  it('reads back the moment of any day that is printed in the usual ways', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom('/', '-', '.'), (day, sign) => {
        const { year, month, date } = piecesOf(day)
        const printed = `đến hết ngày ${date}${sign}${month}${sign}${year}`
        const dueAt = interpretDeadline(printed)?.dueAt ?? ''
        expect(dueAt).toBe(at(day, '23:59:59'))
        expect(dayOf(dueAt)).toBe(day)
      }),
    )
  })
})
