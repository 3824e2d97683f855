/** Judges how far a branch is from its campaign's target (F-04), on the base that the campaign's owner chose. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { countStudyByChild } from '../../db/queries/figures.ts'
import { makeRatio } from '../../domain/figures/ratio.ts'
import { sumStudyCounts } from '../../domain/figures/study-counts.ts'
import {
  judgeTarget,
  type StillNeeded,
  stillNeeded,
  type TargetVerdict,
} from '../../domain/figures/target.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

export interface BranchTarget extends StillNeeded {
  verdict: TargetVerdict
  /** Who completed study so far (ruling 4): before the first session closes, nobody. */
  completed: number
  of: number
  base: 'tong_so' | 'phai_hoc'
  targetPercent: number
}

/**
 * Counted as the figures screens and reports count (S of 2.7): who attended or made up every mandatory session closed so
 * far. So the number holds after each session, where the share of one session would not.
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const judgeBranchTarget = async ({
  ctx,
  input: { unitId },
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<BranchTarget> => {
  requireRight(ctx, 'take_part', unitId)
  const { campaignId, reportingBase: base, targetPercent } = await getCurrentNode(ctx, unitId)
  const at = ctx.clock.now()
  const counts = await countStudyByChild(ctx.db, { unitId, campaignId, day: dayOf(at), at })
  const study = sumStudyCounts(counts.values())
  const required = study.members - study.exempt
  const ratio =
    base === 'tong_so'
      ? makeRatio(study.completed, study.members, base)
      : makeRatio(study.completedRequired, required, base)
  return {
    ...stillNeeded(ratio, targetPercent, required - study.completedRequired),
    verdict: judgeTarget(ratio, targetPercent),
    completed: ratio.numerator,
    of: ratio.denominator,
    base,
    targetPercent,
  }
}
