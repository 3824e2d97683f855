/** Asks for the table of progress of a unit and all units below it, which is written in the background. */
import type { AskExportInput, Exports } from '@quan-triet/shared/models/export'
import type { ExportId } from '@quan-triet/shared/models/ids'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { hasOpenExport, insertExportJob } from '../../db/queries/export-jobs.ts'
import { inTransaction } from '../../db/transaction.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { requirePerson, requireRightInTree } from '../rights.ts'
import { listExports } from './list-exports.ts'

/**
 * One at a time for each person.
 * @throws ServiceError `not_allowed`, `not_found`, `no_campaign`, `campaign_closed`, `export_running`
 */
export const askExport = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: AskExportInput
}): Promise<Exports> => {
  await requireRightInTree(ctx, 'see_figures', input.unitId)
  const { personId } = requirePerson(ctx)
  await requireOpenCampaign(ctx, input)
  await inTransaction(ctx, async (tx) => {
    if (await hasOpenExport(tx.db, personId)) throw new ServiceError('export_running')
    const id = tx.newId<ExportId>()
    await insertExportJob(tx.db, {
      id,
      person_id: personId,
      org_unit_id: input.unitId,
      campaign_id: input.campaignId,
      ...FRESH,
      schedule_id: null,
      asked_at: tx.clock.now(),
    })
    await recordAudit(tx, {
      action: 'ask-export',
      orgUnitId: input.unitId,
      subject: `export:${id}`,
      detail: { campaign: input.campaignId },
    })
  })
  return listExports({ ctx })
}

/** What a job is before anybody has begun it. */
export const FRESH = {
  state: 'cho',
  reason: null,
  file_id: null,
  finished_at: null,
  locked_until: null,
  attempts: 0,
  rows_done: 0,
  rows_all: null,
} as const

/** The live counters of a closed campaign are gone; its reports hold its figures. */
export const requireOpenCampaign = async (
  ctx: ServiceContext,
  { unitId, campaignId }: AskExportInput,
): Promise<void> => {
  const day = dayOf(ctx.clock.now())
  const campaign = await getCampaignOfUnit(ctx, { unitId, campaignId, day })
  if (campaign.closedAt !== null) throw new ServiceError('campaign_closed')
}
