/** Loads which check-ins of a session are to be looked at, with the names of whom they concern. */
import type { CheckInTrouble } from '@quan-triet/shared/models/check-in-rules'
import { dayOf } from '@quan-triet/shared/time/calendar'
import { listAttendanceOfSession } from '../../db/queries/attendance.ts'
import { listTroubles } from '../../db/queries/check-in-troubles.ts'
import { listRoster } from '../../db/queries/roster.ts'
import { type OpenTrouble, openTroubles } from '../../domain/attendance/check-in-troubles.ts'
import { effectiveState } from '../../domain/attendance/count-session.ts'
import { isPresent } from '../../domain/attendance/states.ts'
import type { StudySession } from '../../domain/attendance/study-session.ts'
import type { ServiceContext } from '../context.ts'

/** Carries names: the caller has made sure who may see them. Who is not on the session's roll is left out. */
export const loadTroubles = async (
  ctx: ServiceContext,
  session: StudySession,
): Promise<CheckInTrouble[]> => {
  const { id, unitId, checkInFrom } = session
  const noted = await listTroubles(ctx.db, { id, unitId, since: checkInFrom })
  const records = await listAttendanceOfSession(ctx.db, id)
  const open = openTroubles({ id, now: ctx.clock.now() }, noted, records)
  if (open.length === 0) return []
  const roster = await listRoster(ctx.db, unitId, dayOf(session.startsAt))
  const recordOf = new Map(records.map((record) => [record.personId, record]))
  const people = new Map(
    roster.map((person) => [
      person.personId,
      {
        personId: person.personId,
        fullName: person.fullName,
        birthYear: person.birthYear,
        state: effectiveState(person.standing, recordOf.get(person.personId)),
      },
    ]),
  )
  return open
    .map((trouble) => describe(trouble, people))
    .filter((trouble) => trouble.people.length > 0)
}

const describe = (
  { id, kind, people, deviceAt, receivedAt }: OpenTrouble,
  known: ReadonlyMap<string, CheckInTrouble['people'][number]>,
): CheckInTrouble => {
  const named = people.flatMap((personId) => known.get(personId) ?? [])
  return {
    id,
    kind,
    people: named,
    deviceAt,
    receivedAt,
    mayBePresent: kind !== 'chung_may' && named.some(({ state }) => !isPresent(state)),
  }
}
