/** Describes a report on a campaign as it is compiled, corrected and frozen: whole numbers, their day and base, and words. */
import { z } from 'zod'
import { RecommendationCategory } from '../vocabulary/matters.ts'
import { FigureCells } from './figure-cells.ts'
import { CampaignId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

export const CellCodeSchema = FigureCells.keyof()

/** What a unit below sent and the unit took in, as it was then (INV-30). */
export const AcceptedChild = z.object({
  unit: OrgUnitName,
  reportId: z.string(),
  version: z.int(),
  cutOffOn: Day,
  source: z.enum(['tu_tong_hop', 'giay']),
  cells: FigureCells,
  guests: z.int(),
})
export type AcceptedChild = z.infer<typeof AcceptedChild>

/** A unit below that has not reported: named, never counted as nothing (INV-32). */
export const MissingChild = z.object({
  unit: OrgUnitName,
  /** Until when it was to report, as a moment; null when the plan names no day. */
  dueAt: Instant.nullable(),
  /** Whole days since then; 0 while there is time. */
  daysLate: z.int(),
  /** Sent and not yet taken in, returned, or nothing at all. */
  standing: z.enum(['chua_gui', 'cho_nhan', 'tra_lai']),
})
export type MissingChild = z.infer<typeof MissingChild>

/** A cell of the unit's own that somebody changed by hand, with both numbers. */
export const CellCorrection = z.object({
  cell: CellCodeSchema,
  counted: z.int(),
  typed: z.int(),
  reason: z.string(),
  at: Instant,
})
export type CellCorrection = z.infer<typeof CellCorrection>

/** Sections I to V of 2.11; each may be empty. */
export const ReportNarrative = z.object({
  leadership: z.string(),
  results: z.string(),
  strengths: z.string(),
  weaknesses: z.string(),
  causes: z.string(),
  proposals: z.string(),
  directions: z.string(),
})
export type ReportNarrative = z.infer<typeof ReportNarrative>

/**
 * All that a report prints. Files and screens are made from it alone, never from a query: an old report prints the same
 * bytes for ever.
 */
export const ReportContent = z.object({
  /** Names of the day it was compiled: bodies change their names, old reports do not. */
  unit: z.object({
    id: OrgUnitId,
    nameOrg: z.string(),
    nameCommittee: z.string(),
    symbol: z.string(),
  }),
  /** The committee above; '' at the top. */
  superior: z.string(),
  campaign: z.object({ id: CampaignId, title: z.string() }),
  cutOffOn: Day,
  base: z.enum(['tong_so', 'phai_hoc']),
  targetPercent: z.int(),
  source: z.enum(['tu_tong_hop', 'giay']),
  compiledAt: Instant,
  /** Of the unit alone, corrections in place. */
  own: FigureCells,
  /** Own and all accepted children: nothing else (INV-30). */
  total: FigureCells,
  /** N_tt over the whole: temporarily attached from elsewhere; no child's number adds up to it. */
  guests: z.int(),
  children: z.array(AcceptedChild),
  missing: z.array(MissingChild),
  corrections: z.array(CellCorrection),
  recommendationGroups: z.array(z.object({ category: RecommendationCategory, count: z.int() })),
  narrative: ReportNarrative,
})
export type ReportContent = z.infer<typeof ReportContent>

/** What of a version counts for the level above. */
export const ReportSummary = z.object({
  total: FigureCells,
  guests: z.int(),
  recommendationGroups: ReportContent.shape.recommendationGroups,
})
export type ReportSummary = z.infer<typeof ReportSummary>
