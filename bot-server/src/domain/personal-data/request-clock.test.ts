import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answerDue,
  isNewRung,
  latestExtension,
  rungAt,
  rungs,
  stopDay,
  workingDaysLeft,
} from './request-clock.ts'

const thursday = '2026-03-12T02:00:00.000Z'

describe('the clock of a request about personal data', () => {
  it('ends with the second working day in Vietnam, weekends and holidays left out', () => {
    expect(answerDue(thursday, [])).toBe('2026-03-16T16:59:59.000Z')
    expect(answerDue('2026-02-13T09:00:00.000Z', [])).toBe('2026-02-24T16:59:59.000Z')
    // 18:00 UTC of the 12th is the 13th in Vietnam.
    expect(answerDue('2026-03-12T18:00:00.000Z', [])).toBe('2026-03-17T16:59:59.000Z')
    expect(answerDue(thursday, [{ day: '2026-03-16', kind: 'nghi' }])).toBe(
      '2026-03-17T16:59:59.000Z',
    )
  })

  it('may be put off once by fifteen days, and processing stops after fifteen or twenty', () => {
    expect(latestExtension('2026-03-16T16:59:59.000Z')).toBe('2026-03-31')
    expect(stopDay(thursday, 'alone')).toBe('2026-03-27')
    expect(stopDay(thursday, 'withThirdParties')).toBe('2026-04-01')
  })

  it.each([
    ['2026-03-12T02:00:00.000Z', 'moi', 2],
    ['2026-03-14T10:00:00.000Z', 'nua_han', 1],
    ['2026-03-16T02:00:00.000Z', 'den_han', 0],
    ['2026-03-16T17:00:00.000Z', 'qua_han', 0],
  ])('at %s stands at %s', (now, rung, left) => {
    const clock = { askedAt: thursday, dueAt: answerDue(thursday, []) }
    expect(rungAt(clock, now)).toBe(rung)
    expect(workingDaysLeft(clock, now, [])).toBe(left)
  })

  it('only ever runs forward', () => {
    const moment = fc.integer({ min: 0, max: 30 * 24 }).map((h) => addMs(thursday, h * 3_600_000))
    fc.assert(
      fc.property(moment, moment, moment, (askedAt, a, b) => {
        const clock = { askedAt, dueAt: answerDue(askedAt, []) }
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(isNewRung(rungAt(clock, first), rungAt(clock, second))).toBe(false)
        expect(dayOf(clock.dueAt) > dayOf(askedAt)).toBe(true)
      }),
      { numRuns: 100 },
    )
    expect(rungs.map((rung) => isNewRung(rung, 'nua_han'))).toEqual([false, false, true, true])
  })
})
