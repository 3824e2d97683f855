/** Lists where the papers of the secretary's branch stand: programme and report of each campaign. */
import type { Papers } from '@quan-triet/shared/models/paper'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { loadPapers } from './load-papers.ts'

/** @throws ServiceError `not_allowed` */
export const listPapers = async ({ ctx }: { ctx: ServiceContext }): Promise<Papers> => {
  const { homeUnitId } = requireRightAtHome(ctx, 'run_branch')
  return loadPapers(ctx, homeUnitId)
}
