/** Proves whom each kind of deadline still concerns. */
import { describe, expect, it } from 'vitest'
import { type Duties, isPending } from './pending.ts'

const member: Duties = {
  mustStudy: true,
  hasCompleted: false,
  owesEssay: true,
  hasEssay: false,
  runsBranch: false,
  hasProgramme: false,
  isHead: false,
  hasOwnPlan: false,
}
const head: Duties = { ...member, runsBranch: true, isHead: true }

describe('isPending', () => {
  it.each([
    ['an essay owed and not handed in', 'thu_hoach', member],
    ['study not completed', 'hoc_xong', member],
    ['a report, to the secretary', 'bao_cao', { ...member, runsBranch: true }],
    ['a programme, to the secretary', 'chuong_trinh', head],
    ['an own plan, to the secretary', 'ke_hoach_ca_nhan', head],
  ] as const)('still asks for %s', (_, subject, duties) => {
    expect(isPending(subject, duties)).toBe(true)
  })

  it.each([
    ['an essay handed in', 'thu_hoach', { ...member, hasEssay: true }],
    ['an essay that need not be written', 'thu_hoach', { ...member, owesEssay: false }],
    ['study completed', 'hoc_xong', { ...member, hasCompleted: true }],
    ['study of an exempt person', 'hoc_xong', { ...member, mustStudy: false }],
    ['a report, to a member', 'bao_cao', member],
    ['a programme that was issued', 'chuong_trinh', { ...head, hasProgramme: true }],
    ['an own plan that was issued', 'ke_hoach_ca_nhan', { ...head, hasOwnPlan: true }],
    ['an own plan, to the deputy', 'ke_hoach_ca_nhan', { ...head, isHead: false }],
  ] as const)('asks no more for %s', (_, subject, duties) => {
    expect(isPending(subject, duties)).toBe(false)
  })
})
