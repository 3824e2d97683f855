/** Translates the endpoints of the copy check into verbs. */
import { copyCheck } from '@quan-triet/shared/api/copy-check'
import type { Deps } from '../../services/context.ts'
import { addModelText } from '../../services/copy-check/add-model-text.ts'
import { getAccuracy } from '../../services/copy-check/get-accuracy.ts'
import { listBrokenChecks } from '../../services/copy-check/list-broken-checks.ts'
import { listClusters } from '../../services/copy-check/list-clusters.ts'
import { listModelTexts } from '../../services/copy-check/list-model-texts.ts'
import { removeModelText } from '../../services/copy-check/remove-model-text.ts'
import { retryCheck } from '../../services/copy-check/retry-check.ts'
import { implement } from '../implement.ts'

export const copyCheckRoutes = (deps: Deps) =>
  implement(copyCheck, deps, {
    listBrokenChecks: (ctx, { query }) => listBrokenChecks({ ctx, input: query }),
    retryCheck: (ctx, { params }) => retryCheck({ ctx, input: params }),
    listClusters: (ctx, { query }) => listClusters({ ctx, input: query }),
    listModelTexts: (ctx, { query }) => listModelTexts({ ctx, input: query }),
    addModelText: (ctx, { body }) => addModelText({ ctx, input: body }),
    getCopyCheckAccuracy: (ctx) => getAccuracy({ ctx }),
    removeModelText: (ctx, { params }) => removeModelText({ ctx, input: params }),
  })
