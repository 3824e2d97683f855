/** Lists the classes that a unit organises in a campaign, with who is invited and how many came. */
import type { CampaignClasses } from '@quan-triet/shared/models/campaign-class'
import type { CampaignNodeId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { loadClasses } from './load-classes.ts'
import { requireNode } from './require-node.ts'

/** Counts only, never a name. @throws ServiceError `not_found`, `not_allowed` */
export const listClasses = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignNodeId }
}): Promise<CampaignClasses> => loadClasses(ctx, await requireNode(ctx, input.id))
