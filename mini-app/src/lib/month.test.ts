/** Proves the weeks of a month and the way from one month to another. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthAfter, weeksOf } from './month.ts'

describe('the weeks of a month', () => {
  it('begin on Monday and leave the places outside the month empty', () => {
    const weeks = weeksOf({ year: 2026, month: 3 })
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01'])
    expect(weeks[1]?.[0]).toBe('2026-03-02')
    expect(weeks.at(-1)).toEqual(['2026-03-30', '2026-03-31', null, null, null, null, null])
  })

  it('hold every day of any month once, in order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          const days = weeksOf({ year, month })
            .flat()
            .filter((day) => day !== null)
          expect(days).toHaveLength(new Date(Date.UTC(year, month, 0)).getUTCDate())
          expect(days).toEqual([...new Set(days)].toSorted())
        },
      ),
    )
  })
})

describe('turning to another month', () => {
  it.each([
    [{ year: 2026, month: 12 }, 1, { year: 2027, month: 1 }],
    [{ year: 2026, month: 1 }, -1, { year: 2025, month: 12 }],
    [{ year: 2026, month: 5 }, 1, { year: 2026, month: 6 }],
  ])('leads from %j by %i to %j', (from, months, to) => {
    expect(monthAfter(from, months)).toEqual(to)
  })
})
