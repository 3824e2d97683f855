import type { PlanStanding, PlanStepInput, ReportStepInput } from '@quan-triet/shared/models/paper'
import { PlanState, ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyPlanStep,
  isIssued,
  nextPlanStates,
  noPlan,
  planSteps,
  takePlanStepBack,
} from './plan-states.ts'
import {
  applyReportStep,
  nextReportStates,
  noReport,
  reportSteps,
  takeReportStepBack,
} from './report-states.ts'

const TODAY = '2026-03-12'
const days = ['2026-03-02', '2026-03-05', '2026-03-09', '2026-03-12', '2026-03-13']

const issue = (on: string): PlanStepInput => ({
  to: 'ban_hanh',
  on,
  number: '05-CTr/CB',
  signer: 'Bí thư chi bộ',
})

const anyPlanStep: fc.Arbitrary<PlanStepInput> = fc.oneof(
  fc.constantFrom('nhap', 'lay_y_kien', 'thuc_hien').map((to) => ({ to })),
  fc
    .tuple(fc.constantFrom('gui_xem_xet', 'yeu_cau_sua', 'da_cho_y_kien'), fc.constantFrom(...days))
    .map(([to, on]) => ({ to, on })),
  fc.constantFrom(...days).map(issue),
)

/** Steps as somebody may try them, refused ones left out. */
const walk = (steps: readonly PlanStepInput[]): PlanStanding | null => {
  let plan: PlanStanding | null = null
  for (const step of steps) {
    const applied = applyPlanStep(plan, step, TODAY)
    if ('plan' in applied) plan = applied.plan
  }
  return plan
}

describe('a programme', () => {
  it('passes through the states of 2.6 to the end of its work', () => {
    const path = PlanState.options.filter((state) => state !== 'yeu_cau_sua')
    for (const [index, from] of path.entries()) {
      const next = path[index + 1]
      if (next)
        expect([from, next, planSteps.recorded.allows(from, next)]).toEqual([from, next, true])
    }
    expect(planSteps.recorded.allows('gui_xem_xet', 'yeu_cau_sua')).toBe(true)
    expect(planSteps.recorded.allows('yeu_cau_sua', 'nhap')).toBe(true)
    expect(planSteps.recorded.allows('so_ket', 'so_ket')).toBe(true)
    expect(planSteps.recorded.allows('thuc_hien', 'tong_ket')).toBe(true)
    expect(planSteps.recorded.steps.dong).toEqual([])
  })

  it('takes no step that its state does not list, whatever is tried', () => {
    fc.assert(
      fc.property(fc.constantFrom(null, ...PlanState.options), anyPlanStep, (state, step) => {
        const plan = state && {
          ...noPlan,
          state,
          sentForReviewOn: '2026-03-02',
          reviewedOn: '2026-03-05',
        }
        const applied = applyPlanStep(plan, step, TODAY)
        if (!('plan' in applied)) return
        expect(nextPlanStates(plan)).toContain(step.to)
        expect(applied.plan.state).toBe(step.to)
      }),
    )
  })

  it('is issued only after a comment of the upper committee, on that day or later (INV-20)', () => {
    fc.assert(
      fc.property(fc.array(anyPlanStep, { maxLength: 40 }), (steps) => {
        const plan = walk(steps)
        if (!plan || !isIssued(plan)) return
        const { sentForReviewOn, reviewedOn, issuedOn, number, signer } = plan
        expect([sentForReviewOn, reviewedOn, issuedOn, number, signer]).not.toContain(null)
        const inOrder = [sentForReviewOn, reviewedOn, issuedOn, TODAY].map(String)
        expect(inOrder).toEqual(inOrder.toSorted())
      }),
      { numRuns: 300 },
    )
    const sent: PlanStanding = { ...noPlan, state: 'gui_xem_xet', sentForReviewOn: '2026-03-09' }
    expect(applyPlanStep(sent, issue(TODAY), TODAY)).toEqual({ refusal: 'not_reviewed' })
  })

  it.each<[PlanStepInput, string]>([
    [{ to: 'da_cho_y_kien', on: '2026-03-13' }, 'day_to_come'],
    [{ to: 'da_cho_y_kien', on: '2026-03-08' }, 'before_last_step'],
    [{ to: 'yeu_cau_sua', on: '2026-03-08' }, 'before_last_step'],
    [{ to: 'gui_xem_xet', on: '2026-03-12' }, 'no_such_step'],
    [{ to: 'thuc_hien' }, 'no_such_step'],
  ])('sent for review on 9/3 refuses %j: %s', (step, refusal) => {
    const sent: PlanStanding = { ...noPlan, state: 'gui_xem_xet', sentForReviewOn: '2026-03-09' }
    expect(applyPlanStep(sent, step, TODAY)).toEqual({ refusal })
  })

  it('that was to be changed goes round again, not before the wish for changes', () => {
    const plan = walk([
      { to: 'lay_y_kien' },
      { to: 'gui_xem_xet', on: '2026-03-02' },
      { to: 'yeu_cau_sua', on: '2026-03-05' },
      { to: 'nhap' },
      { to: 'lay_y_kien' },
    ])
    expect(applyPlanStep(plan, { to: 'gui_xem_xet', on: '2026-03-04' }, TODAY)).toEqual({
      refusal: 'before_last_step',
    })
    expect(applyPlanStep(plan, { to: 'gui_xem_xet', on: '2026-03-09' }, TODAY)).toEqual({
      plan: { ...noPlan, state: 'gui_xem_xet', sentForReviewOn: '2026-03-09' },
    })
  })

  it('is taken back one listed step, without what that step recorded; once issued, into a draft (ruling 5)', () => {
    for (const state of PlanState.options) {
      const plan: PlanStanding = { ...noPlan, state, sentForReviewOn: TODAY, reviewedOn: TODAY }
      const back = takePlanStepBack(plan)
      expect(back?.state).toBe(planSteps.takenBack.steps[state][0])
      if (back) expect(back.reviewedOn).toBeNull()
    }
    for (const state of ['ban_hanh', 'thuc_hien'] as const)
      expect(
        takePlanStepBack({ ...noPlan, state, issuedOn: TODAY, number: '1', signer: 'x' }),
      ).toEqual(noPlan)
  })
})

describe('a report', () => {
  it('takes exactly the steps of 2.6, and is sent again straight after it was returned', () => {
    const allowed = ReportState.options.flatMap((from) =>
      ReportState.options
        .filter((to) => reportSteps.recorded.allows(from, to))
        .map((to) => `${from} ${to}`),
    )
    expect(allowed).toEqual([
      'chua_den_han nhap',
      'nhap da_gui',
      'da_gui tra_lai',
      'da_gui da_nhan',
      'tra_lai nhap',
      'da_nhan da_tong_hop_len_tren',
      'da_nhan dinh_chinh',
    ])
    for (const state of ['chua_den_han', 'nhap', 'tra_lai'] as const)
      expect(nextReportStates({ ...noReport, state })).toEqual(['da_gui'])
  })

  it.each<[ReportStepInput, string]>([
    [{ to: 'da_nhan', on: '2026-03-09' }, 'before_last_step'],
    [{ to: 'da_nhan', on: '2026-03-13' }, 'day_to_come'],
    [{ to: 'da_gui', on: '2026-03-12' }, 'no_such_step'],
  ])('sent on 10/3 refuses %j: %s', (step, refusal) => {
    const sent = { ...noReport, state: 'da_gui', sentOn: '2026-03-10' } as const
    expect(applyReportStep(sent, step, TODAY)).toEqual({ refusal })
  })

  it('that is taken back is as if the step had not been', () => {
    const sent = { ...noReport, state: 'da_gui', sentOn: '2026-03-10' } as const
    expect(takeReportStepBack(sent)).toEqual({ ...noReport, state: 'nhap' })
    const accepted = applyReportStep(sent, { to: 'da_nhan', on: '2026-03-11' }, TODAY)
    expect('report' in accepted && takeReportStepBack(accepted.report)).toEqual(sent)
    expect(takeReportStepBack(noReport)).toBeUndefined()
  })
})
