/** Describes how essays stand unit by unit, in counts alone: copied and weak ones apart, never a name or a text (F-08…F-10). */
import { z } from 'zod'
import { CampaignChoice } from './figures.ts'
import { CampaignId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'
import { OrgUnitName } from './person.ts'

/** Of those who must write. Whoever wrote again and passed is counted as passed and by the reason (F-09, F-10). */
export const EssayVerdictCounts = z.object({
  graded: z.int(),
  passed: z.int(),
  /** Told to write again for copying. */
  copied: z.int(),
  /** Told to write again for what it says. */
  weak: z.int(),
})
export type EssayVerdictCounts = z.infer<typeof EssayVerdictCounts>

export const EssayCounts = z.object({
  /** |W|, and of these who has handed in. */
  due: z.int(),
  handedIn: z.int(),
  /** Handed in without having to. */
  voluntary: z.int(),
  /** Null where so few are counted that it would say who (INV-41). */
  verdicts: EssayVerdictCounts.nullable(),
})
export type EssayCounts = z.infer<typeof EssayCounts>

export const EssayRates = z.object({
  unit: OrgUnitName,
  /** The unit above, when the asker may see its figures. */
  above: OrgUnitName.nullable(),
  campaign: CampaignChoice,
  /** Until then whoever may have to write counts as having to (F-08). */
  isClosed: z.boolean(),
  day: Day,
  countedAt: Instant,
  /** The unit with all below it: the sum of `own` and `children`. */
  total: EssayCounts,
  /** The unit's own people; null where there are none, or nobody stands below. */
  own: EssayCounts.nullable(),
  children: z.array(EssayCounts.extend({ unit: OrgUnitName, hasBelow: z.boolean() })),
  /** The verdicts of those rows together that have none of their own; null when there is no such row, or still too few. */
  together: EssayVerdictCounts.extend({ units: z.int() }).nullable(),
})
export type EssayRates = z.infer<typeof EssayRates>

export const EssayRatesQuery = z.object({ unitId: OrgUnitId, campaignId: CampaignId })
