/** Changes how a campaign reminds, how fast it sends, which classes wait for which, and what it says of essays. */
import type { ChangeSettingsInput } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { changeCampaignSettings } from '../../db/queries/campaign-closing.ts'
import { essayColumns, jsonOrNull } from '../../db/queries/campaign-columns.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireCampaign } from './require-node.ts'
import { requireQuietHours } from './require-quiet-hours.ts'

/**
 * The limits of INV-42 stand whatever days are chosen: one automatic reminder a person and day, none at night.
 * @throws ServiceError `campaign_closed`, `not_found`, `not_allowed`; `invalid_input` with a sentence for a night too short
 */
export const changeSettings = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ChangeSettingsInput & { id: CampaignId }
}): Promise<Record<string, never>> => {
  const { id, ...settings } = input
  const campaign = await requireCampaign(ctx, id)
  if (campaign.closed_at !== null) throw new ServiceError('campaign_closed')
  const quietHours = requireQuietHours(settings.quietHours)
  return inTransaction(ctx, async (tx) => {
    await changeCampaignSettings(tx.db, id, {
      reminder_days: jsonOrNull(settings.reminderDays),
      messages_per_minute: settings.messagesPerMinute,
      ...quietHours,
      travel_minutes: settings.travelMinutes,
      key_cadre_waived: settings.keyCadreWaived,
      ...essayColumns(settings),
    })
    await recordAudit(tx, {
      action: 'change-settings',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${id}`,
      detail: { ...settings },
    })
    return {}
  })
}
