/** Shows the secretary what members thought of a session, as counts, once they stand still. */
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { SessionRating } from '@quan-triet/shared/models/rating'
import { countAnswersOfSession } from '../../db/queries/ratings.ts'
import { describeCounts } from '../../domain/ratings/describe-counts.ts'
import { areCountsOpen, ratingWindow } from '../../domain/ratings/rating-window.ts'
import { getSessionOfUnits } from '../attendance/get-session-of-units.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** @throws ServiceError `not_allowed`, `not_found` */
export const getSessionRating = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: { id: SessionId }
}): Promise<SessionRating> => {
  const secretary = requireRightAtHome(ctx, 'run_branch')
  const session = await getSessionOfUnits(ctx, input.id, [secretary.homeUnitId])
  const isOpen = areCountsOpen(session, ctx.clock.now())
  return {
    shownFrom: ratingWindow(session).until,
    counts: isOpen ? describeCounts(await countAnswersOfSession(ctx.db, session.id)) : null,
  }
}
