/** Lists the tables that a person has asked for, how far they are, and those that come by themselves. */
import type { Exports } from '@quan-triet/shared/models/export'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import { listExportJobsOf, listExportSchedulesOf } from '../../db/queries/export-jobs.ts'
import type { ServiceContext } from '../context.ts'
import { requirePerson } from '../rights.ts'
import { EXPORT_LIFE_MS } from './drop-old-exports.ts'

/** Only the own ones. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const listExports = async ({ ctx }: { ctx: ServiceContext }): Promise<Exports> => {
  const { personId } = requirePerson(ctx)
  const jobs = await listExportJobsOf(ctx.db, personId)
  const schedules = await listExportSchedulesOf(ctx.db, personId)
  return {
    jobs: jobs.map((job) => ({
      ...aboutOf(job),
      id: job.id,
      state: job.state,
      failure: job.reason,
      rowsDone: job.rows_done,
      rowsAll: job.rows_all,
      askedAt: job.asked_at,
      finishedAt: job.finished_at,
      keptUntil: dayOf(addMs(job.asked_at, EXPORT_LIFE_MS)),
    })),
    schedules: schedules.map((one) => ({
      ...aboutOf(one),
      id: one.id,
      rhythm: one.rhythm,
      nextAt: one.next_at,
    })),
  }
}

type Row = Awaited<ReturnType<typeof listExportJobsOf | typeof listExportSchedulesOf>>[number]

const aboutOf = (row: Row) => ({
  unitId: row.org_unit_id,
  unitName: row.unitName,
  campaignId: row.campaign_id,
  campaignTitle: row.campaignTitle,
})
