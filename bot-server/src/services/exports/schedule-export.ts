/** Lets the table of progress come by itself: its link is sent privately each time. */
import type { Exports, ScheduleExportInput } from '@quan-triet/shared/models/export'
import type { ExportScheduleId } from '@quan-triet/shared/models/ids'
import { insertExportSchedule, listExportSchedulesOf } from '../../db/queries/export-jobs.ts'
import { nextExportAt } from '../../domain/exports/next-export.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requirePerson, requireRightInTree } from '../rights.ts'
import { requireOpenCampaign } from './ask-export.ts'
import { listExports } from './list-exports.ts'

/**
 * One for each unit and campaign.
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`, `campaign_closed`, `export_running` when it comes already
 */
export const scheduleExport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: ScheduleExportInput
}): Promise<Exports> => {
  const { unitId, campaignId, rhythm } = input
  await requireRightInTree(ctx, 'see_figures', unitId)
  const { personId } = requirePerson(ctx)
  await requireOpenCampaign(ctx, input)
  await inTransaction(ctx, async (tx) => {
    const own = await listExportSchedulesOf(tx.db, personId)
    if (own.some((one) => one.org_unit_id === unitId && one.campaign_id === campaignId))
      throw new ServiceError('export_running')
    const id = tx.newId<ExportScheduleId>()
    const now = tx.clock.now()
    await insertExportSchedule(tx.db, {
      id,
      person_id: personId,
      org_unit_id: unitId,
      campaign_id: campaignId,
      rhythm,
      next_at: nextExportAt(rhythm, now),
      created_at: now,
    })
    await recordAudit(tx, {
      action: 'schedule-export',
      orgUnitId: unitId,
      subject: `export-schedule:${id}`,
      detail: { campaign: campaignId, rhythm },
    })
  })
  return listExports({ ctx })
}
