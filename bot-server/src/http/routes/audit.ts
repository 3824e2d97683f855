/** Translates the endpoints of the audit log into verbs. */
import { audit } from '@quan-triet/shared/api/audit'
import { checkChain } from '../../services/audit/check-chain.ts'
import { exportAudit } from '../../services/audit/export-audit.ts'
import { getChainState } from '../../services/audit/get-chain-state.ts'
import { listAudit } from '../../services/audit/list-audit.ts'
import { listAuditedUnits } from '../../services/audit/list-audited-units.ts'
import type { Deps } from '../../services/context.ts'
import { implement } from '../implement.ts'

export const auditRoutes = (deps: Deps) =>
  implement(audit, deps, {
    listAudit: (ctx, { query }) => listAudit({ ctx, input: query }),
    listAuditedUnits: (ctx, { query }) => listAuditedUnits({ ctx, input: query }),
    getChainState: (ctx) => getChainState({ ctx }),
    checkChain: (ctx) => checkChain({ ctx }),
    exportAudit: (ctx, { query }) => exportAudit({ ctx, input: query }),
  })
