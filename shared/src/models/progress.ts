/** Describes how far study is by unit and by day: counts of people alone, never a name (U-11). */
import { z } from 'zod'
import { CampaignChoice, JudgedFigure, OwnTarget } from './figures.ts'
import { CampaignNodeId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

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

const Place = z.object({
  unit: OrgUnitName,
  /** F-01 and F-02 with F-04: both are always printed. */
  ofMembers: JudgedFigure,
  ofRequired: JudgedFigure,
  phase: StudyPhase,
  /** The lowest units that take part here or below, and how many of them have begun a class of their own. */
  branches: z.int(),
  begun: z.int(),
})

export const CoverageUnit = Place.extend({
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

export const CoverageFrom = z.enum(['now', 'last_day'])
export type CoverageFrom = z.infer<typeof CoverageFrom>
