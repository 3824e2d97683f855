/** Writes the tables that wait, one after another, each page noted so that its screen shows how far it is. */
import { exports as words } from '@quan-triet/shared/i18n/vi/exports'
import type { ExportFailure } from '@quan-triet/shared/models/export'
import { addMs, dayOf } from '@quan-triet/shared/time/calendar'
import {
  claimExportJob,
  endExportJob,
  type ExportJobRow,
  findExportJob,
  noteExportProgress,
  putExportBack,
} from '../../db/queries/export-jobs.ts'
import { listCounts } from '../../db/queries/figure-counts.ts'
import { countUnitLines } from '../../db/queries/progress-rows.ts'
import { inTransaction } from '../../db/transaction.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { withLogContext } from '../../lib/log-context.ts'
import { streamTable } from '../../lib/spreadsheets/stream-table.ts'
import { XLSX_TYPE } from '../../lib/spreadsheets/write-table.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { getCampaignOfUnit } from '../figures/get-campaign-of-unit.ts'
import { nameFile, writeFile } from '../files/keep-file.ts'
import { savesRoom } from '../limits/give-way.ts'
import { restWhileBusy } from '../limits/rest-while-busy.ts'
import { requireRight } from '../rights.ts'
import { maySeeStill } from './may-see-still.ts'
import { progressTable } from './progress-table.ts'

const LEASE_MS = 60_000
const MOST_TRIES = 3
/** Before what failed is tried again: counters of a campaign that has just begun are there by then. */
const PAUSE_MS = 10_000

/** The work ends here: somebody took it back, another process has it, the right ended, the house stops. */
class Ended extends Error {
  readonly why: 'gone' | 'rights' | 'stopping'

  constructor(why: Ended['why']) {
    super(why)
    this.why = why
  }
}

/**
 * Rows are read in pages and held only while they are written; what is kept until the end is the compressed file.
 * @param stopping leaves the one in hand to the next process
 * @returns how many were taken. @throws ServiceError `not_allowed` unless the house itself acts
 */
export const writeExports = async ({
  ctx,
  stopping,
}: {
  ctx: ServiceContext
  stopping?: AbortSignal
}): Promise<number> => {
  requireRight(ctx, 'run_branch')
  for (let count = 0; ; count += 1) {
    if (mustLeave(ctx, stopping)) return count
    const wall = ctx.clock.wall()
    const job = await claimExportJob(ctx.db, { wall, lockedUntil: addMs(wall, LEASE_MS) })
    if (!job) return count
    await withLogContext({ export: job.id }, () => writeOne(ctx, job, stopping))
  }
}

/** Nothing more is begun when the house stops, or when its disk is full. */
const mustLeave = (ctx: ServiceContext, stopping: AbortSignal | undefined): boolean =>
  stopping?.aborted === true || savesRoom(ctx, 'background')

const writeOne = async (
  ctx: ServiceContext,
  job: ExportJobRow,
  stopping: AbortSignal | undefined,
): Promise<void> => {
  try {
    await finish(ctx, job, await bytesOf(ctx, job, stopping))
  } catch (error) {
    const why = error instanceof Ended ? error.why : 'error'
    if (why === 'error') ctx.log.error({ error: String(error) }, 'export failed')
    if (why === 'rights') await fail(ctx, job, 'rights')
    else if (why === 'error' && job.attempts >= MOST_TRIES) await fail(ctx, job, 'error')
    else if (why === 'error') await putExportBack(ctx.db, job, addMs(ctx.clock.wall(), PAUSE_MS))
    else if (why === 'stopping') await putExportBack(ctx.db, job, null)
  }
}

const fail = (ctx: ServiceContext, job: ExportJobRow, failure: ExportFailure): Promise<boolean> =>
  endExportJob(ctx.db, job, { now: ctx.clock.now(), failure })

const bytesOf = async (
  ctx: ServiceContext,
  job: ExportJobRow,
  stopping: AbortSignal | undefined,
): Promise<Uint8Array> => {
  const countedAt = ctx.clock.now()
  const day = dayOf(countedAt)
  const { org_unit_id: unitId, campaign_id: campaignId } = job
  const campaign = await getCampaignOfUnit(ctx, { unitId, campaignId, day })
  const counters = await listCounts(ctx.db, campaignId, [unitId])
  if (counters.length === 0) throw new Error('nothing is counted yet')
  const rowsAll = await countUnitLines(ctx.db, { unitId, day })
  const afterPage = async (rowsDone: number): Promise<void> => {
    await restWhileBusy(ctx, stopping)
    if (mustLeave(ctx, stopping)) throw new Ended('stopping')
    if (!(await maySeeStill(ctx, job))) throw new Ended('rights')
    const lockedUntil = addMs(ctx.clock.wall(), LEASE_MS)
    if (!(await noteExportProgress(ctx.db, job, { rowsDone, rowsAll, lockedUntil })))
      throw new Ended('gone')
  }
  await afterPage(0)
  const table = progressTable(ctx, { unitId, campaign, countedAt, day }, afterPage)
  const chunks: Uint8Array[] = []
  for await (const chunk of streamTable(table)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const finish = async (ctx: ServiceContext, job: ExportJobRow, bytes: Uint8Array): Promise<void> => {
  const file = await writeFile(ctx, bytes)
  await inTransaction(ctx, async (tx) => {
    await nameFile(tx, file, { unitId: job.org_unit_id, mediaType: XLSX_TYPE })
    const now = tx.clock.now()
    if (!(await endExportJob(tx.db, job, { now, fileId: file.id }))) throw new Ended('gone')
    if (job.schedule_id !== null) await tell(tx, job)
  })
}

/** A link, never the file: whoever opens it signs in. */
const tell = async (tx: ServiceContext, job: ExportJobRow): Promise<void> => {
  const named = await findExportJob(tx.db, job.id)
  if (!named) return
  await enqueueToPerson(tx, {
    personId: job.person_id,
    dedupeKey: `export:${job.id}`,
    kind: 'notice',
    text: words.ready(named.unitName, named.campaignTitle),
    orgUnitId: job.org_unit_id,
    dueAt: nextAllowed(tx.clock.now()),
    to: '/office/exports',
  })
}
