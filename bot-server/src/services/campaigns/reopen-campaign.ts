/** Opens a closed campaign again, with a reason: its units go on where closing stopped them. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { isArchived } from '../../db/queries/archiving.ts'
import { listUnitsOf, reopenAll } from '../../db/queries/campaign-closing.ts'
import { lockCampaign } from '../../db/queries/campaign-nodes.ts'
import { markCheckInWindow } from '../../db/queries/sessions.ts'
import { inTransaction } from '../../db/transaction.ts'
import { planWindow } from '../../domain/attendance/check-in-window.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireCampaign } from './require-node.ts'
import { tellSecretaries } from './tell-secretaries.ts'

/**
 * Sessions that were closed stay closed; those never held take codes again at their hours. Parts taken back have to be
 * given an hour again.
 * @throws ServiceError `step_not_allowed` unless it is closed, and when it is in the archive; `not_found`, `not_allowed`
 */
export const reopenCampaign = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignId; reason: string }
}): Promise<Record<string, never>> => {
  await requireCampaign(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockCampaign(tx.db, input.id)
    const campaign = await requireCampaign(tx, input.id)
    if (campaign.closed_at === null || (await isArchived(tx.db, input.id)))
      throw new ServiceError('step_not_allowed')
    for (const session of await reopenAll(tx.db, input.id)) {
      const { checkInFrom, checkInUntil } = planWindow(session)
      await markCheckInWindow(tx.db, session.id, { checkInFrom, checkInUntil })
    }
    await recordAudit(tx, {
      action: 'reopen-campaign',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${input.id}`,
      detail: { reason: input.reason, closedAt: campaign.closed_at },
    })
    const units = await listUnitsOf(tx.db, input.id)
    await tellSecretaries(tx, {
      key: `campaign:${input.id}:reopened:${tx.clock.now()}`,
      text: words.reopened(campaign.title, input.reason),
      to: `/office/campaigns/${input.id}`,
      unitIds: units.filter((unit) => unit !== campaign.owner_org_id),
      messagesPerMinute: campaign.messages_per_minute,
    })
    return {}
  })
}
