/** Translates the endpoints of imports into verbs. */
import { imports } from '@quan-triet/shared/api/imports'
import type { Deps } from '../../services/context.ts'
import { cancelImport } from '../../services/imports/cancel-import.ts'
import { confirmImport } from '../../services/imports/confirm-import.ts'
import { exportDoubtfulRows } from '../../services/imports/export-doubtful-rows.ts'
import { getImport } from '../../services/imports/get-import.ts'
import { listImportRows } from '../../services/imports/list-import-rows.ts'
import { listOpenImports } from '../../services/imports/list-open-imports.ts'
import { lookAtFile } from '../../services/imports/look-at-file.ts'
import { makeTemplate } from '../../services/imports/make-template.ts'
import { mendRows } from '../../services/imports/mend-rows.ts'
import { stageImport } from '../../services/imports/stage-import.ts'
import { implement } from '../implement.ts'

export const importsRoutes = (deps: Deps) =>
  implement(imports, deps, {
    getImportTemplate: (ctx, { params }) => makeTemplate({ ctx, input: params }),
    lookAtFile: (ctx, { query, body }) => lookAtFile({ ctx, input: { ...query, bytes: body } }),
    stageImport: (ctx, { query, body }) => stageImport({ ctx, input: { ...query, bytes: body } }),
    listImports: (ctx) => listOpenImports({ ctx }),
    getImport: (ctx, { params }) => getImport({ ctx, input: params }),
    listImportRows: (ctx, { params, query }) =>
      listImportRows({ ctx, input: { ...query, ...params } }),
    mendImportRows: (ctx, { params, body }) => mendRows({ ctx, input: { ...body, ...params } }),
    exportDoubtfulRows: (ctx, { params }) => exportDoubtfulRows({ ctx, input: params }),
    confirmImport: (ctx, { params }) => confirmImport({ ctx, input: params }),
    cancelImport: (ctx, { params }) => cancelImport({ ctx, input: params }),
  })
