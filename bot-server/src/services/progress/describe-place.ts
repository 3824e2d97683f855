/** Describes one unit of a coverage: its figures on both bases, its lines as printed, its phase, its report. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { CoverageUnit, OwedReport } from '@quan-triet/shared/models/progress'
import type { ReportLine } from '@quan-triet/shared/models/report-line'
import type { CampaignUnder } from '../../db/queries/figures-campaigns.ts'
import type { PlaceFacts } from '../../db/queries/progress-places.ts'
import { daysLate } from '../../domain/escalation/days-late.ts'
import { linesOf } from '../../domain/figures/report-lines.ts'
import { studyPhase } from '../../domain/figures/study-phase.ts'
import { isSmallUnit, withoutSplits } from '../../domain/progress/small-unit.ts'
import { judgeBoth } from '../figures/judge-both.ts'
import type { CountedPlace } from './load-counts.ts'

export type DescribedPlace = Omit<CoverageUnit, 'unit' | 'texts'> & { lines: ReportLine[] }

interface Described {
  campaign: CampaignUnder
  /** Undefined for a unit that is no more. */
  facts: PlaceFacts | undefined
  /** Whether the asker may know who is who here. */
  hasNames: boolean
  now: Instant
}

/** Pure: everything is loaded by now. */
export const describePlace = (place: CountedPlace, of: Described): DescribedPlace => {
  const { campaign, facts } = of
  const { targetPercent, reportingBase: base } = campaign
  const judged = judgeBoth(place.study, targetPercent)
  const { verdict } = base === 'tong_so' ? judged.ofMembers : judged.ofRequired
  const isSmall = !of.hasNames && isSmallUnit(place.study)
  const lines = place.cells
    ? linesOf(place.cells, { guests: place.guests, targetPercent, base })
    : []
  return {
    ...judged,
    phase: studyPhase({ verdict, done: place.study.completed, begun: place.begun }),
    branches: place.branches,
    begun: place.begun,
    report: facts?.isReporting ? reportOf(facts, of.now) : null,
    isPilot: facts?.isPilot ?? false,
    isSmall,
    hasBelow: facts?.hasBelow ?? false,
    lines: isSmall ? withoutSplits(lines) : lines,
  }
}

const reportOf = ({ state, sentOn, dueAt }: PlaceFacts, now: Instant): OwedReport => ({
  state: state ?? 'chua_den_han',
  sentOn,
  dueAt,
  daysLate: sentOn === null && dueAt !== null ? daysLate(dueAt, now) : 0,
})
