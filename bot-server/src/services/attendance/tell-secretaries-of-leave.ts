/** Tells the branch's secretaries privately that somebody asks for leave (M-03). */
import type { AbsenceCode } from '@quan-triet/shared/vocabulary/attendance-states'
import { attendance as words } from '@quan-triet/shared/i18n/vi/attendance'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listHoldersOf } from '../../db/queries/people.ts'
import { listRoster } from '../../db/queries/roster.ts'
import type { PersonActor } from '../../domain/actor.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import { nextAllowed } from '../../domain/deadlines/quiet-hours.ts'
import { tellPeopleApart } from '../../domain/tell-people-apart.ts'
import { enqueueToPerson } from '../../outbox/enqueue.ts'
import type { ServiceContext } from '../context.ts'
import { nameOf } from './describe-session.ts'

/** Everyone who runs the branch but the one who asks; held back in the quiet hours (ruling 14). */
export const tellSecretariesOfLeave = async (
  tx: ServiceContext,
  person: PersonActor,
  asked: { session: StudySession; absenceCode: AbsenceCode },
): Promise<void> => {
  const { session, absenceCode } = asked
  const now = tx.clock.now()
  const secretaries = await listHoldersOf(tx.db, {
    unitId: session.unitId,
    roles: ['bi_thu', 'pho_bi_thu'],
    now,
  })
  const text = words.leaveAsked(
    await nameOnRoster(tx, person, session),
    words.sessionAndTime(nameOf(session), session.startsAt),
    absenceCode,
  )
  for (const secretary of secretaries.filter((one) => one !== person.personId))
    await enqueueToPerson(tx, {
      personId: secretary,
      // A request made again, after a refusal or for another reason, is another intent.
      dedupeKey: `leave-asked:${session.id}:${person.personId}:${now}:${secretary}`,
      kind: 'notice',
      text,
      orgUnitId: session.unitId,
      dueAt: nextAllowed(now),
      to: `/sessions/${session.id}`,
    })
}

/** The name, with what tells apart people who share it. */
const nameOnRoster = async (
  tx: ServiceContext,
  person: PersonActor,
  session: StudySession,
): Promise<string> => {
  const roster = await listRoster(tx.db, session.unitId, dayOf(tx.clock.now()))
  const labelled = tellPeopleApart(roster).find((one) => one.personId === person.personId)
  return labelled?.label ?? person.fullName
}
