/** The endpoints of the copy check: set-aside checks, groups that share a text, known model texts, its own accuracy. */
import { z } from 'zod'
import {
  AddModelTextInput,
  BrokenChecks,
  ClustersQuery,
  CopyCheckAccuracy,
  CopyCluster,
  ModelText,
} from '../models/copy-check.ts'
import { CampaignId, EssayVersionId, ModelTextId, OrgUnitId } from '../models/ids.ts'
import { endpoint } from './endpoint.ts'

const ModelTexts = z.object({ texts: z.array(ModelText) })

export const copyCheck = {
  listBrokenChecks: endpoint({
    method: 'get',
    path: '/api/copy-checks',
    right: 'run_branch',
    query: z.object({ unitId: OrgUnitId, campaignId: CampaignId }),
    response: BrokenChecks,
  }),
  retryCheck: endpoint({
    method: 'post',
    path: '/api/copy-checks/:versionId/retry',
    right: 'run_branch',
    params: z.object({ versionId: EssayVersionId }),
    response: z.object({ state: z.literal('cho') }),
  }),
  listClusters: endpoint({
    method: 'get',
    path: '/api/copy-clusters',
    right: 'sample_essays',
    query: ClustersQuery,
    response: z.object({ clusters: z.array(CopyCluster) }),
  }),
  listModelTexts: endpoint({
    method: 'get',
    path: '/api/model-texts',
    right: 'run_campaign',
    query: z.object({ campaignId: CampaignId }),
    response: ModelTexts,
  }),
  addModelText: endpoint({
    method: 'post',
    path: '/api/model-texts',
    right: 'run_campaign',
    body: AddModelTextInput,
    response: ModelTexts,
  }),
  removeModelText: endpoint({
    method: 'post',
    path: '/api/model-texts/:id/remove',
    right: 'run_campaign',
    params: z.object({ id: ModelTextId }),
    response: ModelTexts,
  }),
  getCopyCheckAccuracy: endpoint({
    method: 'get',
    path: '/api/copy-check/accuracy',
    right: 'signed_in',
    response: CopyCheckAccuracy,
  }),
}
