/** Says how a programme or personal plan may pass from state to state (2.6, ruling 5, INV-20). */
import type { Day } from '@quan-triet/shared/models/moments'
import type { PlanStanding } from '@quan-triet/shared/models/paper'
import type { PlanKind, PlanState } from '@quan-triet/shared/vocabulary/paper-states'
import { createStateMachine, type StateMachine } from '../state-machine.ts'
import { findDayFault, type DayFault } from './day-fault.ts'

/**
 * `onward`: the way of 2.6. `alone`: what is added where no unit stands above. `personal`: what is added for the plan of
 * one person. `back`: withdrawn before a decision, or unlocked once issued (ruling 5), since another text needs another
 * round.
 */
export const planSteps: Readonly<
  Record<'onward' | 'alone' | 'personal' | 'back', StateMachine<PlanState>>
> = {
  onward: createStateMachine({
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
  alone: stepsOf({ lay_y_kien: ['ban_hanh'] }),
  personal: stepsOf({ nhap: ['gui_xem_xet'] }),
  back: stepsOf({
    lay_y_kien: ['nhap'],
    gui_xem_xet: ['nhap'],
    da_cho_y_kien: ['nhap'],
    ban_hanh: ['nhap'],
    thuc_hien: ['nhap'],
  }),
}

function stepsOf(some: Partial<Record<PlanState, readonly PlanState[]>>): StateMachine<PlanState> {
  return createStateMachine({
    nhap: [],
    lay_y_kien: [],
    gui_xem_xet: [],
    yeu_cau_sua: [],
    da_cho_y_kien: [],
    ban_hanh: [],
    thuc_hien: [],
    so_ket: [],
    tong_ket: [],
    dong: [],
    ...some,
  })
}

/** What decides which steps there are. */
export interface PlanFacts {
  kind: PlanKind
  state: PlanState
  /** Whether a unit stands above: then nothing is issued before its comment (INV-20). */
  isBelow: boolean
}

const ISSUED: readonly PlanState[] = ['ban_hanh', 'thuc_hien', 'so_ket', 'tong_ket', 'dong']

/** Whether the paper has been issued (F-07): from then on it has a number, a day and a signer. */
export const isIssued = ({ state }: { state: PlanState }): boolean => ISSUED.includes(state)

/** Whether its words may be changed: from the sending on they are what was sent. */
export const isOpenForWriting = ({ state }: { state: PlanState }): boolean =>
  state === 'nhap' || state === 'lay_y_kien'

/** Whether it is unlocked with a reason instead of taken back: somebody else has spoken or read it as issued. */
export const needsReasonBack = ({ state }: { state: PlanState }): boolean =>
  state === 'da_cho_y_kien' || state === 'ban_hanh' || state === 'thuc_hien'

/** All states that may follow, whoever takes the step. */
export const nextPlanStates = ({ kind, state, isBelow }: PlanFacts): PlanState[] => [
  ...planSteps.onward.steps[state].filter((to) => isBelow || to !== 'gui_xem_xet'),
  ...(isBelow ? [] : planSteps.alone.steps[state]),
  ...(kind === 'ca_nhan' && isBelow ? planSteps.personal.steps[state] : []),
  ...planSteps.back.steps[state],
]

/** Why a step is not taken: not from this state, not before a comment (INV-20), or not on that day. */
export type PlanRefusal = 'no_such_step' | 'not_reviewed' | DayFault

/** @returns why the step is refused; undefined when it may be taken */
export const findPlanRefusal = (plan: PlanFacts, to: PlanState): PlanRefusal | undefined => {
  if (nextPlanStates(plan).includes(to)) return undefined
  return to === 'ban_hanh' && !isIssued(plan) ? 'not_reviewed' : 'no_such_step'
}

/** @param today no step was taken after it @returns why a plan cannot have been issued on that day */
export const findIssueDayFault = (
  plan: Pick<PlanStanding, 'reviewedOn'>,
  on: Day,
  today: Day,
): DayFault | undefined => findDayFault(on, { today, notBefore: plan.reviewedOn })
