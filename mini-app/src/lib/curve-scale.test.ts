import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveScale, plannedBy } from './curve-scale.ts'

describe('the scale of a curve', () => {
  it('puts the first day at the left, the last at the right, nothing below and everybody at the top', () => {
    const scale = curveScale({ from: '2026-03-02', until: '2026-03-22', top: 30 })
    expect([scale.x('2026-03-02'), scale.x('2026-03-12'), scale.x('2026-03-22')]).toEqual([
      0, 50, 100,
    ])
    expect([scale.y(0), scale.y(15), scale.y(30)]).toEqual([100, 50, 0])
  })

  it('of a single day and of nobody still is a number', () => {
    const scale = curveScale({ from: '2026-03-02', until: '2026-03-02', top: 0 })
    expect([scale.x('2026-03-02'), scale.y(0)]).toEqual([0, 100])
  })
})

describe('the line to the target', () => {
  const line = { from: '2026-03-02', due: '2026-03-12', needed: 25 }

  it.each([
    ['2026-03-01', 0],
    ['2026-03-02', 0],
    ['2026-03-03', 3],
    ['2026-03-11', 23],
    ['2026-03-12', 25],
    ['2026-04-01', 25],
  ])('by %s asks for %d', (day, count) => {
    expect(plannedBy(day, line)).toBe(count)
  })

  it('never falls and never asks for more than the target', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(60), fc.nat(5000), (offset, length, needed) => {
        const at = { from: '2026-03-02', due: addDays('2026-03-02', length), needed }
        const today = plannedBy(addDays(at.from, offset), at)
        expect(today).toBeLessThanOrEqual(needed)
        expect(plannedBy(addDays(at.from, offset + 1), at)).toBeGreaterThanOrEqual(today)
      }),
    )
  })
})
