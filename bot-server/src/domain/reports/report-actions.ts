/** Says what may be done with a report by whom: the unit that makes it, and the level above that takes it in. */
import type { ReportAction } from '@quan-triet/shared/models/report-view'
import type { ReportState } from '@quan-triet/shared/vocabulary/paper-states'
import { hasReportDraft, isReportOpen, reportStates } from './report-states.ts'

/** On which side of a report somebody stands; at the top the unit also writes down what a body outside the house decides. */
export interface ReportSides {
  isOwn: boolean
  isAbove: boolean
}

interface Standing {
  state: ReportState
  /** False once the unit merged or ended: what was sent stays as it is. */
  isOpen: boolean
}

/** In the order in which a screen offers them. */
export const reportActions = (
  { state, isOpen }: Standing,
  { isOwn, isAbove }: ReportSides,
): ReportAction[] => {
  const may = new Set<ReportAction>([
    ...(isOwn && isOpen ? makersActions(state) : []),
    ...(isAbove ? takersActions(state).filter((action) => isOpen || action === 'take_in') : []),
  ])
  return ALL.filter((action) => may.has(action))
}

const makersActions = (state: ReportState): ReportAction[] => [
  ...(isReportOpen(state) ? (['compile', 'type'] as const) : []),
  ...(hasReportDraft(state) ? (['edit', 'send'] as const) : []),
  ...(reportStates.allows(state, 'dinh_chinh') ? (['correct'] as const) : []),
]

/** The level above types what came on paper, and what corrects it; never over a report that waits to be taken in. */
const takersActions = (state: ReportState): ReportAction[] =>
  state === 'da_gui' ? ['take_in', 'return'] : ['type']

const ALL: readonly ReportAction[] = [
  'compile',
  'type',
  'edit',
  'send',
  'take_in',
  'return',
  'correct',
]
