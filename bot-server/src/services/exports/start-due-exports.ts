/** Begins the exports that come by themselves when their hour has come, and ends those of people whose right ended. */
import { exports as words } from '@quan-triet/shared/i18n/vi/exports'
import type { ExportId } from '@quan-triet/shared/models/ids'
import {
  advanceExportSchedule,
  deleteExportSchedule,
  insertExportJob,
  listDueExportSchedules,
  listExportSchedulesOf,
} from '../../db/queries/export-jobs.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { nextExportAt } from '../../domain/exports/next-export.ts'
import { inTransaction } from '../../db/transaction.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import { recordAudit } from '../audit.ts'
import type { ServiceContext } from '../context.ts'
import { requireRight } from '../rights.ts'
import { FRESH } from './ask-export.ts'
import { maySeeStill } from './may-see-still.ts'

/** @throws ServiceError `not_allowed` unless the house itself acts */
export const startDueExports = async ({ ctx }: { ctx: ServiceContext }): Promise<void> => {
  requireRight(ctx, 'run_branch')
  for (const due of await listDueExportSchedules(ctx.db, ctx.clock.now())) {
    const goesOn = due.closedAt === null && (await maySeeStill(ctx, due))
    await inTransaction(ctx, (tx) => (goesOn ? begin(tx, due) : end(tx, due)))
  }
}

type Due = Awaited<ReturnType<typeof listDueExportSchedules>>[number]

const begin = async (tx: ServiceContext, due: Due): Promise<void> => {
  const now = tx.clock.now()
  if (!(await advanceExportSchedule(tx.db, due, nextExportAt(due.rhythm, now)))) return
  await insertExportJob(tx.db, {
    id: tx.newId<ExportId>(),
    person_id: due.person_id,
    org_unit_id: due.org_unit_id,
    campaign_id: due.campaign_id,
    ...FRESH,
    schedule_id: due.id,
    asked_at: now,
  })
}

/** The person is told, so that nobody waits for it. */
const end = async (tx: ServiceContext, due: Due): Promise<void> => {
  const own = await listExportSchedulesOf(tx.db, due.person_id)
  const named = own.find((one) => one.id === due.id)
  if (!named || !(await deleteExportSchedule(tx.db, { id: due.id, personId: due.person_id })))
    return
  await recordAudit(tx, {
    action: 'end-export-schedule',
    orgUnitId: due.org_unit_id,
    subject: `export-schedule:${due.id}`,
    detail: {},
  })
  await enqueueToPerson(tx, {
    personId: due.person_id,
    dedupeKey: `export-schedule:${due.id}:ended`,
    kind: 'notice',
    text: words.endedByRights(named.unitName, named.campaignTitle),
    orgUnitId: due.org_unit_id,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/office/exports',
  })
}
