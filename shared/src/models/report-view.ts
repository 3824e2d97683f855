/** Describes reports as screens show them: where each stands, what may be done, one version with its lines, one cell. */
import { z } from 'zod'
import { ReportState } from '../vocabulary/paper-states.ts'
import { Reason, ReportingBase } from './campaign.ts'
import { FigureCells } from './figure-cells.ts'
import { CampaignId, CampaignNodeId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'
import { CellCodeSchema, ReportContent, ReportNarrative } from './report.ts'
import { ReportLine, ReportLineCode } from './report-line.ts'

export const ReportId = z.string().min(1).max(120)

/** `type`: the figures of a report that came on paper. `edit`: numbers and words of a draft. `correct`: a new version of what was accepted. */
export const ReportAction = z.enum([
  'compile',
  'type',
  'edit',
  'send',
  'take_in',
  'return',
  'correct',
])
export type ReportAction = z.infer<typeof ReportAction>

/** Where the report of a unit on a campaign stands. */
export const ReportStatus = z.object({
  nodeId: CampaignNodeId,
  unit: OrgUnitName,
  /** Null until anything was recorded. */
  reportId: ReportId.nullable(),
  state: ReportState,
  /** The newest version, be it a draft; 0: none. */
  version: z.int(),
  /** What the level above has taken in, and what counts there; 0: none. */
  acceptedVersion: z.int(),
  source: z.enum(['tu_tong_hop', 'giay']).nullable(),
  cutOffOn: Day.nullable(),
  /** The first sending. */
  sentOn: Day.nullable(),
  acceptedOn: Day.nullable(),
  /** As a moment; null when the plan names no day. */
  dueAt: Instant.nullable(),
  isDueTentative: z.boolean(),
  /** Whole days past due while nothing was sent; 0 while there is time. */
  daysLate: z.int(),
  /** Of the last return or correction; null otherwise. */
  reason: z.string().nullable(),
  /** What the asking person may do now. */
  actions: z.array(ReportAction),
})
export type ReportStatus = z.infer<typeof ReportStatus>

/** A printed line that differs between two counts. */
export const LineChange = z.object({
  code: ReportLineCode,
  label: z.string(),
  before: z.string(),
  after: z.string(),
})
export type LineChange = z.infer<typeof LineChange>

/**
 * Why a compiled report no longer agrees with what was taken in from below (INV-30). `newer`: another version of a child
 * counts now. `added`: taken in since. `gone`: the unit merged, ended or moved since.
 */
export const ChildFault = z.object({
  kind: z.enum(['newer', 'added', 'gone']),
  unit: OrgUnitName,
  reportId: ReportId,
  /** The version in this report; null: none. */
  versionHere: z.int().nullable(),
  /** The version that counts now; null: none. */
  versionNow: z.int().nullable(),
  /** Which printed lines differ. */
  changes: z.array(LineChange),
})
export type ChildFault = z.infer<typeof ChildFault>

export const ChildReport = ReportStatus.extend({
  /** What the accepted version says of the decisive ratio; null while nothing was taken in. */
  accepted: ReportLine.nullable(),
  /** The same as it is counted now, on the live counters. */
  live: ReportLine,
  /** Where accepted figures and live counters part; empty while nothing was taken in. */
  differences: z.array(LineChange),
})
export type ChildReport = z.infer<typeof ChildReport>

export const ReportsOfUnit = z.object({
  campaign: z.object({
    id: CampaignId,
    title: z.string(),
    snapshotOn: Day,
    reportingBase: ReportingBase,
    targetPercent: z.int(),
  }),
  unit: OrgUnitName,
  /** The unit to which this one reports; null at the top. */
  superior: OrgUnitName.nullable(),
  today: Day,
  own: ReportStatus,
  /** Of the own report's newest draft: what no longer agrees, and blocks its sending. */
  faults: z.array(ChildFault),
  /** Units directly below that take part: waiting to be taken in first, then the latest. */
  children: z.array(ChildReport),
  /** Other campaigns in which this unit reports, for choosing. */
  campaigns: z.array(z.object({ id: CampaignId, title: z.string() })),
})
export type ReportsOfUnit = z.infer<typeof ReportsOfUnit>

/** Omitted unit: where the asking person makes reports; omitted campaign: the nearest. */
export const ReportsQuery = z.object({
  unitId: OrgUnitId.optional(),
  campaignId: CampaignId.optional(),
})

/** What of a child's line a table needs. */
export const ChildLine = ReportLine.pick({ code: true, kind: true, text: true, percent: true })
export type ChildLine = z.infer<typeof ChildLine>

export const ReportVersionSummary = z.object({
  version: z.int(),
  source: z.enum(['tu_tong_hop', 'giay']),
  cutOffOn: Day,
  base: ReportingBase,
  compiledAt: Instant,
  /** Null: a draft. */
  frozenAt: Instant.nullable(),
  isAccepted: z.boolean(),
  /** Why it followed the version before. */
  reason: z.string().nullable(),
})
export type ReportVersionSummary = z.infer<typeof ReportVersionSummary>

export const ReportStepTaken = z.object({
  from: ReportState,
  to: ReportState,
  reason: z.string().nullable(),
  at: Instant,
})

export const ReportVersionView = z.object({
  status: ReportStatus,
  version: z.int(),
  /** To be sent back with every change of the draft. */
  revision: z.int(),
  isFrozen: z.boolean(),
  content: ReportContent,
  lines: z.object({
    own: z.array(ReportLine),
    total: z.array(ReportLine),
    /** In the order of `content.children`. */
    children: z.array(z.array(ChildLine)),
  }),
  faults: z.array(ChildFault),
  /** What changed in the total since the version before; empty for the first. */
  changes: z.array(LineChange),
  /** Newest first. */
  versions: z.array(ReportVersionSummary),
  /** Oldest first. */
  steps: z.array(ReportStepTaken),
})
export type ReportVersionView = z.infer<typeof ReportVersionView>

export const CompileReportInput = z.object({
  /** Omitted: the campaign's ngày chốt, or today while that is to come. */
  cutOffOn: Day.optional(),
  /** Omitted: the campaign's. */
  base: ReportingBase.optional(),
})
export type CompileReportInput = z.infer<typeof CompileReportInput>

const LONGEST_SECTION = 20_000
const MOST_OF_A_CELL = 100_000_000
const Section = z.string().max(LONGEST_SECTION)
const NarrativeSection = ReportNarrative.keyof()
export type NarrativeSection = z.infer<typeof NarrativeSection>

/** A change names what was seen before it, so that nobody writes over somebody else's unread. */
export const EditReportInput = z.object({
  revision: z.int(),
  cells: z
    .array(
      z.object({
        cell: CellCodeSchema,
        /** The number that stood there. */
        seen: z.int(),
        /** Null takes the correction away: the counted number again. */
        typed: z.int().min(0).max(MOST_OF_A_CELL).nullable(),
        reason: Reason,
      }),
    )
    .max(FigureCells.keyof().options.length)
    .default([]),
  narrative: z
    .array(z.object({ section: NarrativeSection, seen: Section, text: Section }))
    .max(NarrativeSection.options.length)
    .default([]),
})
export type EditReportInput = z.infer<typeof EditReportInput>

/** Somebody else changed the same at the same time: nothing was saved, and both are shown. */
export const EditConflict = z.object({
  cells: z.array(
    z.object({ cell: CellCodeSchema, mine: z.int().nullable(), theirs: z.int(), reason: Reason }),
  ),
  narrative: z.array(z.object({ section: NarrativeSection, mine: z.string(), theirs: z.string() })),
})
export type EditConflict = z.infer<typeof EditConflict>

export const EditReportAnswer = z.object({
  /** Null: all was saved. */
  conflict: EditConflict.nullable(),
  report: ReportVersionView,
})
export type EditReportAnswer = z.infer<typeof EditReportAnswer>

/** What was seen is what is sent: a draft that changed since is shown again first. */
export const SendReportInput = z.object({ version: z.int().min(1), revision: z.int() })
export type SendReportInput = z.infer<typeof SendReportInput>

export const TakeInReportInput = z.object({ version: z.int().min(1) })
export type TakeInReportInput = z.infer<typeof TakeInReportInput>

/** Of a return as of a correction: the version that was seen, and why. */
export const ReturnReportInput = z.object({ version: z.int().min(1), reason: Reason })
export type ReturnReportInput = z.infer<typeof ReturnReportInput>

/** What a cell counts. */
export const ReportCellView = z.object({
  cell: CellCodeSchema,
  own: z.int(),
  /** The number as it was counted, where somebody changed it. */
  correction: z.object({ counted: z.int(), typed: z.int(), reason: z.string() }).nullable(),
  children: z.array(z.object({ unit: OrgUnitName, version: z.int(), count: z.int() })),
  total: z.int(),
  /** At a branch, for whoever may see its names: who is counted, on the cut-off day; null: not to be shown, or not people. */
  people: z.array(z.string()).nullable(),
})
export type ReportCellView = z.infer<typeof ReportCellView>
