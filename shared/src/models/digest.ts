/** Describes the daily digest of an officer: what changed, who is late, what to decide; its hour and its switch. */
import { z } from 'zod'
import { CampaignId } from './ids.ts'
import { Day } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** Outside the quiet hours (INV-42), in Vietnam. */
export const DigestTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .refine((time) => time >= '07:00' && time < '21:00')

export const DigestSetting = z.object({ atTime: DigestTime, isOn: z.boolean() })
export type DigestSetting = z.infer<typeof DigestSetting>

export const DigestChangeKind = z.enum(['completed', 'classes', 'plans', 'reports'])
export type DigestChangeKind = z.infer<typeof DigestChangeKind>

export const DigestDecisionKind = z.enum([
  'reports',
  'plans',
  'returned_reports',
  'returned_plans',
  'rebindings',
  'requests',
])
export type DigestDecisionKind = z.infer<typeof DigestDecisionKind>

const DigestDecision = z.object({ kind: DigestDecisionKind, count: z.int() })

/** A unit, never a person. */
export const DigestLate = z.object({
  nameOrg: z.string(),
  subject: z.enum(['bao_cao', 'chuong_trinh', 'ke_hoach_ca_nhan']),
  /** Calendar days past the due day; 0 on it, below 0 before. */
  daysLate: z.int(),
  /** Sent for review and not decided on yet. */
  isInReview: z.boolean(),
})

export const DigestUnit = z.object({
  unit: OrgUnitName,
  /** The newest campaign that is open there; null: none. */
  study: z.object({ campaignId: CampaignId, title: z.string(), text: z.string() }).nullable(),
  /** Since the day of the digest before; null: there was none. */
  since: Day.nullable(),
  /** What grew or shrank since; without what stayed. */
  changes: z.array(z.object({ kind: DigestChangeKind, by: z.int() })),
  late: z.array(DigestLate),
  decisions: z.array(DigestDecision),
})
export type DigestUnit = z.infer<typeof DigestUnit>

export const DigestView = z.object({
  setting: DigestSetting,
  day: Day,
  /** Whether this is a working day: on others none is sent. */
  isWorkingDay: z.boolean(),
  /** Units with others below them, where the person holds a duty; with none there is no digest. */
  units: z.array(DigestUnit),
  /** As it would be sent now; null: there is nothing to say. */
  text: z.string().nullable(),
})
export type DigestView = z.infer<typeof DigestView>

/** What a digest was made from, unit by unit: counts alone. */
export const DigestFacts = z.array(
  z.object({
    unitId: z.string(),
    /** Null: no campaign was open there. */
    study: z
      .object({
        campaignId: z.string(),
        counts: z.object({
          completed: z.int(),
          classes: z.int(),
          plans: z.int(),
          reports: z.int(),
        }),
      })
      .nullable(),
    decisions: z.array(DigestDecision),
  }),
)
export type DigestFacts = z.infer<typeof DigestFacts>
