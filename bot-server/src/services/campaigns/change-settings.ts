/** Changes how a campaign reminds, how fast it sends, which classes wait for which, and what it says of essays. */
import { essays as words } from '@quan-triet/shared/i18n/vi/essays'
import type { ChangeSettingsInput, EssayTermsInput } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { changeCampaignSettings } from '../../db/queries/campaign-closing.ts'
import { essayColumns, jsonOrNull } from '../../db/queries/campaign-columns.ts'
import { getEssayRules } from '../../db/queries/essay-rules.ts'
import { findWhatIsThere } from '../../db/queries/essays.ts'
import { findTermsFault } from '../../domain/essays/essay-terms.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireCampaign } from './require-node.ts'
import { requireQuietHours } from './require-quiet-hours.ts'

/**
 * The limits of INV-42 stand whatever days are chosen: one automatic reminder a person and day, none at night.
 * @throws ServiceError `campaign_closed`, `not_found`, `not_allowed`; `invalid_input` with a sentence for a night too short,
 *   and for what may not be asked of essays any more
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
    await requireChangeable(tx, id, settings)
    await changeCampaignSettings(tx.db, id, {
      reminder_days: jsonOrNull(settings.reminderDays),
      ...(settings.escalationDays !== undefined && {
        escalation_days: jsonOrNull(settings.escalationDays),
      }),
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

/** What has been handed in was written under these headings, and in this way. */
const requireChangeable = async (
  tx: ServiceContext,
  id: CampaignId,
  wanted: EssayTermsInput,
): Promise<void> => {
  const current = await getEssayRules(tx.db, id)
  const fault = findTermsFault(current, { wanted, ...(await findWhatIsThere(tx.db, id)) })
  if (fault !== undefined) throw new ServiceError('invalid_input', words.termsFaults[fault])
}
