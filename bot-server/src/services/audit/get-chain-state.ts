/** Says how far the audit log goes, and what its last check found. */
import type { ChainState } from '@quan-triet/shared/models/audit'
import { findCheck, getChainEnd } from '../../db/queries/audit-chain.ts'
import type { ServiceContext } from '../context.ts'
import { requireAuditor } from './require-auditor.ts'

/** @throws ServiceError `not_allowed` */
export const getChainState = async ({ ctx }: { ctx: ServiceContext }): Promise<ChainState> => {
  requireAuditor(ctx)
  const { head } = await getChainEnd(ctx.db)
  const check = await findCheck(ctx.db, 'latest')
  return {
    ...head,
    now: ctx.clock.now(),
    check: check === undefined ? null : { at: check.at, seq: check.point.seq, fault: check.fault },
  }
}
