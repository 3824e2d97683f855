import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  at,
  dayOf,
  daysBetween,
  endOf,
  lastDayOfMonth,
  timeOf,
  weekdayOf,
} from './calendar.ts'

describe('the Vietnamese calendar', () => {
  it('changes day at 17:00 UTC', () => {
    expect(dayOf('2026-03-11T16:59:59.999Z')).toBe('2026-03-11')
    expect(dayOf('2026-03-11T17:00:00.000Z')).toBe('2026-03-12')
    expect(timeOf('2026-03-12T02:00:00.000Z')).toBe('09:00')
  })

  it('ends a day at its last second (F-13)', () => {
    expect(endOf('2026-03-25')).toBe('2026-03-25T16:59:59.000Z')
    expect(at('2026-03-14', '07:40')).toBe('2026-03-14T00:40:00.000Z')
  })

  it('knows weekdays, months and leap years', () => {
    expect(weekdayOf('2026-03-14')).toBe(6)
    expect(lastDayOfMonth(2028, 2)).toBe('2028-02-29')
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
    expect(daysBetween('2026-03-12', '2026-03-25')).toBe(13)
  })

  it('keeps day and time through every instant', () => {
    const instants = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(instants, (date) => {
        const instant = date.toISOString()
        expect(at(dayOf(instant), timeOf(instant)).slice(0, 16)).toBe(instant.slice(0, 16))
      }),
    )
  })
})
