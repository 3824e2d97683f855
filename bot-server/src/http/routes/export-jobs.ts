/** Translates the endpoints of long tables into verbs. */
import { exportJobs } from '@quan-triet/shared/api/export-jobs'
import type { Deps } from '../../services/context.ts'
import { askExport } from '../../services/exports/ask-export.ts'
import { dropExport } from '../../services/exports/drop-export.ts'
import { endExportSchedule } from '../../services/exports/end-export-schedule.ts'
import { getExportFile } from '../../services/exports/get-export-file.ts'
import { listExports } from '../../services/exports/list-exports.ts'
import { scheduleExport } from '../../services/exports/schedule-export.ts'
import { implement } from '../implement.ts'

export const exportJobsRoutes = (deps: Deps) =>
  implement(exportJobs, deps, {
    listExports: (ctx) => listExports({ ctx }),
    askExport: (ctx, { body }) => askExport({ ctx, input: body }),
    getExportFile: (ctx, { params }) => getExportFile({ ctx, input: params }),
    dropExport: (ctx, { params }) => dropExport({ ctx, input: params }),
    scheduleExport: (ctx, { body }) => scheduleExport({ ctx, input: body }),
    endExportSchedule: (ctx, { params }) => endExportSchedule({ ctx, input: params }),
  })
