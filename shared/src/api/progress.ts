/** The endpoints of progress: how far study is by unit and by day, how essays stand, the draft of a unit's plan. */
import { z } from 'zod'
import { EssayRates, EssayRatesQuery } from '../models/essay-rates.ts'
import { CampaignId, CampaignNodeId, OrgUnitId } from '../models/ids.ts'
import { Coverage, CoverageFrom, ProgressDays, Unstudied } from '../models/progress.ts'
import { endpoint, FileAnswer } from './endpoint.ts'

const OfCampaign = z.object({ unitId: OrgUnitId, campaignId: CampaignId.optional() })

export const progress = {
  getCoverage: endpoint({
    method: 'get',
    path: '/api/coverage',
    right: 'see_figures',
    tokenScope: 'figures',
    /** `last_day`: what was written at the end of the last day, at once; counted now where nothing is written. */
    query: OfCampaign.extend({ from: CoverageFrom.optional() }),
    response: Coverage,
  }),
  listUnstudied: endpoint({
    method: 'get',
    path: '/api/unstudied',
    right: 'see_names',
    query: OfCampaign,
    response: Unstudied,
  }),
  listProgress: endpoint({
    method: 'get',
    path: '/api/progress-days',
    right: 'see_figures',
    tokenScope: 'figures',
    query: OfCampaign,
    response: ProgressDays,
  }),
  getEssayRates: endpoint({
    method: 'get',
    path: '/api/essay-rates',
    right: 'see_figures',
    tokenScope: 'figures',
    query: EssayRatesQuery,
    response: EssayRates,
  }),
  draftPlan: endpoint({
    method: 'get',
    path: '/api/campaign-nodes/:id/plan-draft',
    right: 'run_campaign',
    params: z.object({ id: CampaignNodeId }),
    response: FileAnswer,
    responseKind: 'file',
    fileKind: 'docx',
  }),
}
