/** Describes the figures of study over a unit with all below it: whole numbers, their bases, the day (PD-9, 2.7). */
import { z } from 'zod'
import { CampaignId, OrgUnitId, SessionId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** The sizes of the sets of 2.7. */
export const StudyFigures = z.object({
  /** |M| */
  members: z.int(),
  /** |X| */
  exempt: z.int(),
  /** |R| = |M| − |X| */
  required: z.int(),
  probationary: z.int(),
  /** |S| */
  completed: z.int(),
  /** |S ∩ R| */
  completedRequired: z.int(),
  /** |W| while the campaign runs. */
  writersSoFar: z.int(),
  /** |W| of those who completed. */
  writers: z.int(),
  /** N_tt: temporarily attached from elsewhere, and attended; in no ratio. */
  guests: z.int(),
})
export type StudyFigures = z.infer<typeof StudyFigures>

/** Masses by count (F-11): people and visits are two things; without a base no ratio is formed (TV-08). */
export const MassesFigures = z.object({
  people: z.int(),
  visits: z.int(),
  base: z.int().nullable(),
  /** Units where masses came and no base is declared: while there are any, the whole has no base. */
  undeclared: z.int(),
})
export type MassesFigures = z.infer<typeof MassesFigures>

export const JudgedFigure = z.object({
  numerator: z.int(),
  denominator: z.int(),
  base: z.enum(['tong_so', 'phai_hoc']),
  verdict: z.enum(['dat', 'chua_dat', 'khong_co_doi_tuong']),
  /** F-04: how many are still missing, and whether so many can still come. */
  missing: z.int(),
  isReachable: z.boolean(),
})
export type JudgedFigure = z.infer<typeof JudgedFigure>

/** F-04 against a target that the unit has set for itself or got from above, stricter than the campaign's. */
export const OwnTarget = z.object({
  percent: z.int(),
  ofMembers: JudgedFigure,
  ofRequired: JudgedFigure,
})
export type OwnTarget = z.infer<typeof OwnTarget>

export const CampaignChoice = z.object({ id: CampaignId, title: z.string(), snapshotOn: Day })
export type CampaignChoice = z.infer<typeof CampaignChoice>

export const UnitFigures = z.object({
  unit: OrgUnitName,
  campaign: CampaignChoice,
  day: Day,
  targetPercent: z.int(),
  reportingBase: z.enum(['tong_so', 'phai_hoc']),
  study: StudyFigures,
  /** F-01 and F-02: both are always printed. */
  ofMembers: JudgedFigure,
  ofRequired: JudgedFigure,
  ownTarget: OwnTarget.nullable(),
  masses: MassesFigures,
  /** The units directly below; empty for a branch. */
  children: z.array(z.object({ unit: OrgUnitName, study: StudyFigures, masses: MassesFigures })),
})
export type UnitFigures = z.infer<typeof UnitFigures>

export const MassesOfSession = z.object({
  sessionId: SessionId,
  title: z.string(),
  number: z.int().nullable(),
  startsAt: Instant,
  /** Null until it is written down. */
  count: z.object({ visits: z.int(), firstVisits: z.int() }).nullable(),
})
export type MassesOfSession = z.infer<typeof MassesOfSession>

export const Masses = z.object({
  unit: OrgUnitName,
  campaign: CampaignChoice,
  base: z.object({ people: z.int(), declaredOn: Day }).nullable(),
  sessions: z.array(MassesOfSession),
  total: MassesFigures,
})
export type Masses = z.infer<typeof Masses>

const People = z.int().min(0).max(50_000_000)

export const DeclareMassesInput = z.object({
  unitId: OrgUnitId,
  campaignId: CampaignId,
  /** Null takes the base back. */
  people: People.nullable(),
})
export type DeclareMassesInput = z.infer<typeof DeclareMassesInput>

export const RecordMassesInput = z.object({
  /** Lượt: how many came to this session. */
  visits: People,
  /** Người: of these, how many came for the first time in this campaign. */
  firstVisits: People,
})
export type RecordMassesInput = z.infer<typeof RecordMassesInput>
