/** Checks the newest part of the audit log because an auditor asks now. */
import type { ChainState } from '@quan-triet/shared/models/audit'
import type { ServiceContext } from '../context.ts'
import { getChainState } from './get-chain-state.ts'
import { requireAuditor } from './require-auditor.ts'
import { verifyAudit } from './verify-audit.ts'

/** @throws ServiceError `not_allowed` */
export const checkChain = async ({ ctx }: { ctx: ServiceContext }): Promise<ChainState> => {
  requireAuditor(ctx)
  await verifyAudit({ ctx, input: { extent: 'new' } })
  return getChainState({ ctx })
}
