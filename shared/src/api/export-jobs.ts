/** The endpoints of long tables that are written in the background, and of those that come by themselves. */
import { z } from 'zod'
import { AskExportInput, Exports, ScheduleExportInput } from '../models/export.ts'
import { ExportId, ExportScheduleId } from '../models/ids.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

export const exportJobs = {
  listExports: endpoint({
    method: 'get',
    path: '/api/exports',
    right: 'see_figures',
    tokenScope: 'exports',
    response: Exports,
  }),
  askExport: endpoint({
    method: 'post',
    path: '/api/exports',
    right: 'see_figures',
    tokenScope: 'exports',
    body: AskExportInput,
    response: Exports,
  }),
  getExportFile: endpoint({
    method: 'get',
    path: '/api/exports/:id/file',
    right: 'see_figures',
    tokenScope: 'exports',
    params: z.object({ id: ExportId }),
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'xlsx',
  }),
  dropExport: endpoint({
    method: 'delete',
    path: '/api/exports/:id',
    right: 'see_figures',
    tokenScope: 'exports',
    params: z.object({ id: ExportId }),
    response: Exports,
  }),
  scheduleExport: endpoint({
    method: 'post',
    path: '/api/export-schedules',
    right: 'see_figures',
    tokenScope: 'exports',
    body: ScheduleExportInput,
    response: Exports,
  }),
  endExportSchedule: endpoint({
    method: 'delete',
    path: '/api/export-schedules/:id',
    right: 'see_figures',
    tokenScope: 'exports',
    params: z.object({ id: ExportScheduleId }),
    response: Exports,
  }),
}
