/** Queries of long tables that are written in the background: asked, taken, noted on the way, ended, dropped. */
import type { ExportFailure } from '@quan-triet/shared/models/export'
import type { ExportId, FileId, PersonId } from '@quan-triet/shared/models/ids'
import type { Instant } from '@quan-triet/shared/models/moments'
import type { Insertable, Selectable } from 'kysely'
import type { Database, Db } from '../schema/database.ts'
import type { StoredFile } from './files.ts'

export type ExportJobRow = Selectable<Database['export_job']>
export type ExportScheduleRow = Selectable<Database['export_schedule']>

export const insertExportJob = async (
  db: Db,
  row: Insertable<Database['export_job']>,
): Promise<void> => {
  await db.insertInto('export_job').values(row).execute()
}

interface Named {
  unitName: string
  campaignTitle: string
}

const namedJobs = (db: Db) =>
  db
    .selectFrom('export_job')
    .innerJoin('org_unit', 'org_unit.id', 'export_job.org_unit_id')
    .innerJoin('campaign', 'campaign.id', 'export_job.campaign_id')
    .selectAll('export_job')
    .select(['org_unit.name_org as unitName', 'campaign.title as campaignTitle'])

export const findExportJob = (db: Db, id: ExportId): Promise<(ExportJobRow & Named) | undefined> =>
  namedJobs(db).where('export_job.id', '=', id).executeTakeFirst()

/** The file of one that is done. */
export const findExportFile = (db: Db, id: ExportId): Promise<StoredFile | undefined> =>
  db
    .selectFrom('export_job')
    .innerJoin('stored_file', 'stored_file.id', 'export_job.file_id')
    .selectAll('stored_file')
    .where('export_job.id', '=', id)
    .executeTakeFirst()

const MOST_SHOWN = 30

/** Newest first. */
export const listExportJobsOf = (db: Db, personId: PersonId): Promise<(ExportJobRow & Named)[]> =>
  namedJobs(db)
    .where('export_job.person_id', '=', personId)
    .orderBy('export_job.asked_at', 'desc')
    .orderBy('export_job.id', 'desc')
    .limit(MOST_SHOWN)
    .execute()

/** Whether one that the person asked for waits or is being written. */
export const hasOpenExport = async (db: Db, personId: PersonId): Promise<boolean> => {
  const row = await db
    .selectFrom('export_job')
    .select('id')
    .where('person_id', '=', personId)
    .where('schedule_id', 'is', null)
    .where('state', 'in', ['cho', 'dang_lam'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes the one that has waited longest, or one whose process is gone; of several processes one gets it.
 * @param wall by the machine's clock, as `lockedUntil`
 */
export const claimExportJob = (
  db: Db,
  { wall, lockedUntil }: { wall: Instant; lockedUntil: Instant },
): Promise<ExportJobRow | undefined> =>
  db
    .updateTable('export_job')
    .set((eb) => ({
      state: 'dang_lam',
      locked_until: lockedUntil,
      attempts: eb('attempts', '+', 1),
      rows_done: 0,
    }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('export_job as waiting')
        .select('waiting.id')
        .where((one) =>
          one.or([
            one('waiting.state', '=', 'cho'),
            one.and([
              one('waiting.state', '=', 'dang_lam'),
              one('waiting.locked_until', '<', wall),
            ]),
          ]),
        )
        .orderBy('waiting.asked_at')
        .orderBy('waiting.id')
        .limit(1),
    )
    .where((eb) => eb.or([eb('state', '=', 'cho'), eb('locked_until', '<', wall)]))
    .returningAll()
    .executeTakeFirst()

/** @returns false when it was dropped or taken by another process meanwhile */
export const noteExportProgress = async (
  db: Db,
  job: Pick<ExportJobRow, 'id' | 'attempts'>,
  progress: { rowsDone: number; rowsAll: number; lockedUntil: Instant },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('export_job')
    .set({
      rows_done: progress.rowsDone,
      rows_all: progress.rowsAll,
      locked_until: progress.lockedUntil,
    })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('state', '=', 'dang_lam')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false when it was dropped or taken by another process meanwhile */
export const endExportJob = async (
  db: Db,
  job: Pick<ExportJobRow, 'id' | 'attempts'>,
  end: { now: Instant } & ({ fileId: FileId } | { failure: ExportFailure }),
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('export_job')
    .set({
      ...('fileId' in end
        ? { state: 'xong' as const, file_id: end.fileId }
        : { state: 'hong' as const, reason: end.failure }),
      finished_at: end.now,
      locked_until: null,
    })
    .where('id', '=', job.id)
    .where('attempts', '=', job.attempts)
    .where('state', '=', 'dang_lam')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Lets it be tried again. @param notBefore by the machine's clock; null: by whoever comes next */
export const putExportBack = async (
  db: Db,
  { id, attempts }: Pick<ExportJobRow, 'id' | 'attempts'>,
  notBefore: Instant | null,
): Promise<void> => {
  await db
    .updateTable('export_job')
    .set({ state: notBefore === null ? 'cho' : 'dang_lam', locked_until: notBefore })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'dang_lam')
    .execute()
}

/** Removes them with the rows of their files. @returns the files whose bytes are left without a row */
export const deleteExportJobs = async (
  db: Db,
  which: { id: ExportId } | { askedBefore: Instant },
): Promise<FileId[]> => {
  const rows = await db
    .deleteFrom('export_job')
    .where((eb) =>
      'id' in which ? eb('id', '=', which.id) : eb('asked_at', '<', which.askedBefore),
    )
    .returning('file_id')
    .execute()
  const files = rows.flatMap((row) => row.file_id ?? [])
  for (const id of files) await db.deleteFrom('stored_file').where('id', '=', id).execute()
  return files
}

export const insertExportSchedule = async (db: Db, row: ExportScheduleRow): Promise<void> => {
  await db.insertInto('export_schedule').values(row).execute()
}

/** By unit and campaign as they were asked for. */
export const listExportSchedulesOf = (
  db: Db,
  personId: PersonId,
): Promise<(ExportScheduleRow & Named)[]> =>
  db
    .selectFrom('export_schedule')
    .innerJoin('org_unit', 'org_unit.id', 'export_schedule.org_unit_id')
    .innerJoin('campaign', 'campaign.id', 'export_schedule.campaign_id')
    .selectAll('export_schedule')
    .select(['org_unit.name_org as unitName', 'campaign.title as campaignTitle'])
    .where('export_schedule.person_id', '=', personId)
    .orderBy('export_schedule.created_at')
    .orderBy('export_schedule.id')
    .execute()

/** Those whose time has come, with whether their campaign is closed. */
export const listDueExportSchedules = (
  db: Db,
  now: Instant,
): Promise<(ExportScheduleRow & { closedAt: Instant | null })[]> =>
  db
    .selectFrom('export_schedule')
    .innerJoin('campaign', 'campaign.id', 'export_schedule.campaign_id')
    .selectAll('export_schedule')
    .select('campaign.closed_at as closedAt')
    .where('export_schedule.next_at', '<=', now)
    .orderBy('export_schedule.id')
    .execute()

/** @returns false when another process did it, or it was ended meanwhile */
export const advanceExportSchedule = async (
  db: Db,
  { id, next_at: from }: ExportScheduleRow,
  nextAt: Instant,
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('export_schedule')
    .set({ next_at: nextAt })
    .where('id', '=', id)
    .where('next_at', '=', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns false when there is none of that person */
export const deleteExportSchedule = async (
  db: Db,
  { id, personId }: { id: ExportScheduleRow['id']; personId: PersonId },
): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('export_schedule')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** What a person asked for goes; the bytes of files without a row are taken away in time. */
export const forgetExportsOf = async (db: Db, personId: PersonId): Promise<void> => {
  await db.deleteFrom('export_schedule').where('person_id', '=', personId).execute()
  const rows = await db
    .deleteFrom('export_job')
    .where('person_id', '=', personId)
    .returning('file_id')
    .execute()
  for (const { file_id } of rows)
    if (file_id !== null) await db.deleteFrom('stored_file').where('id', '=', file_id).execute()
}
