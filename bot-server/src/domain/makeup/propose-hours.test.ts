import { addDays, at, dayOf, timeOf, weekdayOf } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeHours } from './propose-hours.ts'

const usual = { title: 'Lớp học bù', venue: 'Hội trường' }
/** Thursday 12/3/2026, 09:00. */
const NOW = at('2026-03-12', '09:00')

const held = (day: string, some: { to?: string; venue?: string; isMakeup?: boolean } = {}) => ({
  startsAt: at(day, '14:00'),
  endsAt: at(some.to ?? day, '16:30'),
  venue: some.venue ?? 'Nhà văn hóa',
  isMakeup: some.isMakeup ?? false,
})

describe('the hours proposed for a make-up', () => {
  it('are a Saturday morning in the usual place, of a branch that has held nothing', () => {
    expect(proposeHours([], NOW, usual)).toEqual({
      title: 'Lớp học bù',
      startsAt: at('2026-03-21', '08:00'),
      endsAt: at('2026-03-21', '11:00'),
      venue: 'Hội trường',
    })
  })

  it.each([
    // A Tuesday is the next one; a Sunday is just the three days away; a Saturday is a day too near.
    ['2026-03-10', '2026-03-17'],
    ['2026-03-08', '2026-03-15'],
    ['2026-03-07', '2026-03-21'],
  ])('are the weekday and hours of the last session: %s gives %s', (last, day) => {
    expect(proposeHours([held('2026-02-02'), held(last)], NOW, usual)).toEqual({
      title: 'Lớp học bù',
      startsAt: at(day, '14:00'),
      endsAt: at(day, '16:30'),
      venue: 'Nhà văn hóa',
    })
  })

  it('follow no make-up and no session over several days, and keep the usual place where none was written', () => {
    const last = held('2026-03-10', { venue: '' })
    const others = [
      held('2026-03-11', { isMakeup: true }),
      held('2026-03-08', { to: '2026-03-09' }),
    ]
    const { startsAt, venue } = proposeHours([last, ...others], NOW, usual)
    expect([startsAt, venue]).toEqual([at('2026-03-17', '14:00'), 'Hội trường'])
  })

  it('lie three to nine days ahead, on the weekday and at the hour that were, whatever the days', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((many) => addDays('2026-01-01', many))
    fc.assert(
      fc.property(days, days, (last, today) => {
        const { startsAt } = proposeHours([held(last)], at(today, '21:00'), usual)
        const day = dayOf(startsAt)
        expect(day >= addDays(today, 3) && day <= addDays(today, 9)).toBe(true)
        expect([weekdayOf(day), timeOf(startsAt)]).toEqual([weekdayOf(last), '14:00'])
      }),
    )
  })
})
