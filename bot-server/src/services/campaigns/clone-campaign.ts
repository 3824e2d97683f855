/** Opens a past campaign once more with new dates: the same documents, wording and scope, no results. */
import { campaigns as words } from '@quan-triet/shared/i18n/vi/campaigns'
import type { CampaignClone, OpenedCampaign } from '@quan-triet/shared/models/campaign'
import type { CampaignId } from '@quan-triet/shared/models/ids'
import type { Day } from '@quan-triet/shared/models/moments'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { isWorkingDay } from '@quan-triet/shared/time/working-days'
import type { CampaignRecord } from '../../db/queries/campaign-closing.ts'
import { essayTermsOf, parseLadder } from '../../db/queries/campaign-columns.ts'
import { findRootNode } from '../../db/queries/campaign-nodes.ts'
import { type DeadlineRecord, listTermDeadlines } from '../../db/queries/campaign-terms.ts'
import { inTransaction } from '../../db/transaction.ts'
import { shiftDay, shiftDeadline } from '../../domain/campaigns/shift-days.ts'
import { quietHoursOf } from '../../domain/deadlines/quiet-hours.ts'
import { rewordDeadline } from '../../domain/deadlines/reword-deadline.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { openCampaign } from './open-campaign.ts'
import { requireCampaign } from './require-node.ts'

interface Input {
  id: CampaignId
  startsOn: Day
}

/**
 * What a clone would be, with every day beside the day it comes from. Writes nothing.
 * @throws ServiceError `not_found`, `not_allowed`
 */
export const previewClone = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Input
}): Promise<CampaignClone> => {
  const campaign = await requireCampaign(ctx, input.id)
  return {
    title: campaign.title,
    startsOn: input.startsOn,
    snapshotOn: shiftDay(campaign.snapshot_on, shiftOf(campaign, input), isWorking),
    deadlines: await shiftDeadlines(ctx, campaign, input),
    documents: campaign.documentIds.length,
  }
}

/** @throws ServiceError as `openCampaign`, and `invalid_input` for a start that is past */
export const cloneCampaign = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: Input & { title: string }
}): Promise<OpenedCampaign> => {
  const campaign = await requireCampaign(ctx, input.id)
  if (input.startsOn < dayOf(ctx.clock.now()))
    throw new ServiceError('invalid_input', words.cloneStart)
  const preview = await previewClone({ ctx, input })
  return inTransaction(ctx, (tx) =>
    openCampaign({
      ctx: tx,
      input: {
        ownerId: campaign.owner_org_id,
        title: input.title,
        purpose: campaign.purpose ?? '',
        documentIds: campaign.documentIds,
        reportingBase: campaign.reporting_base,
        targetPercent: campaign.target_percent,
        snapshotOn: preview.snapshotOn,
        startsOn: input.startsOn,
        essayOpens: campaign.essay_opens,
        deadlines: preview.deadlines.map(({ subject, wording }) => ({ subject, wording })),
        scope: campaign.scopeRead,
        reminderDays: campaign.reminderDaysRead,
        escalationDays: parseLadder(campaign.escalation_days),
        messagesPerMinute: campaign.messages_per_minute,
        quietHours: campaign.quiet_from === null ? null : quietHoursOf(campaign),
        ...essayTermsOf(campaign),
        clonedFrom: campaign.id,
      },
    }),
  )
}

const isWorking = (day: Day): boolean => isWorkingDay(day)

const shiftOf = (campaign: CampaignRecord, { startsOn }: Input) => ({
  from: campaign.starts_on,
  to: startsOn,
})

const shiftDeadlines = async (
  ctx: ServiceContext,
  campaign: CampaignRecord,
  input: Input,
): Promise<CampaignClone['deadlines']> => {
  const root = await findRootNode(ctx.db, campaign.id)
  const deadlines = root ? await listTermDeadlines(ctx.db, root.id) : []
  return deadlines.map((deadline: DeadlineRecord) => {
    const dueAt = shiftDeadline(deadline, shiftOf(campaign, input), isWorking)
    return {
      subject: deadline.subject,
      wording: rewordDeadline(deadline, dayOf(dueAt)),
      dueAt,
      was: deadline.dueAt,
    }
  })
}
