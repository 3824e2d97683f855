import { expect, it } from 'vitest'
import { hoursOf, minutesOf } from './check-in-rules.ts'

const hours = {
  startsAt: '2026-03-14T01:00:00.000Z',
  checkInFrom: '2026-03-14T00:40:00.000Z',
  lateAfter: '2026-03-14T01:15:00.000Z',
}
const minutes = { opensBeforeMinutes: 60, lateAfterMinutes: 5 }

it('opens check-in and counts lateness by minutes around the start, and moves no opening that has come', () => {
  expect(minutesOf(hours)).toEqual({ opensBeforeMinutes: 20, lateAfterMinutes: 15 })
  const moved = {
    checkInFrom: '2026-03-14T00:00:00.000Z',
    lateAfter: '2026-03-14T01:05:00.000Z',
  }
  expect(hoursOf(hours, minutes, '2026-03-13T00:00:00.000Z')).toEqual(moved)
  expect(hoursOf(hours, minutes, hours.checkInFrom)).toEqual({
    ...moved,
    checkInFrom: hours.checkInFrom,
  })
  expect(minutesOf({ ...hours, ...moved })).toEqual(minutes)
})
