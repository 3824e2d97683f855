/** Says how a programme (chương trình hành động) may pass from state to state (2.6, ruling 5, INV-20). */
import type { PlanStanding, PlanStepInput } from '@quan-triet/shared/models/paper'
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { createStateMachine, type StateMachine } from '../state-machine.ts'
import { findDayFault, type DayFault } from './day-fault.ts'

/**
 * `recorded`: what happened to the paper. `takenBack`: a step recorded by mistake, each to one state before it; what was
 * issued is unlocked into a draft (ruling 5), since another text would need another round.
 */
export const planSteps: Readonly<Record<'recorded' | 'takenBack', StateMachine<PlanState>>> = {
  recorded: createStateMachine({
    nhap: ['lay_y_kien'],
    lay_y_kien: ['gui_xem_xet'],
    gui_xem_xet: ['yeu_cau_sua', 'da_cho_y_kien'],
    yeu_cau_sua: ['nhap'],
    da_cho_y_kien: ['ban_hanh'],
    ban_hanh: ['thuc_hien'],
    thuc_hien: ['so_ket', 'tong_ket'],
    so_ket: ['so_ket', 'tong_ket'],
    tong_ket: ['dong'],
    dong: [],
  }),
  takenBack: createStateMachine({
    nhap: [],
    lay_y_kien: ['nhap'],
    gui_xem_xet: ['lay_y_kien'],
    yeu_cau_sua: ['gui_xem_xet'],
    da_cho_y_kien: ['gui_xem_xet'],
    ban_hanh: ['nhap'],
    thuc_hien: ['nhap'],
    so_ket: [],
    tong_ket: [],
    dong: [],
  }),
}

/** A programme of which nothing was recorded. */
export const noPlan: PlanStanding = {
  state: 'nhap',
  sentForReviewOn: null,
  reviewedOn: null,
  issuedOn: null,
  number: null,
  signer: null,
}

/** Whether the paper has been issued (F-07): from then on it has a number, a day and a signer. */
export const isIssued = ({ state }: PlanStanding): boolean =>
  ['ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong'].includes(state)

/** The steps open now; beginning the draft is itself a step while nothing was recorded. */
export const nextPlanStates = (plan: PlanStanding | null): readonly PlanState[] =>
  plan === null ? ['nhap', ...planSteps.recorded.steps.nhap] : planSteps.recorded.steps[plan.state]

/** Why a step is not taken: not from this state, not before a comment (INV-20), or not on that day. */
export type PlanRefusal = 'no_such_step' | 'not_reviewed' | DayFault

/** @param today no step was taken after it @returns the programme after the step, or why not */
export const applyPlanStep = (
  plan: PlanStanding | null,
  step: PlanStepInput,
  today: Day,
): { plan: PlanStanding } | { refusal: PlanRefusal } => {
  const before = plan ?? noPlan
  if (!nextPlanStates(plan).includes(step.to))
    return {
      refusal: step.to === 'ban_hanh' && !isIssued(before) ? 'not_reviewed' : 'no_such_step',
    }
  if (!('on' in step)) return { plan: { ...before, state: step.to } }
  const refusal = findDayFault(step.on, { today, notBefore: dayBefore(before, step.to) })
  return refusal === undefined ? { plan: { ...before, ...entriesOf(step) } } : { refusal }
}

type DatedStep = Extract<PlanStepInput, { on: Day }>

/** The day of the step before; a second round does not begin before the first one's answer. */
const dayBefore = (plan: PlanStanding, to: DatedStep['to']): Day | null => {
  if (to === 'yeu_cau_sua' || to === 'da_cho_y_kien') return plan.sentForReviewOn
  return plan.reviewedOn
}

const entriesOf = (step: DatedStep): Partial<PlanStanding> => {
  switch (step.to) {
    case 'gui_xem_xet':
      return { state: step.to, sentForReviewOn: step.on, reviewedOn: null }
    case 'yeu_cau_sua':
    case 'da_cho_y_kien':
      return { state: step.to, reviewedOn: step.on }
    case 'ban_hanh':
      return { state: step.to, issuedOn: step.on, number: step.number, signer: step.signer }
  }
}

/** The programme before its last step, without what that step recorded; undefined when no step can be taken back. */
export const takePlanStepBack = (plan: PlanStanding): PlanStanding | undefined => {
  const [state] = planSteps.takenBack.steps[plan.state]
  if (state === undefined) return undefined
  if (state === 'gui_xem_xet') return { ...plan, state, reviewedOn: null }
  return { ...noPlan, state }
}
