/** Puts essays that an earlier algorithm has checked back into the queue, a few at a time. */
import { checkAgain, listOutdatedChecks } from '../../db/queries/copy-checks.ts'
import { ALGORITHM_VERSION } from '../../domain/similarity/judge-copy.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'

/** They wait behind new essays; their result stays until they are checked. */
const AT_ONCE = 50

/** @returns how many. @throws ServiceError `not_allowed` unless the house itself acts */
export const recheckOutdated = async ({ ctx }: { ctx: ServiceContext }): Promise<number> => {
  requireRight(ctx, 'run_branch')
  const versions = await listOutdatedChecks(ctx.db, ALGORITHM_VERSION, AT_ONCE)
  return versions.length === 0 ? 0 : checkAgain(ctx.db, versions)
}
