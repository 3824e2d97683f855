/** The endpoints of recommendations gathered up the tree: the board, groups, reporting, disposition, export. */
import { z } from 'zod'
import { RecommendationGroupId } from '../models/ids.ts'
import {
  DisposeGroupInput,
  GatherEachInput,
  MergeRecommendationsInput,
  RecommendationBoard,
  RecommendationBoardQuery,
  ReportGroupsInput,
  TakeOutSourceInput,
} from '../models/recommendation.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const ByGroup = z.object({ groupId: RecommendationGroupId })

export const recommendations = {
  getRecommendationBoard: endpoint({
    method: 'get',
    path: '/api/recommendations',
    right: 'gather_recommendations',
    query: RecommendationBoardQuery,
    response: RecommendationBoard,
  }),
  recommendationsFile: endpoint({
    method: 'get',
    path: '/api/recommendations/file',
    right: 'gather_recommendations',
    query: RecommendationBoardQuery,
    response: FileAnswer,
    responseKind: 'file',
  }),
  mergeRecommendations: endpoint({
    method: 'post',
    path: '/api/recommendation-groups',
    right: 'gather_recommendations',
    body: MergeRecommendationsInput,
    response: RecommendationBoard,
  }),
  takeOutSource: endpoint({
    method: 'post',
    path: '/api/recommendation-groups/:groupId/taking-out',
    right: 'gather_recommendations',
    params: ByGroup,
    body: TakeOutSourceInput,
    response: RecommendationBoard,
  }),
  gatherEach: endpoint({
    method: 'post',
    path: '/api/recommendation-groups/each',
    right: 'gather_recommendations',
    body: GatherEachInput,
    response: RecommendationBoard,
  }),
  reportGroups: endpoint({
    method: 'post',
    path: '/api/recommendation-groups/reporting',
    right: 'gather_recommendations',
    body: ReportGroupsInput,
    response: RecommendationBoard,
  }),
  disposeGroup: endpoint({
    method: 'post',
    path: '/api/recommendation-groups/:groupId/disposition',
    right: 'gather_recommendations',
    params: ByGroup,
    body: DisposeGroupInput,
    response: RecommendationBoard,
  }),
  closeGroup: endpoint({
    method: 'post',
    path: '/api/recommendation-groups/:groupId/closing',
    right: 'gather_recommendations',
    params: ByGroup,
    response: RecommendationBoard,
  }),
}
