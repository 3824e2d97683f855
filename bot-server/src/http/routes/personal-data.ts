/** Translates the endpoints of personal data into verbs. */
import { personalData } from '@quan-triet/shared/api/personal-data'
import type { Deps } from '../../services/context.ts'
import { answerDataRequest } from '../../services/personal-data/answer-data-request.ts'
import { askAboutMyData } from '../../services/personal-data/ask-about-my-data.ts'
import { decideConsent } from '../../services/personal-data/decide-consent.ts'
import { exportMyData } from '../../services/personal-data/export-my-data.ts'
import { exportRequestedData } from '../../services/personal-data/export-requested-data.ts'
import { extendDataRequest } from '../../services/personal-data/extend-data-request.ts'
import { getDataRequest } from '../../services/personal-data/get-data-request.ts'
import { getMyData } from '../../services/personal-data/get-my-data.ts'
import { getPrivacyNotice } from '../../services/personal-data/get-privacy-notice.ts'
import { listBranchConsents } from '../../services/personal-data/list-branch-consents.ts'
import { listCalendarDays } from '../../services/personal-data/list-calendar-days.ts'
import { listDataRequests } from '../../services/personal-data/list-data-requests.ts'
import { listMyDataRequests } from '../../services/personal-data/list-my-data-requests.ts'
import { markAssisted } from '../../services/personal-data/mark-assisted.ts'
import { recordPaperConsent } from '../../services/personal-data/record-paper-consent.ts'
import { recordPaperRequest } from '../../services/personal-data/record-paper-request.ts'
import { removeCalendarDay } from '../../services/personal-data/remove-calendar-day.ts'
import { setCalendarDay } from '../../services/personal-data/set-calendar-day.ts'
import { signOutEverywhere } from '../../services/personal-data/sign-out-everywhere.ts'
import { withdrawConsent } from '../../services/personal-data/withdraw-consent.ts'
import { writeDataPaper } from '../../services/personal-data/write-data-paper.ts'
import { implement } from '../implement.ts'

export const personalDataRoutes = (deps: Deps) =>
  implement(personalData, deps, {
    getPrivacyNotice: (ctx) => getPrivacyNotice({ ctx }),
    decideConsent: (ctx, { body }) => decideConsent({ ctx, input: body }),
    withdrawConsent: (ctx) => withdrawConsent({ ctx }),
    listBranchConsents: (ctx) => listBranchConsents({ ctx }),
    recordPaperConsent: (ctx, { body }) => recordPaperConsent({ ctx, input: body }),
    markAssisted: (ctx, { body }) => markAssisted({ ctx, input: body }),
    getMyData: (ctx) => getMyData({ ctx }),
    exportMyData: (ctx, { query }) => exportMyData({ ctx, input: query }),
    signOutEverywhere: (ctx) => signOutEverywhere({ ctx }),
    askAboutMyData: (ctx, { body }) => askAboutMyData({ ctx, input: body }),
    listMyDataRequests: (ctx) => listMyDataRequests({ ctx }),
    recordPaperRequest: (ctx, { body }) => recordPaperRequest({ ctx, input: body }),
    listDataRequests: (ctx, { query }) => listDataRequests({ ctx, input: query }),
    getDataRequest: (ctx, { params }) => getDataRequest({ ctx, input: params }),
    answerDataRequest: (ctx, { params, body }) =>
      answerDataRequest({ ctx, input: { ...params, ...body } }),
    extendDataRequest: (ctx, { params, body }) =>
      extendDataRequest({ ctx, input: { ...params, ...body } }),
    exportRequestedData: (ctx, { params, query }) =>
      exportRequestedData({ ctx, input: { ...params, ...query } }),
    getDataPaper: (ctx, { query }) => writeDataPaper({ ctx, input: { ...query, format: 'docx' } }),
    listCalendarDays: (ctx) => listCalendarDays({ ctx }),
    setCalendarDay: (ctx, { body }) => setCalendarDay({ ctx, input: body }),
    removeCalendarDay: (ctx, { params }) => removeCalendarDay({ ctx, input: params }),
  })
