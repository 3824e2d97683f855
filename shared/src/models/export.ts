/** Describes long tables that are written in the background, and those that come by themselves. */
import { z } from 'zod'
import { CampaignId, ExportId, ExportScheduleId, OrgUnitId } from './ids.ts'
import { Day, Instant } from './moments.ts'

export const ExportState = z.enum(['cho', 'dang_lam', 'xong', 'hong'])
export type ExportState = z.infer<typeof ExportState>

/** `rights`: who asked may no longer see these figures; `error`: the house failed at it time and again. */
export const ExportFailure = z.enum(['rights', 'error'])
export type ExportFailure = z.infer<typeof ExportFailure>

/** Each day, each Monday, each first of the month. */
export const ExportRhythm = z.enum(['ngay', 'tuan', 'thang'])
export type ExportRhythm = z.infer<typeof ExportRhythm>

const About = z.object({
  unitId: OrgUnitId,
  unitName: z.string(),
  campaignId: CampaignId,
  campaignTitle: z.string(),
})

export const ExportJob = About.extend({
  id: ExportId,
  state: ExportState,
  failure: ExportFailure.nullable(),
  rowsDone: z.int(),
  /** Null until it is begun. */
  rowsAll: z.int().nullable(),
  askedAt: Instant,
  finishedAt: Instant.nullable(),
  /** The file is there until the end of this day. */
  keptUntil: Day,
})
export type ExportJob = z.infer<typeof ExportJob>

export const ExportSchedule = About.extend({
  id: ExportScheduleId,
  rhythm: ExportRhythm,
  nextAt: Instant,
})
export type ExportSchedule = z.infer<typeof ExportSchedule>

/** What one person has asked for, newest first. */
export const Exports = z.object({
  jobs: z.array(ExportJob),
  schedules: z.array(ExportSchedule),
})
export type Exports = z.infer<typeof Exports>

export const AskExportInput = z.object({ unitId: OrgUnitId, campaignId: CampaignId })
export type AskExportInput = z.infer<typeof AskExportInput>

export const ScheduleExportInput = AskExportInput.extend({ rhythm: ExportRhythm })
export type ScheduleExportInput = z.infer<typeof ScheduleExportInput>
