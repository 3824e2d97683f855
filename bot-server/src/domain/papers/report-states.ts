/** Says how a report may pass from state to state (2.6). */
import type { Day } from '@quan-triet/shared/models/moments'
import type { ReportStanding, ReportStepInput } from '@quan-triet/shared/models/paper'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { createStateMachine, type StateMachine } from '../state-machine.ts'
import { findDayFault, type DayFault } from './day-fault.ts'

/** `takenBack`: a step recorded by mistake, each to the one state before it. */
export const reportSteps: Readonly<Record<'recorded' | 'takenBack', StateMachine<ReportState>>> = {
  recorded: createStateMachine({
    chua_den_han: ['nhap'],
    nhap: ['da_gui'],
    da_gui: ['tra_lai', 'da_nhan'],
    tra_lai: ['nhap'],
    da_nhan: ['da_tong_hop_len_tren', 'dinh_chinh'],
    da_tong_hop_len_tren: [],
    dinh_chinh: [],
  }),
  takenBack: createStateMachine({
    chua_den_han: [],
    nhap: [],
    da_gui: ['nhap'],
    tra_lai: ['da_gui'],
    da_nhan: ['da_gui'],
    da_tong_hop_len_tren: [],
    dinh_chinh: [],
  }),
}

/** A report of which nothing was recorded. */
export const noReport: ReportStanding = { state: 'chua_den_han', sentOn: null, acceptedOn: null }

/** The draft is the house's own work: what waits for it may be sent at once, through that state. */
const mayBeSent = (state: ReportState): boolean =>
  reportSteps.recorded.allows(state, 'da_gui') ||
  (reportSteps.recorded.allows(state, 'nhap') && reportSteps.recorded.allows('nhap', 'da_gui'))

/** The steps open now. */
export const nextReportStates = (report: ReportStanding | null): readonly ReportState[] => {
  const { state } = report ?? noReport
  return mayBeSent(state) ? ['da_gui'] : reportSteps.recorded.steps[state]
}

type ReportRefusal = 'no_such_step' | DayFault

/** @param today no step was taken after it @returns the report after the step, or why not */
export const applyReportStep = (
  report: ReportStanding | null,
  step: ReportStepInput,
  today: Day,
): { report: ReportStanding } | { refusal: ReportRefusal } => {
  const before = report ?? noReport
  if (!nextReportStates(report).includes(step.to)) return { refusal: 'no_such_step' }
  if (step.to === 'tra_lai') return { report: { ...before, state: step.to } }
  const refusal = findDayFault(step.on, { today, notBefore: before.sentOn })
  if (refusal !== undefined) return { refusal }
  const entry = step.to === 'da_gui' ? { sentOn: step.on } : { acceptedOn: step.on }
  return { report: { ...before, ...entry, state: step.to } }
}

/** The report before its last step, without what that step recorded; undefined when no step can be taken back. */
export const takeReportStepBack = (report: ReportStanding): ReportStanding | undefined => {
  const [state] = reportSteps.takenBack.steps[report.state]
  if (state === undefined) return undefined
  return state === 'nhap' ? { ...noReport, state } : { ...report, state, acceptedOn: null }
}

/** Whether it has gone up at least once, be it returned since. */
export const isReportSent = ({ state }: ReportStanding): boolean =>
  state !== 'chua_den_han' && state !== 'nhap'
