import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { addDays } from '@quan-triet/shared/time/calendar'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  attachOn,
  confirmOn,
  homeOn,
  leaveOn,
  type Membership,
  type MembershipDecision,
  transferOn,
} from './memberships.ts'

const unit = (name: string) => name as OrgUnitId
const [a, b, c] = [unit('a'), unit('b'), unit('c')]
const atHome = (some: Partial<Membership> = {}): Membership => ({
  id: 'm1',
  unitId: a,
  stage: 'du_bi',
  attach: 'chinh_thuc',
  from: '2025-07-01',
  to: null,
  ...some,
})

const apply = (all: readonly Membership[], decision: MembershipDecision): Membership[] => {
  if (decision.kind === 'refused') return [...all]
  const { ends, begins } = decision.change
  const kept = all.map((row) => ({
    ...row,
    to: ends.find((end) => end.id === row.id)?.to ?? row.to,
  }))
  return [...kept, ...begins.map((row, index) => ({ ...row, id: `m${all.length + index + 1}` }))]
}

const whyNot = (all: readonly Membership[], to: OrgUnitId, day: string) => {
  const decision = transferOn(all, { to, day })
  return decision.kind === 'refused' ? decision.why : 'change'
}

describe('a membership', () => {
  it('moves on a day: the last day before it is at the old branch, that day at the new one', () => {
    const after = apply([atHome()], transferOn([atHome()], { to: b, day: '2026-03-10' }))
    expect(homeOn(after, '2026-03-09')?.unitId).toBe(a)
    expect(homeOn(after, '2026-03-10')).toMatchObject({ unitId: b, stage: 'du_bi' })
  })

  it('does not move where it is, on a day before it began, or before a change already planned', () => {
    expect(whyNot([atHome()], a, '2026-03-10')).toBe('same_unit')
    expect(whyNot([atHome()], b, '2025-06-30')).toBe('not_member_that_day')
    expect(whyNot([atHome({ to: '2026-05-01' })], b, '2026-03-10')).toBe('later_change_planned')
  })

  it('ends a visit to the branch that becomes the home', () => {
    const visit = atHome({ id: 'm2', unitId: b, attach: 'tam_thoi', from: '2026-01-01' })
    const after = apply(
      [atHome(), visit],
      transferOn([atHome(), visit], { to: b, day: '2026-03-10' }),
    )
    expect(after.find((row) => row.id === 'm2')?.to).toBe('2026-03-10')
  })

  it('becomes official once, in the same branch', () => {
    const after = apply([atHome()], confirmOn([atHome()], '2026-03-10'))
    expect(homeOn(after, '2026-03-09')?.stage).toBe('du_bi')
    expect(homeOn(after, '2026-03-10')).toMatchObject({ unitId: a, stage: 'chinh_thuc' })
    expect(confirmOn(after, '2026-04-01')).toEqual({ kind: 'refused', why: 'already_official' })
  })

  it('ends with every visit, and a visit to come is taken back', () => {
    const visit = atHome({ id: 'm2', unitId: b, attach: 'tam_thoi', from: '2026-05-01' })
    const all = [atHome(), visit]
    const after = apply(all, leaveOn(all, { day: '2026-03-10', reason: 'chuyen_di' }))
    expect(after.map((row) => row.to)).toEqual(['2026-03-10', '2026-05-01'])
  })

  it('stays at home while the person is attached elsewhere, to one place at a time', () => {
    const span = { from: '2026-03-10', to: '2026-06-10' }
    const after = apply([atHome()], attachOn([atHome()], { host: b, span }))
    expect(homeOn(after, '2026-04-01')?.unitId).toBe(a)
    expect(attachOn(after, { host: c, span })).toMatchObject({ why: 'already_attached' })
    expect(attachOn(after, { host: a, span })).toMatchObject({ why: 'same_unit' })
  })

  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2025-07-01', days))
  const place = fc.constantFrom(a, b, c)
  const step = fc.oneof(
    fc.record({ kind: fc.constant('transfer' as const), to: place, day }),
    fc.record({ kind: fc.constant('confirm' as const), day }),
    fc.record({ kind: fc.constant('leave' as const), day }),
    fc.record({ kind: fc.constant('attach' as const), host: place, day, until: fc.option(day) }),
  )
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never
  const decide = (all: readonly Membership[], one: Step): MembershipDecision => {
    if (one.kind === 'transfer') return transferOn(all, one)
    if (one.kind === 'confirm') return confirmOn(all, one.day)
    if (one.kind === 'leave') return leaveOn(all, { day: one.day, reason: 'chuyen_di' })
    return attachOn(all, { host: one.host, span: { from: one.day, to: one.until } })
  }

  it('is official in at most one branch on every day, whatever happens in whatever order (INV-01)', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), day, (steps, on) => {
        const after = steps.reduce((all, one) => apply(all, decide(all, one)), [atHome()])
        const homes = after.filter(
          (row) =>
            row.attach === 'chinh_thuc' && row.from <= on && (row.to === null || row.to > on),
        )
        expect(homes.length).toBeLessThanOrEqual(1)
      }),
    )
  })
})
