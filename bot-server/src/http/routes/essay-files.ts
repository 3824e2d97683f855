/** Translates the endpoints of essays from files and photographs into verbs. */
import { essayFiles } from '@quan-triet/shared/api/essay-files'
import type { Deps } from '../../services/context.ts'
import { orderEssayPages } from '../../services/essay-files/order-essay-pages.ts'
import { putEssayPage } from '../../services/essay-files/put-essay-page.ts'
import { readOwnPage } from '../../services/essay-files/read-own-page.ts'
import { uploadEssay } from '../../services/essay-files/upload-essay.ts'
import { implement } from '../implement.ts'

export const essayFilesRoutes = (deps: Deps) =>
  implement(essayFiles, deps, {
    putEssayPage: (ctx, { params, query, body }) =>
      putEssayPage({ ctx, input: { ...params, ...query, bytes: body } }),
    orderEssayPages: (ctx, { body }) => orderEssayPages({ ctx, input: body }),
    readOwnPage: (ctx, { params }) => readOwnPage({ ctx, input: params }),
    uploadEssay: (ctx, { query, body }) => uploadEssay({ ctx, input: { ...query, bytes: body } }),
  })
