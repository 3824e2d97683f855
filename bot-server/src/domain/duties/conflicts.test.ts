import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictOf, overlap } from './conflicts.ts'

const a = 'a' as OrgUnitId
const b = 'b' as OrgUnitId
const day = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T00:00:00.000Z`

const holds = ({ from, to }: { from: number; to: number | null }, n: number) =>
  from <= n && (to === null || n < to)

describe('roles beside each other', () => {
  it('never meet twice in one unit, and may follow each other at the same instant', () => {
    const held = { role: 'bi_thu', orgUnitId: a, startsAt: day(1), endsAt: day(5) } as const
    expect(conflictOf([held], { ...held, startsAt: day(4), endsAt: null })).toBe(
      'role_already_held',
    )
    expect(conflictOf([held], { ...held, startsAt: day(5), endsAt: null })).toBeUndefined()
    expect(conflictOf([held], { ...held, orgUnitId: b })).toBeUndefined()
  })

  it('keep whoever administers and whoever inspects apart, in whatever units', () => {
    const held = { role: 'quan_tri', orgUnitId: a, startsAt: day(1), endsAt: null } as const
    const wanted = { role: 'kiem_tra', orgUnitId: b, startsAt: day(9), endsAt: null } as const
    expect(conflictOf([held], wanted)).toBe('role_conflict')
    expect(conflictOf([wanted], held)).toBe('role_conflict')
    expect(conflictOf([{ ...held, endsAt: day(9) }], wanted)).toBeUndefined()
  })

  it('overlap exactly when some day lies in both', () => {
    const period = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.option(fc.integer({ min: 1, max: 9 })))
      .map(([from, length]) => ({ from, to: length === null ? null : from + length }))
    const days = Array.from({ length: 30 }, (_, index) => index + 1)
    fc.assert(
      fc.property(period, period, (one, other) => {
        const asInstants = ({ from, to }: typeof one) => ({
          startsAt: day(from),
          endsAt: to === null ? null : day(to),
        })
        expect(overlap(asInstants(one), asInstants(other))).toBe(
          days.some((n) => holds(one, n) && holds(other, n)),
        )
      }),
      { numRuns: 100 },
    )
  })
})
