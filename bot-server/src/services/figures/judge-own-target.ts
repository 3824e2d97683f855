/** Judges a unit's study by the target that holds there, where it is stricter than the campaign's (B-07). */
import type { OwnTarget } from '@quan-triet/shared/models/figures'
import type { ProgressCounts } from '@quan-triet/shared/models/progress'
import { judgeBoth } from './judge-both.ts'

/** @param node the unit's node of the campaign; null where it has none of its own, or none stricter */
export const judgeOwnTarget = (
  node: { targetPercent: number } | undefined,
  study: ProgressCounts,
  campaign: { targetPercent: number },
): OwnTarget | null =>
  node && node.targetPercent > campaign.targetPercent
    ? { percent: node.targetPercent, ...judgeBoth(study, node.targetPercent) }
    : null
