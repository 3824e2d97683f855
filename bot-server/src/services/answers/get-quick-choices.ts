/** Gets what the "Hỏi nhanh" page lets choose from: the person's branches, and the parts of the one that is meant. */
import type { QuickChoices } from '@quan-triet/shared/models/quick-answer'
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightAtHome } from '../rights.ts'
import { findBranchMeant } from './find-branch-meant.ts'
import { listBranchParts } from './list-branch-parts.ts'

/** @throws ServiceError as `requireRightAtHome` */
export const getQuickChoices = async ({ ctx }: { ctx: ServiceContext }): Promise<QuickChoices> => {
  requireRightAtHome(ctx, 'take_part')
  const { unitId, choices, isSettled } = await findBranchMeant({ ctx })
  return {
    unitId: isSettled ? unitId : null,
    branches: choices,
    parts: isSettled ? await partsOf(ctx, unitId) : [],
  }
}

const partsOf = async (ctx: ServiceContext, unitId: OrgUnitId): Promise<QuickChoices['parts']> => {
  try {
    const parts = await listBranchParts({ ctx, input: { unitId } })
    return parts.map(({ position, sentAt }) => ({ position, isSent: sentAt !== null }))
  } catch (error) {
    // Between two campaigns there is nothing to choose from, and every answer says so.
    if (error instanceof ServiceError) return []
    throw error
  }
}
