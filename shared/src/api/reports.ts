/** The endpoints of reports: where they stand, compiling, correcting, sending, taking in, returning, one version, one cell. */
import { z } from 'zod'
import { CampaignNodeId } from '../models/ids.ts'
import { CellCodeSchema } from '../models/report.ts'
import {
  CompileReportInput,
  EditReportAnswer,
  EditReportInput,
  ReportCellView,
  ReportId,
  ReportsOfUnit,
  ReportsQuery,
  ReportVersionView,
  ReturnReportInput,
  SendReportInput,
  TakeInReportInput,
} from '../models/report-view.ts'
import { endpoint } from './endpoint.ts'

const ByReport = z.object({ reportId: ReportId })
const ByVersion = ByReport.extend({
  version: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
})

export const reports = {
  listReports: endpoint({
    method: 'get',
    path: '/api/reports',
    right: 'make_reports',
    tokenScope: 'reports',
    query: ReportsQuery,
    response: ReportsOfUnit,
  }),
  compileReport: endpoint({
    method: 'post',
    path: '/api/report-nodes/:nodeId/compile',
    right: 'make_reports',
    params: z.object({ nodeId: CampaignNodeId }),
    body: CompileReportInput,
    response: ReportVersionView,
  }),
  getReportVersion: endpoint({
    method: 'get',
    path: '/api/reports/:reportId/versions/:version',
    right: 'make_reports',
    tokenScope: 'reports',
    params: ByVersion,
    response: ReportVersionView,
  }),
  openReportCell: endpoint({
    method: 'get',
    path: '/api/reports/:reportId/versions/:version/cells/:cell',
    right: 'make_reports',
    params: ByVersion.extend({ cell: CellCodeSchema }),
    response: ReportCellView,
  }),
  editReport: endpoint({
    method: 'put',
    path: '/api/reports/:reportId/draft',
    right: 'make_reports',
    params: ByReport,
    body: EditReportInput,
    response: EditReportAnswer,
  }),
  sendReport: endpoint({
    method: 'post',
    path: '/api/reports/:reportId/send',
    right: 'make_reports',
    params: ByReport,
    body: SendReportInput,
    response: ReportVersionView,
  }),
  takeInReport: endpoint({
    method: 'post',
    path: '/api/reports/:reportId/take-in',
    right: 'make_reports',
    params: ByReport,
    body: TakeInReportInput,
    response: ReportVersionView,
  }),
  returnReport: endpoint({
    method: 'post',
    path: '/api/reports/:reportId/return',
    right: 'make_reports',
    params: ByReport,
    body: ReturnReportInput,
    response: ReportVersionView,
  }),
  correctReport: endpoint({
    method: 'post',
    path: '/api/reports/:reportId/correct',
    right: 'make_reports',
    params: ByReport,
    body: ReturnReportInput,
    response: ReportVersionView,
  }),
}
