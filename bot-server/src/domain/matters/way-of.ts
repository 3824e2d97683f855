/** Lays out the way of a recommendation: every step with its day and the unit where it was taken. */
import type { Instant } from '@quan-triet/shared/models/moments'
import type { RecommendationState } from '@quan-triet/shared/vocabulary/matters'

export interface Step {
  state: RecommendationState
  at: Instant
  unit: string
}

interface Group {
  gatheredAt: Instant
  gatheredBy: string
  reportedAt: Instant | null
  /** Null: nobody stands above, the committee of the same level has it. */
  sentTo: string | null
}

interface Way {
  unit: string
  sentAt: Instant
  answeredAt: Instant | null
  state: RecommendationState
  /** From the branch's own group upwards; empty: nobody has gathered it. */
  groups: readonly Group[]
}

/** What an answer made of it, where the state does not tell: an answer of the branch itself, or one from above. */
const answeredState = ({ state, groups }: Way): RecommendationState =>
  groups.length > 0 || state === 'da_phan_hoi' ? 'da_phan_hoi' : 'tra_loi_tai_cho'

/** Oldest first; the last one says where it is now. Nothing that a level above does after the answer is on it. */
export const wayOf = (way: Way): Step[] => {
  const { unit, sentAt, answeredAt, groups } = way
  const up = groups.flatMap((group): Step[] => [
    { state: 'tong_hop', at: group.gatheredAt, unit: group.gatheredBy },
    ...(group.reportedAt === null
      ? []
      : [
          {
            state: 'da_bao_cao' as const,
            at: group.reportedAt,
            unit: group.sentTo ?? group.gatheredBy,
          },
        ]),
  ])
  const back: Step[] =
    answeredAt === null ? [] : [{ state: answeredState(way), at: answeredAt, unit }]
  const isBefore = ({ at }: Step): boolean => answeredAt === null || at <= answeredAt
  return [{ state: 'ghi_nhan', at: sentAt, unit }, ...up.filter(isBefore), ...back]
}
