/** Routes of publishing: documents, their parts, the timetable. */
import { publishing } from '@quan-triet/shared/api/publishing'
import type { Deps } from '../../services/context.ts'
import { changePush } from '../../services/parts/change-push.ts'
import { confirmNotSecret } from '../../services/parts/confirm-not-secret.ts'
import { getDocument } from '../../services/parts/get-document.ts'
import { importDocument } from '../../services/parts/import-document.ts'
import { listDocuments } from '../../services/parts/list-documents.ts'
import { previewPush } from '../../services/parts/preview-push.ts'
import { putPicture } from '../../services/parts/put-picture.ts'
import { removePicture } from '../../services/parts/remove-picture.ts'
import { reshapeParts } from '../../services/parts/reshape-parts.ts'
import { schedulePushes } from '../../services/parts/schedule-pushes.ts'
import { implement } from '../implement.ts'

export const publishingRoutes = (deps: Deps) =>
  implement(publishing, deps, {
    importDocument: (ctx, { query, body }) =>
      importDocument({ ctx, input: { ...query, bytes: body } }),
    listDocuments: async (ctx, { query }) => ({
      documents: await listDocuments({ ctx, input: query }),
    }),
    getDocument: (ctx, { params }) => getDocument({ ctx, input: params }),
    reshapeParts: (ctx, { params, body }) => reshapeParts({ ctx, input: { ...body, ...params } }),
    confirmNotSecret: (ctx, { params, body }) =>
      confirmNotSecret({ ctx, input: { ...body, ...params } }),
    schedulePushes: (ctx, { params, body }) =>
      schedulePushes({ ctx, input: { ...body, ...params } }),
    changePush: (ctx, { params, body }) => changePush({ ctx, input: { ...body, ...params } }),
    putPicture: (ctx, { params, query, body }) =>
      putPicture({ ctx, input: { ...params, ...query, bytes: body } }),
    removePicture: (ctx, { params }) => removePicture({ ctx, input: params }),
    previewPush: (ctx, { params }) => previewPush({ ctx, input: params }),
  })
