/** Drafts the figures of a branch's report on a campaign from what is recorded now: counts and bases, no name. */
import type { CampaignId, CampaignNodeId, OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ReportDraft } from '@quan-triet/shared/models/paper'
import { listEssaysOf } from '../../db/queries/essays.ts'
import { countMatters } from '../../db/queries/papers.ts'
import type { ServiceContext } from '../context.ts'
import { listWriters } from '../essays/list-writers.ts'
import { countUnit } from '../figures/count-unit.ts'
import { requireRightOver } from '../rights.ts'

interface Where {
  unitId: OrgUnitId
  nodeId: CampaignNodeId
  campaignId: CampaignId
}

/** F-01, F-02, F-08, F-11. @throws ServiceError `not_found`, `not_allowed` unless the actor runs the branch */
export const draftReport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Where
}): Promise<ReportDraft> => {
  const { unitId, campaignId } = input
  requireRightOver(ctx, 'run_branch', unitId)
  const { day, ofRequired, ofMembers, masses } = await countUnit({
    ctx,
    input: { unitId, campaignId },
  })
  return {
    day,
    ofRequired,
    ofMembers,
    essays: await countEssays(ctx, input),
    masses,
    ...(await countMatters(ctx.db, input.nodeId)),
  }
}

const countEssays = async (
  ctx: ServiceContext,
  { unitId, campaignId }: Where,
): Promise<ReportDraft['essays']> => {
  const writers = await listWriters(ctx, { unitId, campaignId })
  const obliged = writers.filter((one) => one.owesEssay).map((one) => one.personId)
  const essays = await listEssaysOf(ctx.db, campaignId, obliged)
  return {
    required: obliged.length,
    handedIn: essays.length,
    passed: essays.filter((one) => one.state === 'dat').length,
  }
}
