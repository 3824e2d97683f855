/** Lets a part go to the group now, or when the quiet hours end: by the appointment it has, moved, or by a new one. */
import type { OrgUnitId, PartId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import { addMs } from '@quan-triet/shared/time/calendar'
import { findSendingTerms } from '../../db/queries/channels.ts'
import { findDocumentOfPart, listPartsOfDocument } from '../../db/queries/parts.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { getCurrentNode } from '../campaigns/get-current-node.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRight } from '../rights.ts'
import { changePush } from './change-push.ts'
import { schedulePushes } from './schedule-pushes.ts'

/** An appointment lies ahead: the next moment is as near as it can be. */
const AT_ONCE_MS = 1000

/**
 * Audited as the appointment that it is (`change-push`, `schedule-pushes`); the house sends it within seconds.
 * @param input.unitId the branch whose campaign's quiet hours hold (ruling 14)
 * @returns when it goes
 * @throws ServiceError as `changePush` and `schedulePushes`: what is out already, not confirmed (INV-40), out of order
 */
export const pushNow = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { unitId: OrgUnitId; partId: PartId }
}): Promise<{ goesAt: Instant; isLater: boolean }> => {
  const { unitId, partId } = input
  requireRight(ctx, 'publish', unitId)
  const documentId = await findDocumentOfPart(ctx.db, partId)
  if (documentId === undefined) throw new ServiceError('not_found')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const { campaignId } = await getCurrentNode(tx, unitId)
    const { quietHours } = await findSendingTerms(tx.db, campaignId)
    const goesAt = nextAllowed(now, quietHours)
    const isLater = goesAt > now
    const dueAt = isLater ? goesAt : addMs(now, AT_ONCE_MS)
    const parts = await listPartsOfDocument(tx.db, documentId)
    const push = parts.find((one) => one.id === partId)?.push ?? null
    if (push === null || push.state === 'soan')
      await schedulePushes({ ctx: tx, input: { id: documentId, pushes: [{ partId, dueAt }] } })
    else await changePush({ ctx: tx, input: { id: push.id, action: 'postpone', dueAt } })
    return { goesAt: dueAt, isLater }
  })
}
