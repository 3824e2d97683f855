/** Takes what somebody who attended thinks of a session, in one tap, once, so that nobody learns who said what. */
import { ratings as words } from '@quan-triet/shared/i18n/vi/ratings'
import type { SessionId } from '@quan-triet/shared/models/ids'
import type { OwnRating, RateSessionInput } from '@quan-triet/shared/models/rating'
import { listAttendanceOfPerson } from '../../db/queries/attendance.ts'
import { countAnswer, markRated } from '../../db/queries/ratings.ts'
import { inTransaction } from '../../db/transaction.ts'
import { ratingWindow, whyNotRate } from '../../domain/ratings/rating-window.ts'
import { loadSessionsOfPerson } from '../attendance/load-sessions-of-person.ts'
import type { ServiceContext } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { requireToStudyHere } from '../rights.ts'
import { listOwnRatings } from './list-own-ratings.ts'

/**
 * The answer is added to a count and the person to a list of who has answered, in one transaction and apart; there is
 * no audit line and no time, which would join them again.
 * @throws ServiceError `rating_refused` with a sentence (not attended, too early, too late, answered before),
 * `served_on_paper`, `not_found`
 */
export const rateSession = async ({
  ctx,
  input,
}: {
  ctx: ServiceContext
  input: RateSessionInput & { id: SessionId }
}): Promise<OwnRating[]> => {
  const person = requireToStudyHere(ctx)
  return inTransaction(ctx, async (tx) => {
    const session = (await loadSessionsOfPerson(tx, person)).find((one) => one.id === input.id)
    if (!session) throw new ServiceError('not_found')
    const own = await listAttendanceOfPerson(tx.db, person.personId)
    const state = own.find((one) => one.sessionId === session.id)?.state
    const why = whyNotRate(session, state, tx.clock.now())
    if (why === 'not_there') throw new ServiceError('rating_refused', words.notThere)
    if (why === 'not_yet') throw new ServiceError('rating_refused', words.notYet)
    if (why === 'over')
      throw new ServiceError('rating_refused', words.over(ratingWindow(session).until))
    const { question, answer } = input
    const isNew = await markRated(tx.db, {
      session_id: session.id,
      person_id: person.personId,
      question,
    })
    if (!isNew) throw new ServiceError('rating_refused', words.twice)
    await countAnswer(tx.db, { session_id: session.id, question, answer })
    return listOwnRatings({ ctx: tx })
  })
}
