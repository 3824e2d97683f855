/** Lists to a person the sessions that he or she may rate now, and what of them is answered already. */
import type { OwnRating } from '@quan-triet/shared/models/rating'
import { listAttendanceOfPerson } from '../../db/queries/attendance.ts'
import { listRatedBy } from '../../db/queries/ratings.ts'
import { ratingWindow, whyNotRate } from '../../domain/ratings/rating-window.ts'
import { loadSessionsOfPerson } from '../attendance/load-sessions-of-person.ts'
import type { ServiceContext } from '../context.ts'
import { requireRightAtHome } from '../rights.ts'

/** The session that ended last comes first. @throws ServiceError `not_signed_in`, `not_on_roster` */
export const listOwnRatings = async ({ ctx }: { ctx: ServiceContext }): Promise<OwnRating[]> => {
  const person = requireRightAtHome(ctx, 'take_part')
  const sessions = await loadSessionsOfPerson(ctx, person)
  const own = await listAttendanceOfPerson(ctx.db, person.personId)
  const states = new Map(own.map((one) => [one.sessionId, one.state]))
  const rated = Map.groupBy(await listRatedBy(ctx.db, person.personId), (one) => one.sessionId)
  const now = ctx.clock.now()
  return sessions
    .filter((session) => whyNotRate(session, states.get(session.id), now) === undefined)
    .map((session) => ({
      sessionId: session.id,
      until: ratingWindow(session).until,
      answered: (rated.get(session.id) ?? []).map(({ question }) => question),
    }))
    .toReversed()
}
