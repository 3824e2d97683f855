import { at } from '@quan-triet/shared/time/calendar'
import { describe, expect, it } from 'vitest'
import { postponedHour } from './postponed-hour.ts'

const TODAY = '2026-03-12'
const waiting = (day: string) => ({ dueAt: at(day, '07:30'), isPaused: false })

describe('the hour to which a part is postponed', () => {
  it.each([
    ['tomorrow, for a part due today', TODAY, '2026-03-13', '2026-03-13'],
    [
      'the day after its own, where tomorrow would come before it',
      '2026-03-19',
      '2026-03-13',
      '2026-03-20',
    ],
    ['the day after its own, where it is due tomorrow', '2026-03-13', '2026-03-13', '2026-03-14'],
    ['the later day that is named', '2026-03-16', '2026-03-20', '2026-03-20'],
  ])('is the same hour: %s', (...[, planned, named, expected]) => {
    expect(postponedHour(waiting(planned), named, TODAY)).toBe(at(expected, '07:30'))
  })

  it.each([
    ['2026-03-19', '2026-03-19'],
    ['2026-03-19', '2026-03-18'],
    ['2026-03-19', TODAY],
  ])('is none when a part of %s is to be postponed to %s', (planned, named) => {
    expect(postponedHour(waiting(planned), named, TODAY)).toBeUndefined()
  })

  it('is that of any day named once the part is paused', () => {
    const paused = { dueAt: at('2026-03-19', '07:30'), isPaused: true }
    expect(postponedHour(paused, '2026-03-14', TODAY)).toBe(at('2026-03-14', '07:30'))
  })
})
