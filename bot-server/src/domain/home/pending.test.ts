/** Proves whom each kind of deadline still concerns. */
import { describe, expect, it } from 'vitest'
import { type Duties, isPending } from './pending.ts'

const member: Duties = {
  mustStudy: true,
  hasCompleted: false,
  owesEssay: true,
  hasEssay: false,
  runsBranch: false,
}

describe('isPending', () => {
  it.each([
    ['an essay owed and not handed in', 'thu_hoach', member],
    ['study not completed', 'hoc_xong', member],
    ['a report, to the secretary', 'bao_cao', { ...member, runsBranch: true }],
    ['a programme, to the secretary', 'chuong_trinh', { ...member, runsBranch: true }],
  ] as const)('still asks for %s', (_, subject, duties) => {
    expect(isPending(subject, duties)).toBe(true)
  })

  it.each([
    ['an essay handed in', 'thu_hoach', { ...member, hasEssay: true }],
    ['an essay that need not be written', 'thu_hoach', { ...member, owesEssay: false }],
    ['study completed', 'hoc_xong', { ...member, hasCompleted: true }],
    ['study of an exempt person', 'hoc_xong', { ...member, mustStudy: false }],
    ['a report, to a member', 'bao_cao', member],
  ] as const)('asks no more for %s', (_, subject, duties) => {
    expect(isPending(subject, duties)).toBe(false)
  })
})
