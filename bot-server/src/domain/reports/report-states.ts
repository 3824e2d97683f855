/** Says how a report may pass from state to state (2.6). */
import type { ReportStanding } from '@quan-triet/shared/models/paper'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { createStateMachine } from '../state-machine.ts'

/**
 * The machine of 2.6, with what INV-31 needs: a correction goes the way of the first version, and what is found wrong
 * after the level above has sent its own report is corrected, too.
 */
export const reportStates = createStateMachine<ReportState>({
  chua_den_han: ['nhap'],
  nhap: ['da_gui'],
  da_gui: ['tra_lai', 'da_nhan'],
  tra_lai: ['nhap'],
  da_nhan: ['da_tong_hop_len_tren', 'dinh_chinh'],
  da_tong_hop_len_tren: ['dinh_chinh'],
  dinh_chinh: ['da_gui'],
})

/** A report of which nothing was recorded. */
export const noReport: ReportStanding = { state: 'chua_den_han', sentOn: null, acceptedOn: null }

/** Whether it has gone up at least once, be it returned since. */
export const isReportSent = ({ sentOn }: ReportStanding): boolean => sentOn !== null

/** Whether its figures may be made or changed now; of what was returned or never begun a new version is made. */
export const isReportOpen = (state: ReportState): boolean =>
  state === 'nhap' || state === 'dinh_chinh' || reportStates.allows(state, 'nhap')

/** Whether there is a draft that can be changed and sent. */
export const hasReportDraft = (state: ReportState): boolean => reportStates.allows(state, 'da_gui')
