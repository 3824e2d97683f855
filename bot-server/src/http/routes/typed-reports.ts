/** Translates the endpoints of reports on paper into verbs. */
import { typedReports } from '@quan-triet/shared/api/typed-reports'
import type { Deps } from '../../services/context.ts'
import { keepTypedReport } from '../../services/reports/keep-typed-report.ts'
import { readTypedReport } from '../../services/reports/read-typed-report.ts'
import { implement } from '../implement.ts'

export const typedReportsRoutes = (deps: Deps) =>
  implement(typedReports, deps, {
    checkTypedReport: (ctx, { params, body }) =>
      readTypedReport({ ctx, input: { ...body, ...params } }),
    saveTypedReport: (ctx, { params, body }) =>
      keepTypedReport({ ctx, input: { ...body, ...params } }),
  })
