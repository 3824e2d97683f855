/** Describes a report that came on paper while it is typed in: counts read from its text, and what contradicts what. */
import { z } from 'zod'
import { Reason } from './campaign.ts'
import { FigureCells } from './figure-cells.ts'
import { CampaignNodeId } from './ids.ts'
import { Day } from './moments.ts'
import { CellCodeSchema, ReportNarrative } from './report.ts'
import { ReportLine } from './report-line.ts'

/**
 * `recomputed`: the percentage is not that of its counts. `truncated`: cut off, not rounded. `all_claimed`:
 * 100 % against fewer. `target_not_met`: and the text does not say so. `part_exceeds_whole`: n > d.
 * `no_base`: masses without a base. `base_equals_count`: the base is whoever came. `whole_missing`: a count
 * with its percentage and no base. `percent_alone`: no counts at all. `at_least`: «hơn 134 ngàn».
 * `said_twice`: two counts of the same.
 */
export const FindingKind = z.enum([
  'recomputed',
  'truncated',
  'all_claimed',
  'target_not_met',
  'part_exceeds_whole',
  'no_base',
  'base_equals_count',
  'whole_missing',
  'percent_alone',
  'at_least',
  'said_twice',
])
export type FindingKind = z.infer<typeof FindingKind>

export const TypedFinding = z.object({
  /** The same for the same numbers: whoever saves names what was read and stands. */
  code: z.string().min(1).max(120),
  kind: FindingKind,
  /** `contradiction`: it cannot all be true. `remark`: it may be, and is worth a question. */
  weight: z.enum(['contradiction', 'remark']),
  /** Whose fields it stands beside. */
  cells: z.array(CellCodeSchema),
  /** The words of the paper; '' where only counts speak. */
  quote: z.string(),
  text: z.string(),
})
export type TypedFinding = z.infer<typeof TypedFinding>

export const ReadFigure = z.object({
  cell: CellCodeSchema,
  count: z.int(),
  /** «hơn», «trên»: a lower bound. */
  isAtLeast: z.boolean(),
  quote: z.string(),
})
export type ReadFigure = z.infer<typeof ReadFigure>

const MOST_OF_A_CELL = 100_000_000
const LONGEST_TEXT = 40_000
const MOST_FINDINGS = 300

/** A count as it is typed: whole, never below nothing, and no percentage anywhere (INV-33). */
const TypedCount = z.int().min(0).max(MOST_OF_A_CELL)

/** Cells that are not given count as 0. */
const TypedCells = z.partialRecord(CellCodeSchema, TypedCount)
export type TypedCells = z.infer<typeof TypedCells>

export const ByNode = z.object({ nodeId: CampaignNodeId })

export const CheckTypedReportInput = z.object({
  /** What was pasted; '' for counts alone. */
  text: z.string().max(LONGEST_TEXT),
  /** Null: fill them from the text. */
  cells: TypedCells.nullable(),
  guests: TypedCount,
})
export type CheckTypedReportInput = z.infer<typeof CheckTypedReportInput>

export const TypedReportCheck = z.object({
  figures: z.array(ReadFigure),
  /** As they were sent, or as they were read. */
  cells: FigureCells,
  guests: z.int(),
  findings: z.array(TypedFinding),
  /** What the report will print of these counts. */
  lines: z.array(ReportLine),
})
export type TypedReportCheck = z.infer<typeof TypedReportCheck>

export const SaveTypedReportInput = z.object({
  cutOffOn: Day,
  receivedOn: Day.optional(),
  cells: TypedCells,
  guests: TypedCount,
  narrative: ReportNarrative.optional(),
  /** Codes of the findings that were read. */
  acknowledged: z.array(z.string().max(120)).max(MOST_FINDINGS),
  reason: Reason.optional(),
})
export type SaveTypedReportInput = z.infer<typeof SaveTypedReportInput>
