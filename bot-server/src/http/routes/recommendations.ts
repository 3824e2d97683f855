/** Translates the endpoints of recommendations gathered up the tree into verbs. */
import { recommendations } from '@quan-triet/shared/api/recommendations'
import type { Deps } from '../../services/context.ts'
import { closeGroup } from '../../services/recommendations/close-group.ts'
import { disposeGroup } from '../../services/recommendations/dispose-group.ts'
import { exportRecommendations } from '../../services/recommendations/export-recommendations.ts'
import { getRecommendationBoard } from '../../services/recommendations/get-recommendation-board.ts'
import {
  gatherEach,
  mergeRecommendations,
} from '../../services/recommendations/merge-recommendations.ts'
import { reportGroups } from '../../services/recommendations/report-groups.ts'
import { takeOutSource } from '../../services/recommendations/take-out-source.ts'
import { implement } from '../implement.ts'

export const recommendationsRoutes = (deps: Deps) =>
  implement(recommendations, deps, {
    getRecommendationBoard: (ctx, { query }) => getRecommendationBoard({ ctx, input: query }),
    recommendationsFile: (ctx, { query }) => exportRecommendations({ ctx, input: query }),
    mergeRecommendations: (ctx, { body }) => mergeRecommendations({ ctx, input: body }),
    takeOutSource: (ctx, { params, body }) => takeOutSource({ ctx, input: { ...body, ...params } }),
    gatherEach: (ctx, { body }) => gatherEach({ ctx, input: body }),
    reportGroups: (ctx, { body }) => reportGroups({ ctx, input: body }),
    disposeGroup: (ctx, { params, body }) => disposeGroup({ ctx, input: { ...body, ...params } }),
    closeGroup: (ctx, { params }) => closeGroup({ ctx, input: params }),
  })
