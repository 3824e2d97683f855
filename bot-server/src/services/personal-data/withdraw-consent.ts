/** Withdraws the acting person's consent: what the house can stop by itself stops at once, the rest runs on a clock. */
import type { DataRequest } from '@quan-triet/shared/models/data-request'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'
import { keepDecision } from './keep-decision.ts'
import { openRequest } from './open-request.ts'
import { readNotice } from './read-notice.ts'

/**
 * From now on no private message leaves for the person; the bot forgets him or her when the request is answered, or on
 * the last day by itself (15 days, 20 with third parties).
 * @throws ServiceError `request_answered` when a withdrawal waits already
 */
export const withdrawConsent = async ({ ctx }: { ctx: ServiceContext }): Promise<DataRequest> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const notice = await readNotice(ctx, person.homeUnitId)
  return inTransaction(ctx, async (tx) => {
    const request = await openRequest(tx, {
      personId: person.personId,
      unitId: person.homeUnitId,
      kind: 'rut_dong_y',
    })
    await keepDecision(tx, notice, {
      personId: person.personId,
      unitId: person.homeUnitId,
      decision: 'rut',
      way: 'ung_dung',
      recordedBy: null,
    })
    return request
  })
}
