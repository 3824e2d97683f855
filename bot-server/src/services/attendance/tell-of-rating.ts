/** Leaves whoever may rate a session just closed a notice in the app that says so; no message goes out (feature 14). */
import { ratings as words } from '@quan-triet/shared/i18n/vi/ratings'
import type { Roll } from '@quan-triet/shared/models/attendance'
import { listPaperPeople } from '../../db/queries/consents.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { whyNotRate } from '../../domain/ratings/rating-window.ts'
import { enqueuePrivately } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { nameOf } from './describe-session.ts'

/**
 * Once a session and person, whatever is corrected later, and to all who attended alike, so that it says nothing about
 * who has rated. Who is served on paper opens no app and is told nothing (P-02).
 */
export const tellOfRating = async (
  tx: ServiceContext,
  session: StudySession,
  roll: Roll,
): Promise<void> => {
  const now = tx.clock.now()
  const closed = { ...session, closedAt: session.closedAt ?? now }
  const able = roll.people
    .filter(({ state }) => whyNotRate(closed, state, now) === undefined)
    .map((one) => one.personId)
  const onPaper = await listPaperPeople(tx.db, able)
  for (const personId of able.filter((one) => !onPaper.has(one)))
    await enqueuePrivately(
      tx,
      {
        personId,
        dedupeKey: `may-rate:${session.id}:${personId}`,
        kind: 'notice',
        text: words.mayRate(nameOf(session)),
        orgUnitId: session.unitId,
        to: '/attendance',
      },
      undefined,
    )
}
