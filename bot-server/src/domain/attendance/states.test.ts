/** Proves who may change which attendance into which. */
import { AttendanceState } from '@quan-triet/shared/vocabulary/attendance-states'
import { describe, expect, it } from 'vitest'
import { attendanceSteps, isPresent } from './states.ts'

describe('steps of attendance', () => {
  it.each([
    ['chua_ghi_nhan', 'co_mat', true],
    ['chua_ghi_nhan', 'muon', true],
    ['vang_co_ly_do', 'co_mat', true],
    ['mien', 'muon', true],
    ['co_mat', 'muon', false],
    ['muon', 'co_mat', false],
    ['ve_som', 'co_mat', false],
    ['vang_khong_ly_do', 'co_mat', false],
    ['chua_ghi_nhan', 'mien', false],
    ['chua_ghi_nhan', 'vang_co_ly_do', false],
  ] as const)('a code turning %s into %s is allowed: %s', (from, to, isAllowed) => {
    expect(attendanceSteps.code.allows(from, to)).toBe(isAllowed)
  })

  it('a decision about leave only excuses somebody not recorded', () => {
    const steps = AttendanceState.options.flatMap((from) =>
      attendanceSteps.leave.steps[from].map((to) => `${from} → ${to}`),
    )
    expect(steps).toEqual(['chua_ghi_nhan → vang_co_ly_do'])
  })

  it('the secretary may change any attendance into any other', () => {
    for (const from of AttendanceState.options)
      for (const to of AttendanceState.options)
        expect(attendanceSteps.secretary.allows(from, to)).toBe(from !== to)
  })

  it('late and leaving early count as having been there', () => {
    expect(AttendanceState.options.filter(isPresent)).toEqual(['co_mat', 'muon', 've_som'])
  })
})
