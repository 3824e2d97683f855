/** Translates the endpoints of the term into verbs: targets, reviews, pilot units. */
import { targets } from '@quan-triet/shared/api/targets'
import type { Deps } from '../../services/context.ts'
import { listPilots } from '../../services/pilots/list-pilots.ts'
import { setPilot } from '../../services/pilots/set-pilot.ts'
import { writePilotNote } from '../../services/pilots/write-pilot-note.ts'
import { endReview } from '../../services/reviews/end-review.ts'
import { holdReview } from '../../services/reviews/hold-review.ts'
import { listReviews } from '../../services/reviews/list-reviews.ts'
import { planReview } from '../../services/reviews/plan-review.ts'
import { readReviewWording } from '../../services/reviews/read-review-wording.ts'
import { endTermTarget } from '../../services/targets/end-target.ts'
import { getTarget } from '../../services/targets/get-target.ts'
import { listTermTargets } from '../../services/targets/list-targets.ts'
import { recordPoint } from '../../services/targets/record-point.ts'
import { setTarget } from '../../services/targets/set-target.ts'
import { implement } from '../implement.ts'

export const targetsRoutes = (deps: Deps) =>
  implement(targets, deps, {
    listTermTargets: (ctx, { query }) => listTermTargets({ ctx, input: query }),
    getTarget: (ctx, { params }) => getTarget({ ctx, input: params }),
    setTarget: (ctx, { body }) => setTarget({ ctx, input: body }),
    recordPoint: (ctx, { params, body }) => recordPoint({ ctx, input: { ...body, ...params } }),
    endTarget: (ctx, { params, body }) => endTermTarget({ ctx, input: { ...body, ...params } }),
    listReviews: (ctx, { query }) => listReviews({ ctx, input: query }),
    readReview: (ctx, { body }) => readReviewWording({ ctx, input: body }),
    planReview: (ctx, { body }) => planReview({ ctx, input: body }),
    holdReview: (ctx, { params, body }) => holdReview({ ctx, input: { ...body, ...params } }),
    endReview: (ctx, { params, body }) => endReview({ ctx, input: { ...body, ...params } }),
    listPilots: (ctx, { query }) => listPilots({ ctx, input: query }),
    setPilot: (ctx, { params, body }) => setPilot({ ctx, input: { ...body, ...params } }),
    writePilotNote: (ctx, { params, body }) =>
      writePilotNote({ ctx, input: { ...body, ...params } }),
  })
