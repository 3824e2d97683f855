/** The endpoints of reports on paper: reading a text with its counts, and keeping the counts. */
import { ReportVersionView } from '../models/report-view.ts'
import {
  ByNode,
  CheckTypedReportInput,
  SaveTypedReportInput,
  TypedReportCheck,
} from '../models/typed-report.ts'
import { endpoint } from './endpoint.ts'

export const typedReports = {
  checkTypedReport: endpoint({
    method: 'post',
    path: '/api/report-nodes/:nodeId/typed/check',
    right: 'make_reports',
    params: ByNode,
    body: CheckTypedReportInput,
    response: TypedReportCheck,
  }),
  saveTypedReport: endpoint({
    method: 'post',
    path: '/api/report-nodes/:nodeId/typed',
    right: 'make_reports',
    params: ByNode,
    body: SaveTypedReportInput,
    response: ReportVersionView,
  }),
}
