import { ExemptionKind } from '@quan-triet/shared/vocabulary/exemption-kinds'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { essayDuty, isEssayOpen, weightiest, type Writer } from './essay-duty.ts'

const member: Writer = { standing: 'phai_hoc', isProbationary: false, exemptedBy: null }
const all = { probationaryWrites: true }

describe('the duty to write an essay', () => {
  it.each([
    ['an ordinary member', member, { kind: 'obliged' }],
    ['a probationary member', { ...member, isProbationary: true }, { kind: 'obliged' }],
    [
      'whoever has retired from work',
      { ...member, exemptedBy: 'mien_thu_hoach' as const },
      { kind: 'not_obliged', because: 'mien_thu_hoach' },
    ],
    [
      'whoever is excused from meetings',
      { ...member, standing: 'mien' as const, exemptedBy: 'mien' as const },
      { kind: 'not_obliged', because: 'mien' },
    ],
    ['a guest', { ...member, standing: 'tam_thoi_den' as const }, { kind: 'guest' }],
    ['somebody of another branch', undefined, { kind: 'not_of_branch' }],
  ])('of %s is told by the roster', (_who, writer, duty) => {
    expect(essayDuty(writer, all)).toEqual(duty)
  })

  it('does not bind probationary members where the campaign lets them be, and changes for nobody else', () => {
    const standing = fc.constantFrom('phai_hoc' as const, 'mien' as const, 'tam_thoi_den' as const)
    const exemptedBy = fc.constantFrom(null, ...ExemptionKind.options)
    fc.assert(
      fc.property(standing, fc.boolean(), exemptedBy, (...[stands, isProbationary, kind]) => {
        const writer = { standing: stands, isProbationary, exemptedBy: kind }
        const before = essayDuty(writer, all)
        const after = essayDuty(writer, { probationaryWrites: false })
        const isSpared = isProbationary && before.kind === 'obliged'
        expect(after).toEqual(isSpared ? { kind: 'not_obliged', because: 'du_bi' } : before)
      }),
      { numRuns: 60 },
    )
  })

  it('is explained by the weightiest of several exemptions', () => {
    expect(weightiest([])).toBeNull()
    expect(weightiest(['mien_thu_hoach'])).toBe('mien_thu_hoach')
    expect(weightiest(['mien_thu_hoach', 'tam_mien'])).toBe('tam_mien')
    expect(weightiest(['mien', 'dinh_chi'])).toBe('dinh_chi')
  })
})

const cases = [
  { opens: 'sau_hoan_thanh', hasCompleted: false, isFirstSessionOver: false, isOpen: false },
  { opens: 'sau_hoan_thanh', hasCompleted: false, isFirstSessionOver: true, isOpen: false },
  { opens: 'sau_hoan_thanh', hasCompleted: true, isFirstSessionOver: true, isOpen: true },
  { opens: 'sau_buoi_dau', hasCompleted: false, isFirstSessionOver: false, isOpen: false },
  { opens: 'sau_buoi_dau', hasCompleted: false, isFirstSessionOver: true, isOpen: true },
  { opens: 'sau_buoi_dau', hasCompleted: true, isFirstSessionOver: false, isOpen: true },
] as const

describe('an essay', () => {
  it.each(cases)(
    'that opens $opens is open, completed $hasCompleted and first session over $isFirstSessionOver: $isOpen',
    ({ opens, isOpen, ...study }) => {
      expect(isEssayOpen(opens, study)).toBe(isOpen)
    },
  )
})
