/** Records whether a person wants notifications of the Mini App in Zalo. */
import type { MyLinks, NotificationsInput } from '@quan-triet/shared/models/linking'
import { setNotified } from '../../db/queries/linked-accounts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireToStudyHere } from '../rights.ts'
import { describeLinks } from './get-my-links.ts'

/** Zalo has asked the person already when this is called. @throws ServiceError `served_on_paper`, as `requireRightAtHome` */
export const setNotifications = async ({
  ctx,
  input: { isWanted },
}: {
  ctx: ServiceContext
  input: NotificationsInput
}): Promise<MyLinks> => {
  const { personId, homeUnitId } = requireToStudyHere(ctx)
  return inTransaction(ctx, async (tx) => {
    await setNotified(tx.db, personId, isWanted ? tx.clock.now() : null)
    await recordAudit(tx, {
      action: 'set-notifications',
      orgUnitId: homeUnitId,
      subject: `person:${personId}`,
      detail: { isWanted },
    })
    return describeLinks(tx, personId)
  })
}
