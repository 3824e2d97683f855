/** The nightly job of the trace: checks the audit log, and seals anew what old keys still hold. */
import { watchAudit } from '../services/audit/watch-audit.ts'
import { type Deps, systemContext } from '../services/context.ts'
import { resealOld } from '../services/vault/reseal-old.ts'

const JOB = 'watch-audit'

/** Running it again on the same day changes nothing and tells nobody anything. */
export const watchAuditNightly = async (deps: Deps): Promise<void> => {
  const ctx = systemContext(deps, JOB)
  const { checked } = await watchAudit({ ctx })
  const resealed = await resealOld({ ctx, input: {} })
  deps.log.info({ checked, resealed }, 'audit log checked')
}
