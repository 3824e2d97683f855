/** Tells programs once an evening how far study is in their unit with all below it: sums, never a name. */
import type { OrgUnitId } from '@quan-triet/shared/models/ids'
import { dayOf, timeOf } from '@quan-triet/shared/time/calendar'
import { listReceivers } from '../../db/queries/webhooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { countUnit } from '../figures/count-unit.ts'
import { requireRight } from '../rights.ts'
import { enqueueEvent } from './enqueue-event.ts'

/** By then the day's sessions are over. */
const NOT_BEFORE = '20:00'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const announceDay = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'connect')
  const now = ctx.clock.now()
  if (timeOf(now) < NOT_BEFORE) return
  const day = dayOf(now)
  const receivers = await listReceivers(ctx.db, 'figures.daily')
  for (const [unitId, told] of Map.groupBy(receivers, (one) => one.unitId)) {
    const data = await figuresOf(ctx, unitId)
    if (data === undefined) continue
    await inTransaction(ctx, async (tx) => {
      for (const { id } of told)
        await enqueueEvent(tx, id, { type: 'figures.daily', subject: day, data })
    })
  }
}

/** Undefined where nothing is studied. */
const figuresOf = async (
  ctx: ServiceContext,
  unitId: OrgUnitId,
): Promise<Record<string, unknown> | undefined> => {
  try {
    const { unit, campaign, day, study, masses } = await countUnit({ ctx, input: { unitId } })
    return {
      unit: { id: unit.id, name: unit.nameOrg },
      campaign: { id: campaign.id, title: campaign.title },
      day,
      study,
      masses,
    }
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'no_campaign') return undefined
    throw error
  }
}
