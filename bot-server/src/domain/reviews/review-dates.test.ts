import { addDays, at, dayOf, daysBetween, endOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReview, reminderDays, reviewReminder } from './review-dates.ts'

const read = (wording: string, yearly: { firstYear?: number; lastDay?: string } = {}) =>
  readReview({ wording, wordedOn: '2018-01-10', firstYear: null, lastDay: null, ...yearly })

const due = (sent: number, today: string) =>
  reviewReminder({ dueAt: endOf('2018-06-30'), sent, today })

const daysOf = (reading: ReturnType<typeof readReview>) =>
  reading.kind === 'dates' ? reading.dueAts.map(dayOf) : reading.kind

describe('the wording of a review', () => {
  it('names the end of a quarter, or of the quarter of every year up to a last day (TV-12)', () => {
    expect(read('quý II năm 2018')).toMatchObject({
      kind: 'dates',
      isYearly: false,
      dueAts: [endOf('2018-06-30')],
      first: { granularity: 'quy', isTentative: false },
    })
    const until = { firstYear: 2016, lastDay: '2020-03-31' }
    const days = ['2016-06-30', '2017-06-30', '2018-06-30', '2019-06-30']
    for (const wording of ['quý II hàng năm', 'Quý II hằng năm', 'sơ kết vào quý 2 hang nam'])
      expect(daysOf(read(wording, until))).toEqual(days)
    expect(daysOf(read('quý I năm 2020'))).toEqual(['2020-03-31'])
  })

  it('asks for the first year that the source leaves out, and refuses what names no moment', () => {
    expect(read('quý II hàng năm')).toEqual({ kind: 'needs_first_year' })
    expect(read('quý II hàng năm', { firstYear: 2016 })).toEqual({ kind: 'needs_first_year' })
    expect(read('khi thuận lợi')).toEqual({ kind: 'unreadable' })
    expect(read('hàng năm', { firstYear: 2016, lastDay: '2020-03-31' })).toEqual({
      kind: 'unreadable',
    })
    expect(daysOf(read('quý II hàng năm', { firstYear: 2021, lastDay: '2020-03-31' }))).toEqual([])
  })

  it('keeps "trước" and "dự kiến" of a review apart, and takes the next such date without a year', () => {
    expect(read('trước ngày 15/6/2018')).toMatchObject({
      dueAts: [endOf('2018-06-14')],
      first: { bound: 'truoc' },
    })
    expect(read('dự kiến tháng 12')).toMatchObject({
      dueAts: [endOf('2018-12-31')],
      first: { isTentative: true },
    })
  })
})

describe('the reminders of a review', () => {
  it('go one quarter and one month ahead, on the last day of a shorter month', () => {
    expect(reminderDays(endOf('2018-06-30'))).toEqual(['2018-03-30', '2018-05-30'])
    expect(reminderDays(endOf('2018-05-31'))).toEqual(['2018-02-28', '2018-04-30'])
    expect(reminderDays(endOf('2020-01-15'))).toEqual(['2019-10-15', '2019-12-15'])
  })

  it('go once each, the later one alone when the first was missed, none once it is past', () => {
    expect(due(0, '2018-03-29')).toBeNull()
    expect(due(0, '2018-03-30')).toBe(1)
    expect(due(1, '2018-04-30')).toBeNull()
    expect(due(1, '2018-05-30')).toBe(2)
    expect(due(0, '2018-06-30')).toBe(2)
    expect(due(2, '2018-06-30')).toBeNull()
    expect(due(0, '2018-07-01')).toBeNull()
  })

  it('come in order whatever the day, each at most as far ahead as its time', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (offset) => {
        const due = addDays('1999-12-31', offset)
        const [quarter, month] = reminderDays(at(due, '12:00'))
        expect(quarter < month && month < due).toBe(true)
        expect(daysBetween(month, due)).toBeLessThanOrEqual(31)
        expect(daysBetween(quarter, due)).toBeLessThanOrEqual(92)
      }),
    )
  })
})
