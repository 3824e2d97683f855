import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, weekdayOf } from './calendar.ts'
import { holidaysOf } from './holidays.ts'
import { lunarDay, tetOf } from './lunar.ts'
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts'

describe('the Vietnamese lunar calendar', () => {
  it.each([
    // In 1985, 2007 and 2030 China begins the year on another day.
    ['1985-01-21'],
    ['2007-02-17'],
    ['2020-01-25'],
    ['2021-02-12'],
    ['2022-02-01'],
    ['2023-01-22'],
    ['2024-02-10'],
    ['2025-01-29'],
    ['2026-02-17'],
    ['2027-02-06'],
    ['2028-01-26'],
    ['2029-02-13'],
    ['2030-02-02'],
  ])('begins a year on %s', (day) => {
    expect(tetOf(Number(day.slice(0, 4)))).toBe(day)
  })

  it.each([
    ['2020-04-02'],
    ['2022-04-10'],
    ['2023-04-29'],
    ['2024-04-18'],
    ['2025-04-07'],
    ['2026-04-26'],
    ['2027-04-16'],
  ])('has the Hùng Kings’ day on %s', (day) => {
    expect(lunarDay(Number(day.slice(0, 4)), 3, 10)).toBe(day)
  })

  it('has years of twelve or thirteen months of 29 or 30 days', () => {
    for (let year = 1990; year < 2060; year += 1) {
      const length = daysBetween(tetOf(year), tetOf(year + 1))
      expect([353, 354, 355, 383, 384, 385]).toContain(length)
      expect(tetOf(year).slice(5) >= '01-20' && tetOf(year).slice(5) <= '02-21').toBe(true)
    }
  })
})

describe('days off', () => {
  it.each([
    // As the government announced them, weekends left out.
    [2024, '2024-02-08 2024-02-09 2024-02-12 2024-02-13 2024-02-14'],
    [2025, '2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31'],
    [2026, '2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20'],
    [2027, '2027-02-04 2027-02-05 2027-02-08 2027-02-09 2027-02-10'],
  ])('at Tết %i are a whole week of working days', (year, days) => {
    const around = holidaysOf(year).filter((day) => Math.abs(daysBetween(tetOf(year), day)) < 12)
    const onWeekdays = around.filter((day) => ![0, 6].includes(weekdayOf(day)))
    expect(onWeekdays.join(' ')).toBe(days)
  })

  it.each([
    [2021, '2021-09-02 2021-09-03'],
    [2023, '2023-09-01 2023-09-02 2023-09-04'],
    [2024, '2024-09-02 2024-09-03'],
    [2025, '2025-09-01 2025-09-02'],
    [2026, '2026-09-01 2026-09-02'],
  ])('on National Day %i join a weekend', (year, days) => {
    const september = holidaysOf(year).filter((day) => day.slice(5, 7) >= '08')
    expect(september.filter((day) => day < `${year}-11`).join(' ')).toBe(days)
  })

  it('make up for a holiday that falls on a Sunday', () => {
    expect(isWorkingDay('2026-04-27')).toBe(false)
    expect(isWorkingDay('2026-04-28')).toBe(true)
    expect(holidaysOf(2026)).toContain('2026-11-24')
    expect(holidaysOf(2025)).not.toContain('2025-11-24')
  })

  it('are what an administrator says, against every rule', () => {
    const exceptions = [
      { day: '2026-11-24', kind: 'lam' as const },
      { day: '2026-11-25', kind: 'nghi' as const },
    ]
    expect(isWorkingDay('2026-11-24', exceptions)).toBe(true)
    expect(addWorkingDays('2026-11-24', 1, exceptions)).toBe('2026-11-26')
    expect(isWorkingDay('2026-08-22')).toBe(true)
    expect(isWorkingDay('2026-08-31')).toBe(false)
  })
})

describe('two working days', () => {
  it.each([
    ['2026-03-12', '2026-03-16'],
    ['2026-03-13', '2026-03-17'],
    ['2026-03-14', '2026-03-17'],
    // Over Tết 2026: nine days without work.
    ['2026-02-12', '2026-02-23'],
    ['2026-02-13', '2026-02-24'],
    ['2026-02-17', '2026-02-24'],
    // Over Tết 2027.
    ['2027-02-02', '2027-02-11'],
    ['2027-02-03', '2027-02-12'],
    ['2027-02-06', '2027-02-12'],
    // The Hùng Kings' day of 2026 falls on a Sunday, then come 30/4 and 1/5.
    ['2026-04-24', '2026-04-29'],
    ['2026-04-28', '2026-05-04'],
  ])('after %s end on %s', (day, due) => {
    expect(addWorkingDays(day, 2)).toBe(due)
  })

  const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))

  it('end on a working day, and exactly so many lie between', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 20 }), (day, count) => {
        const due = addWorkingDays(day, count)
        expect(isWorkingDay(due)).toBe(true)
        expect(countWorkingDays(day, due)).toBe(count)
        expect(countWorkingDays(day, addDays(due, -1))).toBe(count - 1)
      }),
      { numRuns: 100 },
    )
  })

  it('come no earlier for who asks later, and a step after a step is both at once', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 9 }), (day, count) => {
        expect(addWorkingDays(day, count) <= addWorkingDays(addDays(day, 1), count)).toBe(true)
        expect(addWorkingDays(addWorkingDays(day, count), 2)).toBe(addWorkingDays(day, count + 2))
      }),
      { numRuns: 100 },
    )
  })
})
