/** Translates the endpoints of files into verbs. */
import { exports } from '@quan-triet/shared/api/exports'
import type { Deps } from '../../services/context.ts'
import { writeReportFile } from '../../services/exports/write-report-file.ts'
import { implement } from '../implement.ts'

export const exportsRoutes = (deps: Deps) =>
  implement(exports, deps, {
    getReportFile: (ctx, { params, query }) =>
      writeReportFile({ ctx, input: { ...params, ...query } }),
  })
