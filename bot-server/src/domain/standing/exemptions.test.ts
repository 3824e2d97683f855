import { addDays } from '@quan-triet/shared/time/calendar'
import { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type DatedExemption,
  isExemptOn,
  type NewExemption,
  refusalOfExemption,
} from './exemptions.ts'
import { overlaps, yearAfter } from './spans.ts'

const TODAY = '2026-03-12'
const wanted = (some: Partial<NewExemption> = {}): NewExemption => ({
  kind: 'tam_mien',
  from: '2026-03-15',
  to: '2027-03-15',
  decisionNumber: null,
  decisionOn: '2026-03-10',
  ...some,
})
const refusal = (some: Partial<NewExemption>, existing: readonly DatedExemption[] = []) =>
  refusalOfExemption(wanted(some), existing, TODAY)

describe('an exemption', () => {
  it('for a time lasts at most twelve months, to the day', () => {
    expect(refusal({})).toBeUndefined()
    expect(refusal({ to: '2027-03-16' })).toBe('too_long')
    expect(refusal({ to: null })).toBe('end_missing')
    expect(refusal({ from: '2028-02-29', to: '2029-02-28' })).toBeUndefined()
    expect(refusal({ from: '2028-02-29', to: '2029-03-01' })).toBe('too_long')
  })

  it('for good has no last day, and a suspension names its decision', () => {
    expect(refusal({ kind: 'mien', to: null })).toBeUndefined()
    expect(refusal({ kind: 'dinh_chi', to: null })).toBe('decision_number_missing')
    expect(refusal({ kind: 'dinh_chi', to: null, decisionNumber: '12-QĐ/ĐU' })).toBeUndefined()
  })

  it('does not end before it begins, and no decision is of tomorrow', () => {
    expect(refusal({ to: '2026-03-15' })).toBe('ends_before_start')
    expect(refusal({ decisionOn: '2026-03-13' })).toBe('decision_in_future')
  })

  it('is renewed from the day the last one ends, not earlier', () => {
    const before = { kind: 'tam_mien', from: '2025-03-15', to: '2026-03-15' } as const
    expect(refusal({}, [before])).toBeUndefined()
    expect(refusal({ from: '2026-03-14', to: '2026-06-01' }, [before])).toBe('overlaps')
    expect(refusal({ kind: 'mien', from: '2026-03-01', to: null }, [before])).toBe('overlaps')
  })

  it('from writing or by suspension stands beside one from study', () => {
    const before = { kind: 'mien', from: '2025-03-15', to: null } as const
    expect(refusal({ kind: 'mien_thu_hoach', to: null }, [before])).toBeUndefined()
    expect(
      refusal({ kind: 'dinh_chi', to: null, decisionNumber: '12-QĐ/ĐU' }, [before]),
    ).toBeUndefined()
  })

  it('that was taken back on its first day holds on none and is in nobody’s way', () => {
    const back = { kind: 'tam_mien', from: '2026-03-15', to: '2026-03-15' } as const
    expect(isExemptOn([back], '2026-03-15')).toBe(false)
    expect(refusal({}, [back])).toBeUndefined()
  })

  it('from writing alone takes nobody out of those who must study', () => {
    expect(isExemptOn([{ kind: 'mien_thu_hoach', from: '2026-01-01', to: null }], TODAY)).toBe(
      false,
    )
  })

  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days))
  const exemption = fc.record({
    kind: fc.constantFrom(...ExemptionKind.options),
    from: day,
    to: fc.option(day),
  })

  it('never leaves two of one track on the same day', () => {
    fc.assert(
      fc.property(fc.array(exemption, { maxLength: 12 }), day, (all, on) => {
        const granted: DatedExemption[] = []
        for (const one of all) {
          const asked = { ...one, decisionNumber: '1-QĐ', decisionOn: '2025-01-01' }
          if (refusalOfExemption(asked, granted, TODAY) === undefined) granted.push(one)
        }
        const held = granted.filter((one) => one.from <= on && (one.to === null || one.to > on))
        const study = held.filter((one) => one.kind === 'mien' || one.kind === 'tam_mien')
        expect(study.length).toBeLessThanOrEqual(1)
        expect(held.filter((one) => one.kind === 'dinh_chi').length).toBeLessThanOrEqual(1)
        expect(isExemptOn(granted, on)).toBe(held.some((one) => one.kind !== 'mien_thu_hoach'))
      }),
    )
  })
})

describe('stretches of days', () => {
  const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-01', days))
  const span = fc.record({ from: day, to: fc.option(day) })

  it('overlap exactly when some day is in both', () => {
    fc.assert(
      fc.property(span, span, (a, b) => {
        const days = Array.from({ length: 60 }, (_, index) => addDays('2026-01-01', index))
        const isIn = ({ from, to }: typeof a, on: string) => from <= on && (to === null || to > on)
        expect(overlaps(a, b)).toBe(days.some((on) => isIn(a, on) && isIn(b, on)))
      }),
    )
  })

  it('of a year end the day before the same date, 29/2 on 28/2', () => {
    expect(yearAfter('2026-03-15')).toBe('2027-03-15')
    expect(yearAfter('2028-02-29')).toBe('2029-02-28')
  })
})
