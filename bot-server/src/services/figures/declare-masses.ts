/** Declares how many of the masses a unit's campaign is for (B of 2.7), or takes the number back. */
import type { DeclareMassesInput, Masses } from '@quan-triet/shared/models/figures'
import { dayOf } from '@quan-triet/shared/time/calendar'
import {
  findMassesBase,
  insertMassesBase,
  markMassesBaseReplaced,
} from '../../db/queries/masses.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireRightOver, whoActs } from '../rights.ts'
import { getCampaignOfUnit } from './get-campaign-of-unit.ts'
import { loadMasses } from './load-masses.ts'

/**
 * Counts from today on; the number before stays for the figures of earlier days. Never by name (P-14).
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`, `campaign_closed`
 */
export const declareMasses = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: DeclareMassesInput
}): Promise<Masses> => {
  requireRightOver(ctx, 'run_branch', input.unitId)
  const { personId } = whoActs(ctx)
  const { unitId, campaignId, people } = input
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const day = dayOf(now)
    const campaign = await getCampaignOfUnit(tx, { unitId, campaignId, day })
    if (campaign.closedAt !== null) throw new ServiceError('campaign_closed')
    const before = await findMassesBase(tx.db, input)
    if ((before?.people ?? null) !== people) {
      await markMassesBaseReplaced(tx.db, { unitId, campaignId, day })
      if (people !== null) {
        const base = { id: tx.newId<string>(), unitId, campaignId, people, by: personId, day, now }
        await insertMassesBase(tx.db, base)
      }
      await recordAudit(tx, {
        action: 'declare-masses',
        orgUnitId: unitId,
        subject: `campaign:${campaignId}`,
        detail: { from: before?.people ?? null, to: people },
      })
    }
    return loadMasses(tx, { unitId, campaign })
  })
}
