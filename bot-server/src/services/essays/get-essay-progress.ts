/** Gives the secretary how far the essays are: who must write, who has handed in, by when. */
import type { EssayProgress } from '@quan-triet/shared/models/essay'
import { recordLook } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { viewEssayProgress } from './view-essay-progress.ts'

/** @throws ServiceError `not_allowed`, `no_campaign` */
export const getEssayProgress = async ({
  ctx,
}: {
  ctx: ServiceContext
}): Promise<EssayProgress> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  await recordLook(ctx, {
    action: 'look-essays',
    orgUnitId: secretary.homeUnitId,
    subject: `unit:${secretary.homeUnitId}`,
  })
  return viewEssayProgress(ctx, secretary.homeUnitId)
}
