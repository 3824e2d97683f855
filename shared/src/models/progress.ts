/** Describes how far study is by unit and by day: counts of people alone, never a name (U-11). */
import { z } from 'zod'
import { CampaignChoice, JudgedFigure, OwnTarget } from './figures.ts'
import { ReportState } from '../vocabulary/paper-states.ts'
import { CampaignNodeId, PersonId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'
import { ReportLine, ReportLineCode } from './report-line.ts'

/** The sizes of M, R, S and S ∩ R of 2.7. */
export const ProgressCounts = z.object({
  members: z.int(),
  required: z.int(),
  completed: z.int(),
  completedRequired: z.int(),
})
export type ProgressCounts = z.infer<typeof ProgressCounts>

/** No class has begun and nobody has learnt; on the way; the target is reached. */
export const StudyPhase = z.enum(['chua_to_chuc', 'dang_hoc', 'xong'])
export type StudyPhase = z.infer<typeof StudyPhase>

/** How a unit's own report stands (F-12). */
export const OwedReport = z.object({
  state: ReportState,
  /** The first sending; null: not reported yet. */
  sentOn: Day.nullable(),
  /** Null when the plan names no day, or one that is tentative. */
  dueAt: Instant.nullable(),
  /** Whole days past due while nothing was sent; 0 while there is time. */
  daysLate: z.int(),
})
export type OwedReport = z.infer<typeof OwedReport>

const Place = z.object({
  unit: OrgUnitName,
  /** F-01 and F-02 with F-04: both are always printed. */
  ofMembers: JudgedFigure,
  ofRequired: JudgedFigure,
  phase: StudyPhase,
  /** The lowest units that take part here or below, and how many of them have held a class or have who completed. */
  branches: z.int(),
  begun: z.int(),
  /** Null for a unit that owes no report on this campaign. */
  report: OwedReport.nullable(),
  isPilot: z.boolean(),
  /** So few that a count by verdict or by reason would say who it is: such lines are left out (INV-41, row 76). */
  isSmall: z.boolean(),
})

export const CoverageUnit = Place.extend({
  /** The lines of the table as they are printed; empty for a day that is written in counts of people alone. */
  texts: z.partialRecord(ReportLineCode, z.string()),
  /** Whether there are units below it to go down to. */
  hasBelow: z.boolean(),
})
export type CoverageUnit = z.infer<typeof CoverageUnit>

export const Coverage = Place.extend({
  /** The unit above, when the asker may see its figures. */
  above: OrgUnitName.nullable(),
  campaign: CampaignChoice.extend({ startsOn: Day }),
  /** The campaign's node of this unit, for whoever runs campaigns here. */
  nodeId: CampaignNodeId.nullable(),
  targetPercent: z.int(),
  ownTarget: OwnTarget.nullable(),
  reportingBase: z.enum(['tong_so', 'phai_hoc']),
  /** The day of the figures; counted now, or as written at the end of that day. */
  day: Day,
  isLive: z.boolean(),
  /** Every fact until then is in the numbers; null for a day that was written. */
  countedAt: Instant.nullable(),
  /** All lines of the table of the unit with all below it; empty as `texts` is. */
  lines: z.array(ReportLine),
  /** Whether the names of who has not studied here are open to the asker. */
  hasNames: z.boolean(),
  children: z.array(CoverageUnit),
})
export type Coverage = z.infer<typeof Coverage>

export const ProgressDay = ProgressCounts.extend({ day: Day })
export type ProgressDay = z.infer<typeof ProgressDay>

export const ProgressDays = z.object({
  startsOn: Day,
  /** When study is due here, as the unit's plan says; null when the plan names no such day. */
  dueAt: Instant.nullable(),
  snapshotOn: Day,
  /** One for each evening that is written, first to last; today is not among them. */
  days: z.array(ProgressDay),
})
export type ProgressDays = z.infer<typeof ProgressDays>

/** Who of a branch must study and has not yet. */
export const Unstudied = z.object({
  unit: OrgUnitName,
  people: z.array(
    z.object({ personId: PersonId, fullName: z.string(), birthYear: z.int().nullable() }),
  ),
})
export type Unstudied = z.infer<typeof Unstudied>

export const CoverageFrom = z.enum(['now', 'last_day'])
export type CoverageFrom = z.infer<typeof CoverageFrom>
