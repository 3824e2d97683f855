/** Lists what the secretary's branch has been sent in its campaign, without the names that are hidden. */
import type { BranchMatters } from '@quan-triet/shared/models/matter'
import { listMattersOfNode, type SentMatter } from '../../db/queries/matters.ts'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { describeMatters } from './describe-matter.ts'
import { requireMatterNode } from './require-matter-node.ts'

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const listBranchMatters = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<BranchMatters> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const unitId = secretary.homeUnitId
  await recordLook(ctx, { action: 'look-matters', orgUnitId: unitId, subject: `unit:${unitId}` })
  const node = await requireMatterNode(ctx, { unitId })
  const sent = unansweredFirst(await listMattersOfNode(ctx.db, node.nodeId))
  const described = await describeMatters(ctx, sent)
  return {
    campaignTitle: node.title,
    matters: described.map((matter, index) => ({ matter, sender: sent[index]?.sender ?? null })),
  }
}

/** What was erased waits for no answer. */
const waits = ({ answeredAt, contentSealed }: SentMatter): boolean =>
  answeredAt === null && contentSealed !== null

const unansweredFirst = (sent: readonly SentMatter[]): SentMatter[] => [
  ...sent.filter(waits),
  ...sent.filter((one) => !waits(one)),
]
