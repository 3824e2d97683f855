import { describe, expect, it } from 'vitest'
import { wayOf } from './way-of.ts'

const day = (n: number) => `2026-03-${String(n).padStart(2, '0')}T08:00:00.000Z`
const branch = { gatheredAt: day(3), gatheredBy: 'Chi bộ', reportedAt: day(4), sentTo: 'Đảng ủy' }
const ward = { gatheredAt: day(6), gatheredBy: 'Đảng ủy', reportedAt: null, sentTo: null }
const base = {
  unit: 'Chi bộ',
  sentAt: day(1),
  answeredAt: null,
  state: 'ghi_nhan',
  groups: [],
} as const

const told = (way: Parameters<typeof wayOf>[0]) =>
  wayOf(way).map(({ state, unit }) => [state, unit])

describe('the way of a recommendation', () => {
  it('begins where it was sent and ends with whoever has it now', () => {
    expect(told(base)).toEqual([['ghi_nhan', 'Chi bộ']])
    expect(told({ ...base, state: 'da_bao_cao', groups: [branch, ward] })).toEqual([
      ['ghi_nhan', 'Chi bộ'],
      ['tong_hop', 'Chi bộ'],
      ['da_bao_cao', 'Đảng ủy'],
      ['tong_hop', 'Đảng ủy'],
    ])
  })

  it('comes back with the answer, from the branch itself or from above, and shows nothing after it', () => {
    expect(told({ ...base, state: 'dong', answeredAt: day(2) }).at(-1)).toEqual([
      'tra_loi_tai_cho',
      'Chi bộ',
    ])
    const answered = { ...base, state: 'da_phan_hoi', answeredAt: day(5) } as const
    expect(told({ ...answered, groups: [branch, ward] })).toEqual([
      ['ghi_nhan', 'Chi bộ'],
      ['tong_hop', 'Chi bộ'],
      ['da_bao_cao', 'Đảng ủy'],
      ['da_phan_hoi', 'Chi bộ'],
    ])
  })

  it('stays with the committee of the same level where nobody stands above', () => {
    const top = { ...ward, reportedAt: day(7) }
    expect(told({ ...base, groups: [branch, top] }).at(-1)).toEqual(['da_bao_cao', 'Đảng ủy'])
  })
})
