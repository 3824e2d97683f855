/** Describes for the level above where the programmes of the units below stand: sums, and a page of units (U-05, feature 53). */
import { z } from 'zod'
import { PlanState } from '../vocabulary/paper-states.ts'
import { CampaignChoice } from './figures.ts'
import { CampaignId, CampaignNodeId, OrgUnitId, PlanId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** Each unit stands in exactly one, but `qua_han` goes across those that have not issued. */
export const PlanOverviewFilter = z.enum([
  'tat_ca',
  'chua_soan',
  'dang_soan',
  'cho_y_kien',
  'da_ban_hanh',
  'qua_han',
  'duoc_mien',
])
export type PlanOverviewFilter = z.infer<typeof PlanOverviewFilter>

export const PlanOverviewRow = z.object({
  nodeId: CampaignNodeId,
  unit: OrgUnitName,
  /** Null before it is begun. */
  planId: PlanId.nullable(),
  state: PlanState.nullable(),
  /** The day of that state. */
  since: Day.nullable(),
  due: z.object({ at: Instant, isTentative: z.boolean() }).nullable(),
  /** Working days past the due moment without having been issued; 0: not late. */
  lateDays: z.int(),
  /** Whose turn it is, and of which unit; null: nobody's. */
  waitsFor: z
    .object({ who: z.enum(['unit', 'members', 'reviewer', 'office']), unit: OrgUnitName })
    .nullable(),
  /** Waits for a review, and nobody is in charge of the unit. */
  isWithoutOverseer: z.boolean(),
  /** Why the unit needs none; null: it needs one. */
  excuse: z.string().nullable(),
  /** The reader may free the unit from a programme, or take that back. */
  mayExcuse: z.boolean(),
  /** How many units stand below it in the campaign. */
  below: z.int(),
})
export type PlanOverviewRow = z.infer<typeof PlanOverviewRow>

/** Units, each with all the same filter; those excused are in `excused` alone. */
export const PlanOverviewSums = z.object({
  /** That owe a programme: the base of all others. */
  owing: z.int(),
  notBegun: z.int(),
  drafting: z.int(),
  inReview: z.int(),
  issued: z.int(),
  late: z.int(),
  excused: z.int(),
})
export type PlanOverviewSums = z.infer<typeof PlanOverviewSums>

export const PlanOverview = z.object({
  unit: OrgUnitName,
  campaign: CampaignChoice,
  /** The units between the reader's own and this one, the highest first. */
  path: z.array(OrgUnitName),
  today: Day,
  sums: PlanOverviewSums,
  rows: z.array(PlanOverviewRow),
  /** Asks for the next page; null: this is the last. */
  next: z.string().nullable(),
})
export type PlanOverview = z.infer<typeof PlanOverview>

/** `con`: the units directly below; `tat_ca`: all below. */
export const PlanOverviewReach = z.enum(['con', 'tat_ca'])
export type PlanOverviewReach = z.infer<typeof PlanOverviewReach>

export const PlanOverviewQuery = z.object({
  unitId: OrgUnitId,
  campaignId: CampaignId,
  state: PlanOverviewFilter.optional(),
  reach: PlanOverviewReach.optional(),
  cursor: z.string().max(400).optional(),
})
export type PlanOverviewQuery = z.infer<typeof PlanOverviewQuery>
