/** Closes a campaign and with it everything that hangs on it: units, sessions, parts not sent, reminders. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { OpenMatters } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import { closeAll, countOpenMatters, listUnitsOf } from '../../db/queries/campaign-closing.ts'
import { lockCampaign } from '../../db/queries/campaign-nodes.ts'
import { inTransaction, onCommit } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { whoActs } from '../rights.ts'
import { announce } from '../webhooks/announce.ts'
import { requireCampaign } from './require-node.ts'
import { tellSecretaries } from './tell-secretaries.ts'

/**
 * Records and figures stay as they are. Closing twice is closing once.
 * @returns what was open until now
 * @throws ServiceError `campaign_still_open` with the list in words, unless confirmed; `not_found`, `not_allowed`
 */
export const closeCampaign = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: CampaignId; isConfirmed: boolean }
}): Promise<OpenMatters> => {
  await requireCampaign(ctx, input.id)
  return inTransaction(ctx, async (tx) => {
    await lockCampaign(tx.db, input.id)
    const campaign = await requireCampaign(tx, input.id)
    const now = tx.clock.now()
    const open = await countOpenMatters(tx.db, input.id, now)
    if (campaign.closed_at !== null) return open
    if (!input.isConfirmed && open.nodes + open.sessions + open.pushes + open.deadlines > 0)
      throw new ServiceError('campaign_still_open', words.stillOpen(open))
    const units = await listUnitsOf(tx.db, input.id)
    await closeAll(tx.db, input.id, { by: whoActs(tx).personId, now })
    await recordAudit(tx, {
      action: 'close-campaign',
      orgUnitId: campaign.owner_org_id,
      subject: `campaign:${input.id}`,
      detail: { ...open },
    })
    await announce(tx, {
      type: 'campaign.closed',
      unitId: campaign.owner_org_id,
      alsoIn: units,
      subject: `${input.id}:${now}`,
      data: { campaign: { id: input.id, title: campaign.title }, open },
    })
    await tellSecretaries(tx, {
      key: `campaign:${input.id}:closed:${now}`,
      text: words.closed(campaign.title),
      to: `/office/campaigns/${input.id}`,
      unitIds: units.filter((unit) => unit !== campaign.owner_org_id),
      messagesPerMinute: campaign.messages_per_minute,
    })
    onCommit(tx, () => {
      for (const unit of units) tx.live.publish(unit, { topic: 'home' })
    })
    return open
  })
}
