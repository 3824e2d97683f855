/** The endpoints of files that figures and reports are handed out as. */
import { z } from 'zod'
import { ReportId } from '../models/report-view.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

export const ReportFormat = z.enum(['xlsx', 'docx', 'pdf'])
export type ReportFormat = z.infer<typeof ReportFormat>

export const exports = {
  getReportFile: endpoint({
    method: 'get',
    path: '/api/reports/:reportId/versions/:version/file',
    right: 'make_reports',
    tokenScope: 'reports',
    params: z.object({
      reportId: ReportId,
      version: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .transform(Number),
    }),
    query: z.object({ format: ReportFormat }),
    response: FileAnswer,
    responseKind: 'file',
  }),
}
