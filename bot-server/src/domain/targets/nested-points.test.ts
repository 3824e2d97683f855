import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findExcess } from './nested-points.ts'

const on = (day: string, numerator: number) => ({ day, numerator })

describe('a nested target', () => {
  it('is broken by a part above its whole on any day, the one corrected afterwards too (INV-23)', () => {
    const part = [on('2022-12-31', 80)]
    expect(findExcess([on('2021-12-31', 100)], part)).toBeUndefined()
    expect(findExcess([on('2021-12-31', 50)], part)).toEqual({
      day: '2022-12-31',
      whole: 50,
      part: 80,
    })
    expect(findExcess([on('2021-12-31', 50), on('2022-12-31', 80)], part)).toBeUndefined()
    expect(findExcess([on('2023-12-31', 79)], part)).toMatchObject({ day: '2023-12-31' })
    expect(findExcess([], part)).toBeUndefined()
  })

  it('never has a part above its whole, whatever is recorded in whatever order and what is refused left out', () => {
    const day = fc.integer({ min: 0, max: 5 }).map((days) => addDays('2021-12-30', days))
    const event = fc.record({ isPart: fc.boolean(), day, numerator: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        let whole: ReturnType<typeof on>[] = []
        let part: ReturnType<typeof on>[] = []
        for (const { isPart, ...point } of events) {
          const others = (isPart ? part : whole).filter((one) => one.day !== point.day)
          const next = [...others, point]
          const [nextWhole, nextPart] = isPart ? [whole, next] : [next, part]
          if (!findExcess(nextWhole, nextPart)) [whole, part] = [nextWhole, nextPart]
        }
        for (let later = 0; later <= 5; later += 1) {
          const until = addDays('2021-12-30', later)
          const reached = (points: typeof whole) =>
            points
              .filter((one) => one.day <= until)
              .toSorted((a, b) => (a.day < b.day ? -1 : 1))
              .at(-1)
          const most = reached(whole)
          if (most) expect(reached(part)?.numerator ?? 0).toBeLessThanOrEqual(most.numerator)
        }
      }),
    )
  })
})
