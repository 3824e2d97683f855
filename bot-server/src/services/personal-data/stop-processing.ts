/** Stops what the house does with a person's data by itself, after a withdrawal or on request. */
import { markStopped, type DataRequestRow } from '../../db/queries/data-requests.ts'
import { forgetPersonInChats } from '../../db/queries/erasure.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'

/**
 * The bot forgets the person and what waited to go to him or her is let go. The Zalo account stays bound, so that the
 * person can still see the own data; attendance and essays go on on paper (P-02). Doing it twice does nothing more.
 */
export const stopProcessing = async (
  tx: ServiceContext,
  request: DataRequestRow,
): Promise<void> => {
  const now = tx.clock.now()
  await forgetPersonInChats(tx.db, request.person_id, now)
  await markStopped(tx.db, request.id, now)
  await recordAudit(tx, {
    action: 'stop-processing',
    orgUnitId: request.org_unit_id,
    subject: `person:${request.person_id}`,
    detail: { request: request.id },
  })
}
