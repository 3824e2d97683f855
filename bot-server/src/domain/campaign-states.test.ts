import { describe, expect, it } from 'vitest'
import { campaignNodeStates } from './campaign-states.ts'

describe('a campaign node', () => {
  it('passes from draft to archive, and refuses every step that is not listed', () => {
    const path = ['nhap', 'cho_duyet', 'ban_hanh', 'dang_hoc', 'hoc_bu', 'thu_hoach'] as const
    for (const [index, from] of path.entries()) {
      const next = path[index + 1]
      if (next) expect(campaignNodeStates.allows(from, next)).toBe(true)
    }
    expect(campaignNodeStates.allows('bao_cao', 'hoan_thanh')).toBe(true)
    expect(campaignNodeStates.allows('nhap', 'dang_hoc')).toBe(false)
    expect(campaignNodeStates.allows('hoan_thanh', 'dang_hoc')).toBe(false)
    expect(campaignNodeStates.allows('huy', 'nhap')).toBe(false)
  })

  it('may be suspended while it runs and cancelled only before it reports', () => {
    for (const running of ['ban_hanh', 'dang_hoc', 'hoc_bu', 'thu_hoach'] as const)
      expect(campaignNodeStates.allows(running, 'tam_hoan')).toBe(true)
    for (const over of ['bao_cao', 'hoan_thanh', 'luu_tru'] as const)
      expect(campaignNodeStates.allows(over, 'huy')).toBe(false)
  })
})
