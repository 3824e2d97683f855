/** Describes targets of the term (K-01…K-11): what is aimed at, the points recorded, and how far it is. */
import { z } from 'zod'
import { TargetCode, TargetKind, TargetPeriod } from '../vocabulary/term-targets.ts'
import { Reason } from './campaign.ts'
import { OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

export const TargetId = z.string().min(1).max(120)

/** Two whole numbers, or one count; never a percentage (INV-33). */
export const TargetPoint = z.object({
  id: z.string(),
  day: Day,
  numerator: z.int(),
  /** Null for counts. */
  denominator: z.int().nullable(),
  note: z.string().nullable(),
  recordedAt: Instant,
  /** "20/25 (80,00%)", or the count. */
  text: z.string(),
  /** A correction replaced it; it stays readable. */
  isReplaced: z.boolean(),
})
export type TargetPoint = z.infer<typeof TargetPoint>

export const TargetProgress = z.object({
  /** `xet_o_cap_tren`: a small branch misses it, which is judged at the level above (1.7). */
  verdict: z.enum(['dat', 'chua_dat', 'xet_o_cap_tren', 'khong_co_doi_tuong', 'chua_co_so_lieu']),
  /** How many are missing; null where nothing is counted yet, and for caps. */
  missing: z.int().nullable(),
  /** What an even pace asks for by today; counts alone. */
  expected: z.int().nullable(),
  /** The total at the end of the term if it goes on so; null with fewer than two points. */
  forecast: z.int().nullable(),
})
export type TargetProgress = z.infer<typeof TargetProgress>

export const TermTarget = z.object({
  id: TargetId,
  code: TargetCode.nullable(),
  name: z.string(),
  kind: TargetKind,
  period: TargetPeriod,
  value: z.int(),
  unitWord: z.string(),
  partOf: TargetId.nullable(),
  startsOn: Day,
  endsOn: Day,
  /** The newest point; for K-01…K-05 what the live figures say. Null while there is none. */
  latest: TargetPoint.nullable(),
  progress: TargetProgress,
  /** Fills itself from the live figures of the newest campaign. */
  isLive: z.boolean(),
  /** What is to be said beside it, such as how many are missing; '' for nothing. */
  note: z.string(),
})
export type TermTarget = z.infer<typeof TermTarget>

export const TermTargets = z.object({
  unit: OrgUnitName,
  today: Day,
  mayChange: z.boolean(),
  targets: z.array(TermTarget),
  /** What units below have, the same codes side by side. */
  below: z.array(z.object({ unit: OrgUnitName, targets: z.array(TermTarget) })),
})
export type TermTargets = z.infer<typeof TermTargets>

/** One target with all its points, replaced ones too, newest day first. */
export const TargetView = z.object({
  unit: OrgUnitName,
  mayChange: z.boolean(),
  today: Day,
  target: TermTarget,
  points: z.array(TargetPoint),
})
export type TargetView = z.infer<typeof TargetView>

const LONGEST_NAME = 200
const MOST = 100_000_000

export const SetTargetInput = z.object({
  unitId: OrgUnitId,
  code: TargetCode.nullable(),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  kind: TargetKind,
  period: TargetPeriod,
  value: z.int().min(1).max(MOST),
  unitWord: z.string().trim().min(1).max(60),
  partOf: TargetId.nullable(),
  startsOn: Day,
  endsOn: Day,
})
export type SetTargetInput = z.infer<typeof SetTargetInput>

export const RecordPointInput = z.object({
  day: Day,
  numerator: z.int().min(0).max(MOST),
  denominator: z.int().min(0).max(MOST).nullable(),
  note: z.string().trim().max(500).nullable(),
})
export type RecordPointInput = z.infer<typeof RecordPointInput>

export const EndTargetInput = z.object({ reason: Reason })
export type EndTargetInput = z.infer<typeof EndTargetInput>
