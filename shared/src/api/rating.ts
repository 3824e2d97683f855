/** The endpoints of rating a session: one tap of who attended, counts for who runs the study. */
import { z } from 'zod'
import { CampaignId, OrgUnitId, SessionId } from '../models/ids.ts'
import { OwnRating, RateSessionInput, SessionRating, UnitRatings } from '../models/rating.ts'
import { endpoint } from './endpoint.ts'

const ofSession = z.object({ id: SessionId })
const own = z.object({ sessions: z.array(OwnRating) })

export const rating = {
  listOwnRatings: endpoint({
    method: 'get',
    path: '/api/ratings/own',
    right: 'take_part',
    response: own,
  }),
  rateSession: endpoint({
    method: 'post',
    path: '/api/sessions/:id/rating',
    right: 'take_part',
    params: ofSession,
    body: RateSessionInput,
    response: own,
  }),
  getSessionRating: endpoint({
    method: 'get',
    path: '/api/sessions/:id/rating',
    right: 'run_branch',
    params: ofSession,
    response: SessionRating,
  }),
  getUnitRatings: endpoint({
    method: 'get',
    path: '/api/ratings',
    right: 'see_figures',
    query: z.object({ unitId: OrgUnitId, campaignId: CampaignId.optional() }),
    response: UnitRatings,
  }),
}
