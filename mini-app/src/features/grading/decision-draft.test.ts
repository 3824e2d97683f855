import { appGrading as words } from '@quan-triet/shared/i18n/vi/app-grading'
import { Day } from '@quan-triet/shared/models/moments'
import { describe, expect, it } from 'vitest'
import { type DecisionDraft, decisionOf, lackOf, readPoints } from './decision-draft.ts'

const empty: DecisionDraft = {
  verdict: null,
  reason: null,
  level: null,
  points: [],
  comment: '',
  dueOn: Day.parse('2026-03-20'),
}
const criteria = [
  { name: 'Nhận thức', points: 6 },
  { name: 'Liên hệ', points: 4 },
]
const two = { version: 2, scale: 'hai_muc' as const, criteria }
const four = { ...two, scale: 'bon_muc' as const }
const ten = { ...two, scale: 'muoi_diem' as const }

describe('what a grader is about to decide', () => {
  it('needs a reason and words of the grader for a rewrite (INV-13)', () => {
    expect(lackOf(empty, two)).toBe(words.needsVerdict)
    const again: DecisionDraft = { ...empty, verdict: 'viet_lai' }
    expect(lackOf(again, two)).toBe(words.needsReason)
    expect(lackOf({ ...again, reason: 'sao_chep' }, two)).toBe(words.needsComment)
    expect(decisionOf({ ...again, reason: 'sao_chep', comment: '  ' }, two)).toBeNull()
    expect(
      decisionOf({ ...again, reason: 'khong_dat', comment: ' Cần nêu việc cụ thể. ' }, two),
    ).toEqual({
      version: 2,
      verdict: 'viet_lai',
      reason: 'khong_dat',
      level: null,
      points: [],
      comment: 'Cần nêu việc cụ thể.',
      rewriteDueAt: '2026-03-20T16:59:59.000Z',
    })
  })

  it('passes with nothing but the verdict where the plan has two levels, and forgets a reason chosen before', () => {
    expect(decisionOf({ ...empty, verdict: 'dat', reason: 'sao_chep' }, two)).toMatchObject({
      verdict: 'dat',
      reason: null,
      rewriteDueAt: null,
    })
  })

  it('asks for a level or points where the plan has them, and for neither of what was copied', () => {
    const pass: DecisionDraft = { ...empty, verdict: 'dat' }
    expect(lackOf(pass, four)).toBe(words.needsLevel)
    expect(decisionOf({ ...pass, level: 'kha' }, four)).toMatchObject({ level: 'kha' })
    expect(lackOf({ ...pass, points: ['5', ''] }, ten)).toBe(words.needsPoints)
    expect(decisionOf({ ...pass, points: ['5', '3,5'] }, ten)).toMatchObject({ points: [5, 3.5] })
    const copied: DecisionDraft = {
      ...empty,
      verdict: 'viet_lai',
      reason: 'sao_chep',
      comment: 'Trùng cả phần liên hệ.',
    }
    expect(decisionOf(copied, ten)).toMatchObject({ points: [] })
    expect(decisionOf(copied, four)).toMatchObject({ level: 'chua_dat' })
  })

  it.each([
    ['3', 3],
    [' 3,5 ', 3.5],
    ['3.25', 3.25],
    ['6', 6],
    ['6,1', null],
    ['-1', null],
    ['', null],
    ['năm', null],
    ['1e1', null],
  ])('reads points typed as %j', (typed, points) => {
    expect(readPoints(typed, 6)).toBe(points)
  })
})
