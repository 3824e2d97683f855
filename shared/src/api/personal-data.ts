/** The endpoints of personal data: notice and consent, "Dữ liệu của tôi", requests and their clock. */
import { z } from 'zod'
import {
  AssistanceInput,
  BranchConsent,
  ConsentState,
  DecideConsentInput,
  PaperConsentInput,
  PrivacyNotice,
} from '../models/consent.ts'
import { DataPaperInput } from '../models/data-paper.ts'
import {
  AnswerRequestInput,
  AskAboutDataInput,
  CalendarDay,
  DataRequest,
  DataRequestText,
  ExtendRequestInput,
  OpenedRequest,
  PaperRequestInput,
  QueuedRequest,
} from '../models/data-request.ts'
import { DataRequestId } from '../models/ids.ts'
import { Day } from '../models/moments.ts'
import { DataFormat, MyData } from '../models/my-data.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const Done = z.object({})
const RequestParams = z.object({ id: DataRequestId })
const ExportQuery = z.object({ format: DataFormat })

export const personalData = {
  getPrivacyNotice: endpoint({
    method: 'get',
    path: '/api/privacy-notice',
    right: 'take_part',
    response: PrivacyNotice,
  }),
  decideConsent: endpoint({
    method: 'post',
    path: '/api/consents',
    right: 'take_part',
    body: DecideConsentInput,
    response: z.object({ consent: ConsentState }),
  }),
  withdrawConsent: endpoint({
    method: 'post',
    path: '/api/consents/withdrawal',
    right: 'take_part',
    response: DataRequest,
  }),
  listBranchConsents: endpoint({
    method: 'get',
    path: '/api/consents',
    right: 'run_branch',
    response: z.object({ people: z.array(BranchConsent) }),
  }),
  recordPaperConsent: endpoint({
    method: 'post',
    path: '/api/consents/paper',
    right: 'run_branch',
    body: PaperConsentInput,
    response: Done,
  }),
  markAssisted: endpoint({
    method: 'post',
    path: '/api/consents/assistance',
    right: 'run_branch',
    body: AssistanceInput,
    response: Done,
  }),
  getMyData: endpoint({
    method: 'get',
    path: '/api/my-data',
    right: 'take_part',
    response: MyData,
  }),
  exportMyData: endpoint({
    method: 'get',
    path: '/api/my-data/export',
    right: 'take_part',
    query: ExportQuery,
    response: FileAnswer,
    responseKind: 'file',
  }),
  signOutEverywhere: endpoint({
    method: 'post',
    path: '/api/my-data/sign-outs',
    right: 'take_part',
    response: z.object({ ended: z.int() }),
  }),
  askAboutMyData: endpoint({
    method: 'post',
    path: '/api/my-data/requests',
    right: 'take_part',
    body: AskAboutDataInput,
    response: DataRequest,
  }),
  listMyDataRequests: endpoint({
    method: 'get',
    path: '/api/my-data/requests',
    right: 'take_part',
    response: z.object({ requests: z.array(DataRequestText) }),
  }),
  recordPaperRequest: endpoint({
    method: 'post',
    path: '/api/data-requests/paper',
    right: 'run_branch',
    body: PaperRequestInput,
    response: DataRequest,
  }),
  listDataRequests: endpoint({
    method: 'get',
    path: '/api/data-requests',
    right: 'answer_requests',
    query: z.object({ show: z.enum(['open', 'answered']) }),
    response: z.object({ requests: z.array(QueuedRequest) }),
  }),
  getDataRequest: endpoint({
    method: 'get',
    path: '/api/data-requests/:id',
    right: 'answer_requests',
    params: RequestParams,
    response: OpenedRequest,
  }),
  answerDataRequest: endpoint({
    method: 'post',
    path: '/api/data-requests/:id/answer',
    right: 'answer_requests',
    params: RequestParams,
    body: AnswerRequestInput,
    response: Done,
  }),
  extendDataRequest: endpoint({
    method: 'post',
    path: '/api/data-requests/:id/extension',
    right: 'answer_requests',
    params: RequestParams,
    body: ExtendRequestInput,
    response: Done,
  }),
  exportRequestedData: endpoint({
    method: 'get',
    path: '/api/data-requests/:id/export',
    right: 'answer_requests',
    params: RequestParams,
    query: ExportQuery,
    response: FileAnswer,
    responseKind: 'file',
  }),
  getDataPaper: endpoint({
    method: 'get',
    path: '/api/data-papers',
    right: 'answer_requests',
    query: DataPaperInput.pick({ paper: true }),
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'docx',
  }),
  listCalendarDays: endpoint({
    method: 'get',
    path: '/api/calendar-days',
    right: 'answer_requests',
    response: z.object({ days: z.array(CalendarDay) }),
  }),
  setCalendarDay: endpoint({
    method: 'put',
    path: '/api/calendar-days',
    right: 'answer_requests',
    body: CalendarDay,
    response: Done,
  }),
  removeCalendarDay: endpoint({
    method: 'delete',
    path: '/api/calendar-days/:day',
    right: 'answer_requests',
    params: z.object({ day: Day }),
    response: Done,
  }),
}
