import type { EssayTerms } from '@quan-triet/shared/models/campaign'
import { describe, expect, it } from 'vitest'
import { findTermsFault } from './essay-terms.ts'

const current: EssayTerms = {
  essayByHand: true,
  essayQuestions: [],
  probationaryWrites: true,
  essayMode: 'viet',
  essayHeadings: ['Nhận thức', 'Trách nhiệm'],
  essayMinSyllables: 500,
  essayMaxSyllables: null,
  essayScale: 'hai_muc',
  essayRubric: [{ name: 'Nội dung', points: 10 }],
  essayAppealDays: 5,
  essayRewriteDays: 10,
}
const faultWith =
  ({ hasEssays }: { hasEssays: boolean }) =>
  (wanted: Partial<EssayTerms>) =>
    findTermsFault(current, { wanted, hasEssays, hasAttempts: false })
const three = ['Nhận thức', 'Trách nhiệm', 'Kiến nghị']

describe('what a campaign may change about its essays', () => {
  it('is everything while nothing is handed in', () => {
    const wanted = { essayMode: 'trac_nghiem' as const, essayHeadings: three }
    expect(
      findTermsFault(current, { wanted, hasEssays: false, hasAttempts: false }),
    ).toBeUndefined()
  })

  it('is not the number of headings once an essay is there; their words may be mended', () => {
    const fault = faultWith({ hasEssays: true })
    expect(fault({ essayMode: 'trac_nghiem' })).toBeUndefined()
    expect(fault({ essayHeadings: three })).toBe('headings_fixed')
    expect(fault({ essayHeadings: ['Nhận thức của bản thân', 'Trách nhiệm'] })).toBeUndefined()
    expect(fault({ essayMode: 'viet', essayAppealDays: 7 })).toBeUndefined()
  })

  it('is not the way back to essays once somebody sat the test', () => {
    const test: EssayTerms = { ...current, essayMode: 'trac_nghiem' }
    const fault = (wanted: Partial<EssayTerms>, hasAttempts: boolean) =>
      findTermsFault(test, { wanted, hasEssays: hasAttempts, hasAttempts })
    expect(fault({ essayMode: 'viet' }, true)).toBe('mode_fixed')
    expect(fault({ essayMode: 'viet' }, false)).toBeUndefined()
    expect(fault({ essayMode: 'trac_nghiem', essayAppealDays: 7 }, true)).toBeUndefined()
  })

  it('never is a least length above the greatest, whichever of them is set', () => {
    const fault = faultWith({ hasEssays: false })
    expect(fault({ essayMaxSyllables: 400 })).toBe('bounds_crossed')
    expect(fault({ essayMaxSyllables: 500 })).toBeUndefined()
    expect(fault({ essayMinSyllables: null, essayMaxSyllables: 400 })).toBeUndefined()
  })
})
