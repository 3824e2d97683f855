/** Routes of rating a session. */
import { rating } from '@quan-triet/shared/api/rating'
import type { Deps } from '../../services/context.ts'
import { getSessionRating } from '../../services/ratings/get-session-rating.ts'
import { getUnitRatings } from '../../services/ratings/get-unit-ratings.ts'
import { listOwnRatings } from '../../services/ratings/list-own-ratings.ts'
import { rateSession } from '../../services/ratings/rate-session.ts'
import { implement } from '../implement.ts'

export const ratingRoutes = (deps: Deps) =>
  implement(rating, deps, {
    listOwnRatings: async (ctx) => ({ sessions: await listOwnRatings({ ctx }) }),
    rateSession: async (ctx, { params, body }) => ({
      sessions: await rateSession({ ctx, input: { ...body, ...params } }),
    }),
    getSessionRating: (ctx, { params }) => getSessionRating({ ctx, input: params }),
    getUnitRatings: (ctx, { query }) => getUnitRatings({ ctx, input: query }),
  })
