/** Proves that a timetable cannot send a later part before an earlier one. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOrderBreach } from './push-order.ts'

const at = (hour: number) => `2026-03-16T${String(hour).padStart(2, '0')}:00:00.000Z`

describe('findOrderBreach', () => {
  it('names the two parts that stand the wrong way round', () => {
    const planned = [
      { position: 3, dueAt: at(5) },
      { position: 1, dueAt: at(4) },
      { position: 2, dueAt: at(6) },
    ]
    expect(findOrderBreach(planned)).toEqual({ earlier: planned[2], later: planned[0] })
  })

  it('lets two parts share one moment', () => {
    expect(
      findOrderBreach([
        { position: 1, dueAt: at(4) },
        { position: 2, dueAt: at(4) },
      ]),
    ).toBeUndefined()
  })

  it('finds nothing exactly when the times rise with the positions', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 23 })), (hours) => {
        const planned = hours.map((hour, index) => ({ position: index + 1, dueAt: at(hour) }))
        const isSorted = hours.every(
          (hour, index) => index === 0 || (hours[index - 1] ?? 0) <= hour,
        )
        expect(findOrderBreach(planned) === undefined).toBe(isSorted)
      }),
    )
  })
})
