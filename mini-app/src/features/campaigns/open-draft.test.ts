import { describe, expect, it } from 'vitest'
import { emptyDraft, isStepComplete, toInput } from './open-draft.ts'

describe('the form that opens a campaign', () => {
  const draft = emptyDraft('2026-03-12', '2026-05-31')

  it('goes on only with a name, a chosen base and a scope', () => {
    expect(isStepComplete(draft, 0)).toBe(false)
    expect(isStepComplete({ ...draft, title: 'Đợt học' }, 0)).toBe(true)
    expect(isStepComplete(draft, 1)).toBe(false)
    expect(isStepComplete({ ...draft, reportingBase: 'phai_hoc' }, 1)).toBe(true)
    expect(isStepComplete({ ...draft, reportingBase: 'phai_hoc', target: '101' }, 1)).toBe(false)
    expect(isStepComplete({ ...draft, children: [] }, 2)).toBe(false)
  })

  it('sends only the deadlines that are worded, and nothing without a base', () => {
    expect(toInput(draft, 'ward')).toBeUndefined()
    const wordings = { ...draft.wordings, thu_hoach: 'đến hết ngày 25/3/2026' }
    const input = toInput({ ...draft, reportingBase: 'tong_so', wordings }, 'ward')
    expect(input?.deadlines).toEqual([{ subject: 'thu_hoach', wording: 'đến hết ngày 25/3/2026' }])
    expect(input?.targetPercent).toBe(98)
  })
})
