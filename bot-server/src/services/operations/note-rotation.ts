/** Writes what became of the Official Account's tokens into the audit log. */
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listTopUnits } from '../../db/queries/operator-notices.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/** Noted under the top unit; a house without any has had no operator who could have signed the account in. */
export const noteRotation = async (
  tx: ServiceContext,
  action: 'rotate-oa-tokens' | 'lose-oa-grant' | 'sign-oa-in',
  detail: Record<string, unknown>,
): Promise<void> => {
  const [top] = await listTopUnits(tx.db, dayOf(tx.clock.now()))
  if (top === undefined) return
  const oaId = tx.oaAccount?.oaId ?? ''
  await recordAudit(tx, { action, orgUnitId: top, subject: `oa:${oaId}`, detail })
}
