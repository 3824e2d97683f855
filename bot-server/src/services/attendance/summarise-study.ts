/** Summarises how far a branch's study of its campaign is: S(U), both ratios, and who is still needed (F-01, F-02, F-04). */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listRoster } from '../../db/queries/roster.ts'
import type { Ratio } from '../../domain/figures/ratio.ts'
import { ratioOfMembers, ratioOfRequired } from '../../domain/figures/study-ratios.ts'
import {
  judgeTarget,
  type StillNeeded,
  stillNeeded,
  type TargetVerdict,
} from '../../domain/figures/target.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { loadCompleted } from '../figures/load-completed.ts'
import { requireRight } from '../rights.ts'

/** A ratio judged against the plan's target. */
export interface JudgedRatio extends StillNeeded {
  ratio: Ratio
  verdict: TargetVerdict
}

export interface StudySummary {
  targetPercent: number
  /** The base on which the plan is judged; the other is printed beside it (2.7). */
  reportingBase: 'tong_so' | 'phai_hoc'
  ofMembers: JudgedRatio
  ofRequired: JudgedRatio
}

/**
 * As it stands now, on today's roster (ruling 4). Who must study and has not, can still make it up.
 * @throws ServiceError `not_allowed`, `no_campaign`
 */
export const summariseStudy = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId }
}): Promise<StudySummary> => {
  requireRight(ctx, 'take_part', input.unitId)
  const now = ctx.clock.now()
  const node = await getCurrentNode(ctx, input.unitId)
  const roster = await listRoster(ctx.db, input.unitId, dayOf(now))
  const idsOf = (isIn: (one: (typeof roster)[number]) => boolean) =>
    roster.filter(isIn).map((one) => one.personId)
  const members = idsOf((one) => one.standing !== 'tam_thoi_den')
  const required = idsOf((one) => one.standing === 'phai_hoc')
  const { campaignId } = node
  const completed = await loadCompleted(ctx, { campaignId, members, at: now })
  const stillAble = required.filter((one) => !completed.has(one)).length
  const judged = (ratio: Ratio): JudgedRatio => ({
    ratio,
    verdict: judgeTarget(ratio, node.targetPercent),
    ...stillNeeded(ratio, node.targetPercent, stillAble),
  })
  return {
    targetPercent: node.targetPercent,
    reportingBase: node.reportingBase,
    ofMembers: judged(ratioOfMembers({ members, required, completed })),
    ofRequired: judged(ratioOfRequired({ members, required, completed })),
  }
}
