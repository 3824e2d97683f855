/** Lists the groups of essays that share one text, as officers may know them: sizes and the common source, no text (ruling 8). */
import type { CopyCluster } from '@quan-triet/shared/models/copy-check'
import type { CampaignId, OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  listClusterModels,
  listClustersBelow,
  listClusterSizes,
} from '../../db/queries/copy-matches.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightInTree } from '../rights.ts'

const MOST_SHOWN = 50
const SMALLEST = 2

/** Across units: of a group that reaches beyond the asker's units, only how large it is and of how many units. */
export const listClusters = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; campaignId: CampaignId }
}): Promise<{ clusters: CopyCluster[] }> => {
  await requireRightInTree(ctx, 'sample_essays', input.unitId)
  const here = await listClustersBelow(ctx.db, {
    ...input,
    day: dayOf(ctx.clock.now()),
    limit: MOST_SHOWN,
  })
  const ids = here.map(({ id }) => id)
  const sizes = new Map((await listClusterSizes(ctx.db, ids)).map((one) => [one.id, one]))
  const models = new Map((await listClusterModels(ctx.db, ids)).map((one) => [one.id, one]))
  const clusters = here.flatMap(({ id, sizeHere }): CopyCluster[] => {
    const { size, units } = sizes.get(id) ?? { size: 0, units: 0 }
    const title = models.get(id)?.title ?? null
    return size < SMALLEST
      ? []
      : [{ id, size, units, sizeHere, kind: title === null ? 'bai' : 'mau', title }]
  })
  return { clusters: clusters.toSorted((a, b) => b.size - a.size || a.id.localeCompare(b.id)) }
}
