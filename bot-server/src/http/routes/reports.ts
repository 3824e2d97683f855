/** Translates the endpoints of reports into verbs. */
import { reports } from '@quan-triet/shared/api/reports'
import type { Deps } from '../../services/context.ts'
import { compileReport } from '../../services/reports/compile-report.ts'
import { correctReport } from '../../services/reports/correct-report.ts'
import { editReport } from '../../services/reports/edit-report.ts'
import { getReportVersion } from '../../services/reports/get-report-version.ts'
import { listReports } from '../../services/reports/list-reports.ts'
import { openReportCell } from '../../services/reports/open-report-cell.ts'
import { returnReport } from '../../services/reports/return-report.ts'
import { sendReport } from '../../services/reports/send-report.ts'
import { takeInReport } from '../../services/reports/take-in-report.ts'
import { implement } from '../implement.ts'

export const reportsRoutes = (deps: Deps) =>
  implement(reports, deps, {
    listReports: (ctx, { query }) => listReports({ ctx, input: query }),
    compileReport: (ctx, { params, body }) => compileReport({ ctx, input: { ...body, ...params } }),
    getReportVersion: (ctx, { params }) => getReportVersion({ ctx, input: params }),
    openReportCell: (ctx, { params }) => openReportCell({ ctx, input: params }),
    editReport: (ctx, { params, body }) => editReport({ ctx, input: { ...body, ...params } }),
    sendReport: (ctx, { params, body }) => sendReport({ ctx, input: { ...body, ...params } }),
    takeInReport: (ctx, { params, body }) => takeInReport({ ctx, input: { ...body, ...params } }),
    returnReport: (ctx, { params, body }) => returnReport({ ctx, input: { ...body, ...params } }),
    correctReport: (ctx, { params, body }) => correctReport({ ctx, input: { ...body, ...params } }),
  })
