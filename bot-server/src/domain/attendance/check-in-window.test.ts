/** Proves when a session takes codes. */
import { describe, expect, it } from 'vitest'
import { openedWindow, planWindow, windowAt } from './check-in-window.ts'

const hours = { startsAt: '2026-03-14T01:00:00.000Z', endsAt: '2026-03-14T04:00:00.000Z' }
const planned = { ...planWindow(hours), closedAt: null }

describe('the check-in window', () => {
  it('opens 20 minutes before the start, ends with the session, and late begins after a quarter of an hour', () => {
    expect(planWindow(hours)).toEqual({
      checkInFrom: '2026-03-14T00:40:00.000Z',
      checkInUntil: '2026-03-14T04:00:00.000Z',
      lateAfter: '2026-03-14T01:15:00.000Z',
    })
  })

  it.each([
    ['2026-03-14T00:39:59.999Z', 'not_yet'],
    ['2026-03-14T00:40:00.000Z', 'open'],
    ['2026-03-14T04:00:00.000Z', 'open'],
    ['2026-03-14T04:00:00.001Z', 'over'],
  ] as const)('at %s is %s', (now, window) => {
    expect(windowAt(planned, now)).toBe(window)
  })

  it('is closed by closing, whatever the hour', () => {
    const closed = { ...planned, closedAt: '2026-03-14T02:00:00.000Z' }
    expect(windowAt(closed, '2026-03-14T01:00:00.000Z')).toBe('closed')
  })

  it('opened early by hand lasts to the end of the session', () => {
    expect(openedWindow(hours, '2026-03-14T00:10:00.000Z')).toEqual({
      checkInFrom: '2026-03-14T00:10:00.000Z',
      checkInUntil: hours.endsAt,
    })
  })

  it('opened again after the end lasts for two hours', () => {
    expect(openedWindow(hours, '2026-03-14T04:30:00.000Z').checkInUntil).toBe(
      '2026-03-14T06:30:00.000Z',
    )
  })
})
